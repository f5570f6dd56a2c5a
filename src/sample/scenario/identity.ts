import { misspellName } from '../names.js';
import { ordinarySchooling, specialSchool } from '../ordinary/schooling.js';
import { withSlip } from './change.js';
import { lastYear, slipInInsurance, thisYear } from './in-insurance.js';
import type { LookAlike, Part, Scenario } from './scenario.js';

const anybody: Part = { disability: 'none' };
const pupil: Part = { disability: 'none', age: [7, 13], place: 'with-school-roll' };

const invalidScenarios: readonly Scenario[] = [
  {
    id: 'number-mistyped-in-the-insurance-roll',
    part: anybody,
    finds: ['id-invalid'],
    play: (person, { clerk }) => slipInInsurance(person, { number: clerk.mistype(person) }),
  },
  {
    id: 'number-mistyped-in-the-dibao-roll',
    part: { disability: 'none', dibao: 'member' },
    finds: ['id-invalid'],
    play: (person, { clerk }) => {
      person.life.dibao = withSlip(person.life.dibao, { number: clerk.mistype(person) });
    },
  },
  {
    id: 'number-noisy-in-the-insurance-roll',
    part: anybody,
    finds: [],
    lookAlikes: [
      { rule: 'id-invalid', about: 'number', why: '号码夹有空格、全角字符，去除后有效' },
      { rule: 'id-damaged', about: 'number', why: '号码夹有空格、全角字符，各位数字都在' },
      { rule: 'id-attributes', about: 'sex', why: '号码夹有空格、全角字符，去除后与性别相符' },
    ],
    play: (person) => slipInInsurance(person, { spelling: 'noisy' }),
  },
  {
    id: 'fifteen-digits-in-the-dibao-roll',
    part: { disability: 'none', dibao: 'member', age: [30, 85] },
    finds: [],
    lookAlikes: [
      { rule: 'id-invalid', about: 'number', why: '15位旧号码，换算成18位后有效' },
      { rule: 'id-damaged', about: 'number', why: '15位旧号码，不是丢了末三位' },
      { rule: 'id-variant', about: 'number', why: '15位旧号码，换算成18位后是同一个号码' },
    ],
    play: (person) => {
      person.life.dibao = withSlip(person.life.dibao, { spelling: 'fifteen' });
    },
  },
  {
    id: 'certificate-number-as-id-in-the-dibao-roll',
    part: { disability: 'mild', dibao: 'member' },
    finds: [],
    lookAlikes: [
      { rule: 'id-invalid', about: 'number', why: '填的是残疾人证号，前18位是有效的身份证号' },
      { rule: 'id-damaged', about: 'number', why: '填的是残疾人证号，多出两位不是数字损坏' },
      { rule: 'id-attributes', about: 'sex', why: '填的是残疾人证号，其中的身份证号与性别相符' },
      { rule: 'id-variant', about: 'number', why: '填的是残疾人证号，其中的身份证号是同一个' },
    ],
    play: (person) => {
      person.life.dibao = withSlip(person.life.dibao, { spelling: 'certificate' });
    },
  },
];

const strangerIsNoSpelling: LookAlike = {
  ...{ rule: 'name-mismatch', about: 'name', why: '号码是别人的，姓名完全不同，不是写法不一' },
};

const strangerIsNoVariant: LookAlike = {
  ...{ rule: 'id-variant', about: 'number', why: '号码是别人的，不是本人的另一个号码' },
};

