import { certificateFrom, certificateUntil } from '../ordinary/certification.js';
import { paymentsOf } from '../ordinary/support.js';
import type { Person } from '../person.js';
import { addPayments, in2026, setCertificates, stopPayingAfter, withSlip } from './change.js';
import type { Scenario } from './scenario.js';

const living = 'living-ineligible';
const nursing = 'nursing-ineligible';

const leaveDibao = (person: Person, endedOn: string): void => {
  person.life.dibao = person.life.dibao.map((spell) => ({ ...spell, endedOn }));
};

const joinDibao = (person: Person, admittedOn: string): void => {
  person.life.dibao = person.life.dibao.map((spell) => ({ ...spell, admittedOn }));
};

/** The level fell on a day: the old certificate was replaced by one of level 3. */
const lowerLevel = (person: Person, on: string): void =>
  setCertificates(
    person,
    {
      ...certificateUntil(person, '2029-02-17'),
      status: 'cancelled',
      statusDate: on,
      reason: 'reissued',
    },
    { ...certificateFrom(person, on), level: 3 },
  );

const livingScenarios: readonly Scenario[] = [
  {
    id: 'living-without-dibao',
    part: { disability: 'mild', dibao: 'none' },
    finds: [living],
    play: (person) => addPayments(person, ...paymentsOf(person, 'living')),
  },
  {
    id: 'left-dibao-in-may-paid-on',
    part: { disability: 'mild', dibao: 'member' },
    finds: [living],
    play: (person) => leaveDibao(person, '2026-05-20'),
  },
  {
    id: 'borderline-household-paid',
    part: { disability: 'mild', dibao: 'borderline' },
    finds: [living],
    play: (person) => addPayments(person, ...paymentsOf(person, 'living')),
  },
  {
    id: 'joined-dibao-in-august-paid-before',
    part: { disability: 'mild', dibao: 'member' },
    finds: [living],
    play: (person) => joinDibao(person, '2026-08-03'),
  },
  {
    id: 'dibao-number-mistyped',
    part: { disability: 'mild', dibao: 'member' },
    finds: ['id-invalid'],
    play: (person, { clerk }) => {
      person.life.dibao = withSlip(person.life.dibao, { number: clerk.mistype(person) });
    },
  },
  {
    id: 'left-dibao-in-may-paid-one-month-more',
    part: { disability: 'mild', dibao: 'member' },
    finds: [],
    lookAlikes: [{ rule: living, about: 'living', why: '5月退出低保，仅6月多发一个月，属正常过渡' }],
    play: (person) => {
      leaveDibao(person, '2026-05-20');
      stopPayingAfter(person, in2026(6));
    },
  },
  {
    id: 'left-dibao-in-august-paid-in-september',
    part: { disability: 'mild', dibao: 'member' },
    finds: [],
    lookAlikes: [{ rule: living, about: 'living', why: '8月退出低保，9月发放属正常过渡' }],
    play: (person) => leaveDibao(person, '2026-08-15'),
  },
  {
    id: 'joined-dibao-in-april',
    part: { disability: 'mild', dibao: 'member' },
    finds: [],
    lookAlikes: [{ rule: living, about: 'living', why: '4月纳入低保，当月起发放' }],
    play: (person) => joinDibao(person, '2026-04-28'),
  },
  {
    id: 'dibao-with-a-fifteen-digit-number',
    part: { disability: 'mild', dibao: 'member', age: [30, 85] },
    finds: [],
    lookAlikes: [{ rule: living, about: 'living', why: '低保名册用的是15位旧身份证号，换算后为同一人' }],
    play: (person) => {
      person.life.dibao = withSlip(person.life.dibao, { spelling: 'fifteen' });
    },
  },
  {
    id: 'household-with-an-unnamed-member',
    part: { disability: 'none', dibao: 'member', householdOf: 3, place: 'with-unnamed-member' },
    finds: [],
    isUnique: true,
    play: (person) => {
      const last = person.household.members.at(-1);
      if (last === undefined) return;
      last.life.dibao = [];
      person.household.unnamed = 1;
    },
  },
];

const nursingScenarios: readonly Scenario[] = [
  {
    id: 'nursing-at-level-three',
    part: { disability: 3, dibao: 'none' },
    finds: [nursing],
    play: (person) => addPayments(person, ...paymentsOf(person, 'nursing')),
  },
  {
    id: 'level-lowered-in-june-paid-on',
    part: { disability: 'severe', dibao: 'none' },
    finds: [nursing],
    play: (person) => lowerLevel(person, '2026-06-10'),
  },
  {
    id: 'nursing-at-level-four-once',
    part: { disability: 4, dibao: 'none' },
    finds: [nursing],
    play: (person) => addPayments(person, ...paymentsOf(person, 'nursing', [in2026(9)])),
  },
  {
    id: 'level-lowered-in-september',
    part: { disability: 'severe', dibao: 'none' },
    finds: [],
    lookAlikes: [{ rule: nursing, about: 'nursing', why: '9月等级由重度变为三级，变更当月仍可发放' }],
    play: (person) => lowerLevel(person, '2026-09-08'),
  },
  {
    id: 'level-three-beside-a-severe-certificate',
    part: { disability: 'severe', dibao: 'none' },
    finds: [],
    lookAlikes: [{ rule: nursing, about: 'nursing', why: '另有一证为三级，但重度证件仍有效' }],
    play: (person) =>
      setCertificates(person, certificateUntil(person, '2030-05-06'), {
        ...certificateFrom(person, '2025-11-04'),
        level: 3,
      }),
  },
  {
    id: 'first-certified-in-september-level-three',
    part: { disability: 3, dibao: 'none' },
    finds: [],
    lookAlikes: [{ rule: nursing, about: 'nursing', why: '9月新发三级证，当月属变更当月' }],
    play: (person) => {
      setCertificates(person, certificateFrom(person, '2026-09-03'));
      addPayments(person, ...paymentsOf(person, 'nursing', [in2026(9)]));
    },
  },
  {
    id: 'level-three-already-expired',
    part: { disability: 3, dibao: 'none' },
    finds: ['cert-expired-paid'],
    lookAlikes: [{ rule: nursing, about: 'nursing', why: '证件3月已过期，按证件过期列出，不按等级' }],
    play: (person) => {
      setCertificates(person, certificateUntil(person, '2026-03-11'));
      addPayments(person, ...paymentsOf(person, 'nursing'));
    },
  },
];

/** People who are paid what they are not entitled to, and those who only seem to be. */
export const ineligibleScenarios: readonly Scenario[] = [...livingScenarios, ...nursingScenarios];
