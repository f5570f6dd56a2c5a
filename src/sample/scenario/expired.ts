import { misspellName } from '../names.js';
import { certificateFrom, certificateUntil } from '../ordinary/certification.js';
import { paymentsOf } from '../ordinary/support.js';
import { addPayments, changePayments, in2026, setCertificates } from './change.js';
import type { Scenario } from './scenario.js';

const rule = 'cert-expired-paid';

/** Certificates that run out while the subsidy goes on, and those that only seem to. */
export const expiredScenarios: readonly Scenario[] = [
  {
    id: 'expired-in-june-paid-on',
    part: { disability: 'severe', dibao: 'none' },
    finds: [rule],
    play: (person) => setCertificates(person, certificateUntil(person, '2026-06-20')),
  },
  {
    id: 'expired-in-march-paid-on',
    part: { disability: 'mild', dibao: 'member' },
    finds: [rule],
    play: (person) =>
      setCertificates(person, { ...certificateUntil(person, '2026-03-31'), status: 'expired' }),
  },
  {
    id: 'expired-without-dibao',
    part: { disability: 'mild', dibao: 'none' },
    finds: [rule],
    lookAlikes: [
      { rule: 'living-ineligible', about: 'living', why: '证件过期在先，同一笔发放只按证件过期列一次' },
    ],
    play: (person) => {
      setCertificates(person, certificateUntil(person, '2026-02-10'));
      addPayments(person, ...paymentsOf(person, 'living'));
    },
  },
  {
    id: 'expired-in-august-name-misspelled',
    part: { disability: 'severe', dibao: 'none', hasLongName: true },
    finds: [rule],
    play: (person) => {
      setCertificates(person, certificateUntil(person, '2026-08-31'));
      const name = misspellName(person.name);
      if (name !== null)
        person.life.payments = person.life.payments.map((each) => ({ ...each, slip: { name } }));
    },
  },
  {
    id: 'renewed-late',
    part: { disability: 'severe', dibao: 'none' },
    finds: [rule],
    play: (person) =>
      setCertificates(
        person,
        { ...certificateUntil(person, '2026-05-15'), status: 'expired' },
        certificateFrom(person, '2026-08-03'),
      ),
  },
  {
    id: 'expires-within-the-month',
    part: { disability: 'severe', dibao: 'none' },
    finds: [],
    lookAlikes: [{ rule, about: 'nursing', why: '9月到期，当月仍可发放，次月起停发' }],
    play: (person) => setCertificates(person, certificateUntil(person, '2026-09-05')),
  },
  {
    id: 'renewed-in-time',
    part: { disability: 'severe', dibao: 'none' },
    finds: [],
    lookAlikes: [{ rule, about: 'nursing', why: '旧证到期前已换领新证' }],
    play: (person) =>
      setCertificates(
        person,
        { ...certificateUntil(person, '2026-05-15'), status: 'expired' },
        certificateFrom(person, '2026-04-20'),
      ),
  },
  {
    id: 'renewed-in-the-month-of-expiry',
    part: { disability: 'mild', dibao: 'member' },
    finds: [],
    lookAlikes: [{ rule, about: 'living', why: '到期当月换领新证，没有中断的月份' }],
    play: (person) =>
      setCertificates(person, certificateUntil(person, '2026-06-02'), certificateFrom(person, '2026-06-28')),
  },
  {
    id: 'expired-and-stopped',
    part: { disability: 'severe', dibao: 'none' },
    finds: [],
    lookAlikes: [
      { rule, about: 'nursing', why: '6月到期，7月起已停发' },
      { rule: 'nursing-missing', about: 'nursing', why: '证件已过期，不属于应发未发' },
    ],
    play: (person) => {
      setCertificates(person, certificateUntil(person, '2026-06-20'));
      changePayments(person, 'nursing', [in2026(7), in2026(8), in2026(9)], { status: 'stopped' });
    },
  },
  {
    id: 'end-of-validity-unknown',
    part: { disability: 'severe', dibao: 'none' },
    finds: [],
    lookAlikes: [{ rule, about: 'nursing', why: '台账未填有效期，不能认定过期' }],
    play: (person) => setCertificates(person, { ...certificateFrom(person, '2015-03-04'), validTo: null }),
  },
];
