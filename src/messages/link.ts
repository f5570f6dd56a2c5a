import { linkFieldTexts } from './link-fields.js';
import { defineTexts } from './text.js';

export const linkTexts = defineTexts({
  ...linkFieldTexts,
  'link.only-record': { zh: '各名册中仅此一条', en: 'the only record of this person' },
  'link.id-same': { zh: '身份证号相同', en: 'same ID number' },
  'link.id-fifteen': { zh: '15位身份证号升为18位后相同', en: 'same ID number, written with 15 digits' },
  'link.id-in-certificate': {
    zh: '残疾人证号中的身份证号相同',
    en: 'same ID number, taken from the certificate number',
  },
  'link.id-written-same': {
    zh: '身份证号不合规则但写法相同',
    en: 'the same faulty ID number, written alike',
  },
  'link.no-number': { zh: '没有可用的证件号码', en: 'no usable number' },
  'link.name-same': { zh: '姓名相同', en: 'same name' },
  'link.name-former': { zh: '与曾用名相同', en: 'same as a former name' },
  'link.name-variant': { zh: '姓名用字繁简、异体不同', en: 'names differ in variants of characters only' },
  'link.name-homophone': { zh: '姓名同音', en: 'names sound the same' },
  'link.name-hidden': {
    zh: '姓名有遮盖或缺字，可见部分相同',
    en: 'part of a name is hidden or lost; what can be seen agrees',
  },
  'link.name-one-character': { zh: '姓名仅一字之差', en: 'names differ by one character' },
  'link.name-contained': { zh: '姓名一长一短，开头相同', en: 'one name is the beginning of the other' },
  'link.name-through-other': {
    zh: '姓名不同，但都与同号的另一写法相近',
    en: 'names differ, but both are close to a third spelling under the number',
  },
  'link.name-blank': { zh: '姓名空缺', en: 'name missing' },
  'link.name-different': { zh: '姓名明显不同', en: 'clearly different names' },
  'link.certificate-differs': {
    zh: '残疾人证号中的身份证号与本人身份证号不一致',
    en: 'the certificate number holds another ID number',
  },
  'link.id-shared': { zh: '身份证号被多人使用', en: 'the ID number is used by several people' },
  'link.id-first-10': { zh: '身份证号前10位相同', en: 'first 10 characters of the ID numbers are the same' },
  'link.id-last-8': { zh: '身份证号后8位相同', en: 'last 8 characters of the ID numbers are the same' },
  'link.id-one-edit': { zh: '身份证号仅一处不同', en: 'ID numbers differ by one slip' },
  'reasons.separator': { zh: '、', en: ', ' },
});
