import { certificateFrom, certificateUntil } from '../ordinary/certification.js';
import { monthlyFen, paymentOf } from '../ordinary/support.js';
import type { Benefit, DibaoSpell, Person } from '../person.js';
import {
  addPayments,
  changeCertificate,
  changePayments,
  in2026,
  setCertificates,
  stopPayingAfter,
} from './change.js';
import type { Scenario } from './scenario.js';

const living = 'living-missing';
const nursing = 'nursing-missing';
const joined = (admittedOn: string): DibaoSpell => ({ class: 'differential', admittedOn, endedOn: null });

const neverPaid = (person: Person): void => {
  person.life.payments = [];
};

/** Nothing was paid in July and August; September's roll makes up for all three months. */
const paidInArrears = (person: Person, benefit: Benefit): void => {
  changePayments(person, benefit, [in2026(7), in2026(8), in2026(9)], null);
  addPayments(person, {
    ...paymentOf(person, benefit, in2026(9)),
    fen: monthlyFen(person, benefit) * 3,
    backPay: { months: [in2026(7), in2026(9)] },
  });
};

const declined = (person: Person, benefit: Benefit): void => {
  person.life.payments = [{ ...paymentOf(person, benefit, in2026(4)), fen: 0, status: 'declined' }];
};

const livingScenarios: readonly Scenario[] = [
  {
    id: 'living-never-paid',
    part: { disability: 'mild', dibao: 'member' },
    finds: [living],
    play: neverPaid,
  },
  {
    id: 'joined-dibao-in-july-unpaid',
    part: { disability: 'mild', dibao: 'member' },
    finds: [living],
    play: (person) => {
      person.life.payments = [];
      person.life.dibao = [joined('2026-07-03')];
    },
  },
  {
    id: 'certified-in-june-unpaid',
    part: { disability: 'mild', dibao: 'member' },
    finds: [living],
    play: (person) => {
      person.life.payments = [];
      setCertificates(person, certificateFrom(person, '2026-06-11'));
    },
  },
  {
    id: 'living-stopped-without-cause',
    part: { disability: 'mild', dibao: 'member' },
    finds: [living],
    play: (person) =>
      changePayments(person, 'living', [in2026(7), in2026(8), in2026(9)], { status: 'stopped' }),
  },
  {
    id: 'september-returned-by-the-bank',
    part: { disability: 'mild', dibao: 'member' },
    finds: [living],
    play: (person) => changePayments(person, 'living', [in2026(9)], { status: 'returned' }),
  },
  {
    id: 'applied-in-august-still-pending',
    part: { disability: 'mild', dibao: 'member' },
    finds: [living],
    play: (person) => {
      const row = paymentOf(person, 'living', in2026(9));
      person.life.payments = [{ ...row, status: 'pending', appliedOn: '2026-08-14' }];
    },
  },
  {
    id: 'borderline-household-unpaid',
    part: { disability: 'mild', dibao: 'borderline' },
    finds: [],
    lookAlikes: [{ rule: living, about: 'living', why: '属低保边缘家庭，不在低保对象之列' }],
    play: neverPaid,
  },
  {
    id: 'living-declined',
    part: { disability: 'mild', dibao: 'member' },
    finds: [],
    lookAlikes: [{ rule: living, about: 'living', why: '本人自愿放弃' }],
    play: (person) => declined(person, 'living'),
  },
  {
    id: 'certificate-ended-in-august-unpaid',
    part: { disability: 'mild', dibao: 'member' },
    finds: [],
    lookAlikes: [{ rule: living, about: 'living', why: '证件8月到期，9月不在有效期内' }],
    play: (person) => {
      person.life.payments = [];
      setCertificates(person, certificateUntil(person, '2026-08-15'));
    },
  },
  {
    id: 'living-paid-in-arrears',
    part: { disability: 'mild', dibao: 'member' },
    finds: [],
    lookAlikes: [
      { rule: living, about: 'living', why: '9月名册已补发7至9月' },
      { rule: 'paid-twice', about: 'living', why: '补发的是此前未发的月份，没有重复' },
    ],
    play: (person) => paidInArrears(person, 'living'),
  },
  {
    id: 'left-dibao-in-august-stopped',
    part: { disability: 'mild', dibao: 'member' },
    finds: [],
    lookAlikes: [{ rule: living, about: 'living', why: '8月已退出低保，9月不在保' }],
    play: (person) => {
      stopPayingAfter(person, in2026(8));
      person.life.dibao = person.life.dibao.map((spell) => ({ ...spell, endedOn: '2026-08-20' }));
    },
  },
];

