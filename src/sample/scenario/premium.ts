import type { Day } from '../calendar.js';
import { insuranceYear } from '../county.js';
import type { Person } from '../person.js';
import type { LookAlike, Part, Scenario } from './scenario.js';

const rule = 'premium-not-subsidised';
const needy: Part = { disability: 'mild', dibao: 'member' };

const looksLike = (why: string): LookAlike[] => [{ rule, about: '', why }];

/** The person paid this year's premium in full, like anybody else. */
const payInFull = ({ life }: Person): void => {
  life.insurance = life.insurance.map((each) =>
    each.year === insuranceYear ? { ...each, isUnaided: true } : each,
  );
};

const admit = ({ life }: Person, admittedOn: Day, endedOn: Day | null = null): void => {
  life.dibao = life.dibao.map((spell) => ({ ...spell, admittedOn, endedOn }));
};

/** Premiums that were not subsidised although they should be, and those that only seem so. */
export const premiumScenarios: readonly Scenario[] = [
  {
    id: 'premium-in-full-though-in-dibao-for-years',
    part: needy,
    finds: [rule],
    play: (person) => {
      admit(person, '2019-05-06');
      payInFull(person);
    },
  },
  {
    id: 'premium-in-full-in-dibao-since-december',
    part: needy,
    finds: [rule],
    play: (person) => {
      admit(person, '2025-12-28');
      payInFull(person);
    },
  },
  {
    id: 'premium-in-full-joined-dibao-in-january',
    part: needy,
    finds: [rule],
    play: (person) => {
      admit(person, '2026-01-20');
      payInFull(person);
    },
  },
  {
    id: 'premium-in-full-joined-dibao-in-february',
    part: needy,
    finds: [],
    lookAlikes: looksLike('2月才纳入低保，参保缴费时还不是资助对象'),
    play: (person) => {
      admit(person, '2026-02-03');
      payInFull(person);
    },
  },
  {
    id: 'premium-in-full-at-the-edge-of-dibao',
    part: { disability: 'mild', dibao: 'borderline' },
    finds: [],
    lookAlikes: looksLike('低保边缘家庭，不在资助对象之列'),
    play: (person) => {
      admit(person, '2021-09-15');
      payInFull(person);
    },
  },
  {
    id: 'premium-in-full-left-dibao-in-december',
    part: needy,
    finds: [],
    lookAlikes: looksLike('上年12月已退出低保'),
    play: (person) => {
      admit(person, '2020-03-09', '2025-12-15');
      person.life.payments = [];
      payInFull(person);
    },
  },
  {
    id: 'premium-in-full-without-a-certificate',
    part: { disability: 'none', dibao: 'member' },
    finds: [],
    lookAlikes: looksLike('未持残疾人证，不在本项核对范围'),
    play: (person) => {
      admit(person, '2022-06-01');
      payInFull(person);
    },
  },
];
