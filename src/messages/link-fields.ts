import { defineTexts } from './text.js';

/** What two records have in common where they are linked by the kinds of their fields; `detail` is the field. */
export const linkFieldTexts = defineTexts({
  'link.field-same': { zh: '{detail} 相同', en: 'same {detail}' },
  'link.field-swapped': {
    zh: '{detail} 与姓颠倒',
    en: '{detail} and surname in each other’s place',
  },
  'link.field-one-edit': { zh: '{detail} 仅一处不同', en: '{detail} differs by one slip' },
  'link.field-two-edits': { zh: '{detail} 有两处不同', en: '{detail} differs in two places' },
  'link.field-near': { zh: '{detail} 很相近', en: '{detail} nearly the same' },
  'link.field-similar': { zh: '{detail} 相近', en: '{detail} similar' },
  'link.field-words-shared': { zh: '{detail} 有相同的词', en: '{detail} shares words' },
  'link.field-day-month-swapped': { zh: '{detail} 日月颠倒', en: 'day and month of {detail} swapped' },
  'link.field-two-digits': { zh: '{detail} 有两位不同', en: '{detail} differs in two digits' },
  'link.field-different': { zh: '{detail} 不同', en: 'different {detail}' },
});
