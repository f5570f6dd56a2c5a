import type { Person, Sex } from '../person.js';
import { changeCertificate, withSlip } from './change.js';
import { lastYear, slipInInsurance, thisYear } from './in-insurance.js';
import type { Scenario } from './scenario.js';

/** The number as a spreadsheet shows it that took it for one, with as many decimals as the column is wide. */
const scientific = ({ idNumber }: Person, decimals: number): string =>
  `${idNumber.slice(0, 1)}.${idNumber.slice(1, 1 + decimals)}E+17`;

const damagedScenarios: readonly Scenario[] = [5, 8, 10].map((decimals) => ({
  id: `number-of-${decimals}-decimals-in-the-registry`,
  part: { disability: 'mild' },
  finds: ['id-damaged'],
  play: (person) => changeCertificate(person, { slip: { damaged: scientific(person, decimals) } }),
}));

const otherSex = ({ sex }: Person): Sex => (sex === 'male' ? 'female' : 'male');

/** A day of the same month that is not the person's. */
const otherBirth = ({ birth }: Person): string => birth.slice(0, 8) + (birth.endsWith('15') ? '16' : '15');

const attributeScenarios: readonly Scenario[] = [
  {
    id: 'other-sex-in-the-insurance-roll',
    part: { disability: 'none' },
    finds: ['id-attributes'],
    play: (person) => slipInInsurance(person, { sex: otherSex(person) }),
  },
  {
    id: 'other-sex-in-the-registry',
    part: { disability: 'mild' },
    finds: ['id-attributes'],
    play: (person) => changeCertificate(person, { slip: { sex: otherSex(person) } }),
  },
  {
    id: 'other-birth-date-in-the-dibao-roll',
    part: { disability: 'none', dibao: 'member' },
    finds: ['id-attributes'],
    play: (person) => {
      person.life.dibao = withSlip(person.life.dibao, { birth: otherBirth(person) });
    },
  },
  {
    id: 'other-sex-beside-fifteen-digits-in-the-dibao-roll',
    part: { disability: 'none', dibao: 'member', age: [30, 85] },
    finds: [],
    lookAlikes: [
      { rule: 'id-attributes', about: 'sex', why: '15位旧号码没有校验码，不据以判断性别' },
      { rule: 'id-damaged', about: 'number', why: '15位旧号码，不是丢了末三位' },
    ],
    play: (person) => {
      person.life.dibao = withSlip(person.life.dibao, { spelling: 'fifteen', sex: otherSex(person) });
    },
  },
];

const formerScenarios: readonly Scenario[] = [
  {
    id: 'former-number-in-last-years-insurance-roll',
    part: { disability: 'mild' },
    finds: ['id-variant'],
    play: (person, { clerk }) => {
      person.life.insurance = [{ ...lastYear, slip: { former: clerk.formerNumber(person) } }, thisYear];
    },
  },
  {
    id: 'former-number-in-the-insurance-roll',
    part: { disability: 'mild' },
    finds: ['id-variant'],
    play: (person, { clerk }) => slipInInsurance(person, { former: clerk.formerNumber(person) }),
  },
  {
    id: 'former-number-in-the-dibao-roll',
    part: { disability: 'mild', dibao: 'member' },
    finds: ['id-variant'],
    play: (person, { clerk }) => {
      person.life.dibao = withSlip(person.life.dibao, { former: clerk.formerNumber(person) });
    },
  },
];

/** Numbers that a spreadsheet spoilt, and former numbers, and rows that say otherwise than their number. */
export const contradictingScenarios: readonly Scenario[] = [
  ...damagedScenarios,
  ...formerScenarios,
  ...attributeScenarios,
];
