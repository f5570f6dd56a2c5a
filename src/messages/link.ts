import { linkBlockingTexts } from './link-blockings.js';
import { linkFieldTexts } from './link-fields.js';
import { defineTexts } from './text.js';

export const linkTexts = defineTexts({
  ...linkFieldTexts,
  ...linkBlockingTexts,
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
  'link.name-bracket': {
    zh: '与姓名栏另注的名字（曾用名、又名等）相同',
    en: 'same as another name (a former one or an alias) written beside the name',
  },
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
  'link.name-different': { zh: '姓名不同', en: 'different names' },
  'link.certificate-differs': {
    zh: '残疾人证号中的身份证号与本人身份证号不一致',
    en: 'the certificate number holds another ID number',
  },
  'link.id-shared': { zh: '身份证号被多人使用', en: 'the ID number is used by several people' },
  'link.name-look-alike': { zh: '姓名用字形近', en: 'names differ in characters that look alike' },
  'link.id-one-edit': { zh: '身份证号仅一处不同', en: 'ID numbers differ by one slip' },
  'link.id-position': {
    zh: '身份证号仅第{detail}位不同',
    en: 'ID numbers differ in character {detail} only',
  },
  'link.id-swapped': {
    zh: '身份证号第{detail}位与后一位颠倒',
    en: 'ID numbers differ only in that character {detail} and the next are swapped',
  },
  'link.id-length': {
    zh: '身份证号在第{detail}位多一位或少一位',
    en: 'ID numbers differ only in one character more or less at {detail}',
  },
  'link.id-two-edits': { zh: '身份证号有两处不同', en: 'ID numbers differ in two places' },
  'link.id-rounded': {
    zh: '身份证号末几位被表格软件改掉，其余各位相同',
    en: 'a spreadsheet spoilt the last digits of an ID number; the others agree',
  },
  'link.id-of-next-row': {
    zh: '身份证号与名册上相邻一行的号码互换后相同',
    en: 'same ID number once it changes places with that of the row above or below',
  },
  'link.id-in-other-certificate': {
    zh: '身份证号与另一条记录残疾人证号中的号码相同',
    en: "the ID number is the one inside the other record's certificate number",
  },
  'link.id-of-guardian': {
    zh: '身份证号是另一条记录监护人的号码',
    en: "the ID number is that of the other record's guardian",
  },
  'link.id-hidden': { zh: '身份证号可见各位相同', en: 'the visible digits of the ID numbers agree' },
  'link.id-corrected': {
    zh: '两个号码都有效，只有出生日期、顺序码或地区码一处不同，疑为更正前后的号码',
    en: 'both numbers are valid and differ only in birth date, sequence or region, as before and after a correction',
  },
  'link.id-different': { zh: '身份证号不同', en: 'different ID numbers' },
  'link.birth-same': { zh: '出生日期相同', en: 'same birth date' },
  'link.birth-near': { zh: '出生日期相近', en: 'birth dates nearly the same' },
  'link.birth-different': { zh: '出生日期不同', en: 'different birth dates' },
  'link.sex-same': { zh: '性别相同', en: 'same sex' },
  'link.sex-different': { zh: '性别不同', en: 'different sex' },
  'link.village-same': { zh: '同村（社区）', en: 'same village' },
  'link.township-same': { zh: '同乡镇（有一方未写村）', en: 'same township (one names no village)' },
  'link.village-different': { zh: '同乡镇，村（社区）不同', en: 'same township, different villages' },
  'link.township-different': { zh: '乡镇不同', en: 'different townships' },
  'link.phone-same': { zh: '电话相同', en: 'same telephone' },
  'link.phone-different': { zh: '电话不同', en: 'different telephones' },
  'link.guardian-same': { zh: '监护人相同', en: 'same guardian' },
  'link.guardian-different': { zh: '监护人不同', en: 'different guardians' },
  'link.same-sheet': { zh: '同在一张名册上各占一行', en: 'two rows of one roll' },
  'link.whole-people': {
    zh: '双方各自的全部记录合起来比对',
    en: 'all rows of each side taken together',
  },
  'link.tie': { zh: '另有同样相近的人，无法区分', en: 'somebody else is just as alike' },
  'link.decided-same': { zh: '人工认定为同一人（{detail}）', en: 'decided to be one person ({detail})' },
  'reasons.separator': { zh: '，', en: ', ' },
});