const sharedScenarios: readonly Scenario[] = [
  {
    id: 'number-of-a-stranger-in-the-insurance-roll',
    part: anybody,
    finds: [],
    lookAlikes: [strangerIsNoSpelling, strangerIsNoVariant],
    play: (person, { clerk }) => {
      const stranger = clerk.findStranger(person);
      if (stranger !== null) slipInInsurance(person, { numberOf: stranger });
    },
  },
  {
    id: 'number-of-a-stranger-in-last-years-insurance-roll',
    part: anybody,
    finds: [],
    lookAlikes: [strangerIsNoSpelling, strangerIsNoVariant],
    play: (person, { clerk }) => {
      const stranger = clerk.findStranger(person);
      if (stranger !== null) {
        person.life.insurance = [{ ...lastYear, slip: { numberOf: stranger } }, thisYear];
      }
    },
  },
  {
    id: 'number-of-a-stranger-in-the-school-roll',
    part: pupil,
    finds: [],
    play: (person, { clerk }) => {
      const stranger = clerk.findStranger(person);
      if (stranger === null) return;
      person.life.schooling = withSlip(person.life.schooling, { numberOf: stranger });
    },
  },
  {
    id: 'name-with-one-other-character',
    part: { ...anybody, hasLongName: true },
    finds: ['name-mismatch'],
    lookAlikes: [{ rule: 'id-shared', about: 'number', why: '姓名仅一字之差，是同一人' }],
    play: (person) => {
      const name = misspellName(person.name);
      if (name !== null) slipInInsurance(person, { name });
    },
  },
  {
    id: 'name-spelled-with-a-space-or-another-dot',
    part: anybody,
    finds: [],
    lookAlikes: [
      { rule: 'id-shared', about: 'number', why: '姓名只多了空格，是同一人' },
      { rule: 'name-mismatch', about: 'name', why: '姓名只多了空格，写法没有不同' },
    ],
    play: (person) => slipInInsurance(person, { nameSpelling: 'spaced' }),
  },
  {
    id: 'name-with-one-other-character-in-the-school-roll',
    part: { ...pupil, hasLongName: true },
    finds: ['name-mismatch'],
    lookAlikes: [{ rule: 'id-shared', about: 'number', why: '姓名仅一字之差，是同一人' }],
    play: (person) => {
      const name = misspellName(person.name);
      if (name !== null) person.life.schooling = withSlip(person.life.schooling, { name });
    },
  },
];

const doubled = <T extends object>(entries: readonly T[]): T[] =>
  entries.map((entry, at) => (at === entries.length - 1 ? { ...entry, copies: 2 } : entry));

const duplicateScenarios: readonly Scenario[] = [
  {
    id: 'twice-in-the-dibao-roll',
    part: { disability: 'none', dibao: 'member' },
    finds: ['row-duplicate'],
    play: (person) => {
      person.life.dibao = doubled(person.life.dibao);
    },
  },
  {
    id: 'twice-in-the-insurance-roll',
    part: anybody,
    finds: ['row-duplicate'],
    play: (person) => {
      person.life.insurance = [lastYear, thisYear, { ...thisYear, slip: { spelling: 'noisy' } }];
    },
  },
  {
    id: 'twice-in-the-school-roll',
    part: pupil,
    finds: ['row-duplicate'],
    lookAlikes: [{ rule: 'pupil-twice', about: '', why: '同一学校重复一行，不是两处学籍' }],
    play: (person) => {
      person.life.schooling = doubled(person.life.schooling);
    },
  },
  {
    id: 'twice-in-the-registry',
    part: { disability: 'mild' },
    finds: ['row-duplicate'],
    play: (person) => {
      person.life.certificates = doubled(person.life.certificates);
    },
  },
  {
    id: 'insured-in-both-schemes',
    part: { ...anybody, age: [25, 55] },
    finds: [],
    lookAlikes: [
      { rule: 'row-duplicate', about: 'medical_insurance', why: '居民医保与职工医保各一行，险种不同' },
    ],
    play: (person) => {
      person.life.insurance = [thisYear, { ...thisYear, scheme: 'employee' }];
    },
  },
  {
    id: 'insured-in-two-years',
    part: anybody,
    finds: [],
    lookAlikes: [{ rule: 'row-duplicate', about: 'medical_insurance', why: '两个年度各一行' }],
    play: (person) => {
      person.life.insurance = [lastYear, thisYear];
    },
  },
  {
    id: 'at-two-schools',
    part: pupil,
    finds: ['pupil-twice'],
    lookAlikes: [{ rule: 'row-duplicate', about: 'education', why: '两所学校各一行，不是同一行重复' }],
    play: (person) => {
      const place = ordinarySchooling(person);
      person.life.schooling = [place, { ...place, school: specialSchool, placement: 'special-school' }];
    },
  },
];

/** Numbers and names that are wrong, rows written twice, and what only seems so. */
export const identityScenarios: readonly Scenario[] = [
  ...invalidScenarios,
  ...sharedScenarios,
  ...duplicateScenarios,
];