const nursingScenarios: readonly Scenario[] = [
  {
    id: 'nursing-never-paid',
    part: { disability: 'severe', dibao: 'none' },
    finds: [nursing],
    play: neverPaid,
  },
  {
    id: 'level-raised-in-july-unpaid',
    part: { disability: 'severe', dibao: 'none' },
    finds: [nursing],
    play: (person) => {
      const old = { ...certificateUntil(person, '2028-03-19'), level: 3 } as const;
      person.life.payments = [];
      setCertificates(
        person,
        { ...old, status: 'cancelled', statusDate: '2026-07-14', reason: 'reissued' },
        certificateFrom(person, '2026-07-14'),
      );
    },
  },
  {
    id: 'september-under-a-mistyped-number',
    part: { disability: 'severe', dibao: 'none' },
    finds: ['id-invalid'],
    play: (person, { clerk }) =>
      changePayments(person, 'nursing', [in2026(9)], { slip: { number: clerk.mistype(person) } }),
  },
  {
    id: 'nursing-stopped-without-cause',
    part: { disability: 'severe', dibao: 'none' },
    finds: [nursing],
    play: (person) => changePayments(person, 'nursing', [in2026(8), in2026(9)], { status: 'stopped' }),
  },
  {
    id: 'level-three-unpaid',
    part: { disability: 3, dibao: 'none' },
    finds: [],
    lookAlikes: [{ rule: nursing, about: 'nursing', why: '残疾等级三级，不属于重度' }],
    play: neverPaid,
  },
  {
    id: 'nursing-declined',
    part: { disability: 'severe', dibao: 'none' },
    finds: [],
    lookAlikes: [{ rule: nursing, about: 'nursing', why: '本人自愿放弃' }],
    play: (person) => declined(person, 'nursing'),
  },
  {
    id: 'frozen-in-august-stopped',
    part: { disability: 'severe', dibao: 'none' },
    finds: [],
    lookAlikes: [{ rule: nursing, about: 'nursing', why: '证件8月冻结，9月不应发放' }],
    play: (person) => {
      changeCertificate(person, { status: 'frozen', statusDate: '2026-08-10' });
      stopPayingAfter(person, in2026(8));
    },
  },
  {
    id: 'moved-out-in-july-stopped',
    part: { disability: 'severe', dibao: 'none' },
    finds: [],
    lookAlikes: [
      { rule: nursing, about: 'nursing', why: '7月迁出本县' },
      { rule: 'uninsured', about: '', why: '已迁出本县' },
    ],
    play: (person) => {
      changeCertificate(person, { status: 'moved-out', statusDate: '2026-07-06', reason: 'moved-out' });
      stopPayingAfter(person, in2026(7));
      person.life.insurance = [];
    },
  },
  {
    id: 'nursing-paid-in-arrears',
    part: { disability: 'severe', dibao: 'none' },
    finds: [],
    lookAlikes: [{ rule: nursing, about: 'nursing', why: '9月名册已补发7至9月' }],
    play: (person) => paidInArrears(person, 'nursing'),
  },
];

/** People who are entitled and not paid, and those who only seem to be. */
export const missingScenarios: readonly Scenario[] = [...livingScenarios, ...nursingScenarios];
