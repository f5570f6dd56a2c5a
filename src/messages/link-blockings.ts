import { defineTexts } from './text.js';

/** What two people must have in common to be compared with each other, by the names of linking's blockings. */
export const linkBlockingTexts = defineTexts({
  'link.blocking-name-and-first-10': {
    zh: '姓名读音和身份证号前 10 位',
    en: 'the sound of the name and the first 10 digits of the ID number',
  },
  'link.blocking-last-8': { zh: '身份证号后 8 位', en: 'the last 8 characters of the ID number' },
  'link.blocking-number-without-last-4': {
    zh: '身份证号前 14 位',
    en: 'the first 14 digits of the ID number',
  },
  'link.blocking-name-and-birth': {
    zh: '姓名读音和出生日期',
    en: 'the sound of the name and the birth date',
  },
  'link.blocking-name-and-village': { zh: '姓名读音和村', en: 'the sound of the name and the village' },
  'link.blocking-name-and-township': { zh: '姓名读音和乡镇', en: 'the sound of the name and the township' },
  'link.blocking-surname-and-birth': { zh: '姓氏和出生日期', en: 'the surname and the birth date' },
  'link.blocking-surname-village-and-last-4': {
    zh: '姓氏、村和身份证号后 4 位',
    en: 'the surname, the village and the last 4 characters of the ID number',
  },
  'link.blocking-phone': { zh: '联系电话', en: 'the telephone number' },
  'link.blocking-number-of-other-row': {
    zh: '本人、监护人、残疾证号和邻行中的身份证号',
    en: 'an ID number as the own one, a guardian’s, in the certificate number or of the next row',
  },
});
