import { defineTexts } from './text.js';

/** Why two records are one person's where they are linked by the kinds of their fields; the weight says how sure it is. */
export const linkFieldTexts = defineTexts({
  'link.fields-alike': {
    zh: '姓名、出生日期、住址等各字段综合相符',
    en: 'name, birth date, address and other fields agree on the whole',
  },
});
