import { monthlyFen, paymentOf } from '../ordinary/support.js';
import { townships } from '../places.js';
import { addPayments, changePayments, in2026 } from './change.js';
import type { Scenario } from './scenario.js';

const rule = 'paid-twice';

/** Payments that were made twice, and those that only seem to. */
export const twiceScenarios: readonly Scenario[] = [
  {
    id: 'row-twice-in-july',
    part: { disability: 'severe', dibao: 'none' },
    finds: [rule],
    play: (person) => changePayments(person, 'nursing', [in2026(7)], { copies: 2 }),
  },
  {
    id: 'paid-by-two-townships',
    part: { disability: 'severe', dibao: 'none' },
    finds: [rule],
    play: (person) => {
      const paidBy = townships.find((each) => each !== person.household.township);
      if (paidBy === undefined) return;
      const second = [in2026(6), in2026(7), in2026(8)].map((month) => ({
        ...paymentOf(person, 'nursing', month),
        paidBy,
      }));
      addPayments(person, ...second);
    },
  },
  {
    id: 'twice-under-old-and-new-number',
    part: { disability: 'mild', dibao: 'member', age: [30, 85] },
    finds: [rule],
    play: (person) =>
      addPayments(person, {
        ...paymentOf(person, 'living', in2026(5)),
        slip: { spelling: 'fifteen' },
      }),
  },
  {
    id: 'back-pay-for-months-already-paid',
    part: { disability: 'severe', dibao: 'none' },
    finds: [rule],
    play: (person) =>
      addPayments(person, {
        ...paymentOf(person, 'nursing', in2026(9)),
        fen: monthlyFen(person, 'nursing') * 2 + 1,
        backPay: { months: [in2026(7), in2026(8)] },
      }),
  },
  {
    id: 'returned-and-paid-again',
    part: { disability: 'severe', dibao: 'none' },
    finds: [],
    lookAlikes: [{ rule, about: 'nursing', why: '第一笔被银行退回，重新发放' }],
    play: (person) => addPayments(person, { ...paymentOf(person, 'nursing', in2026(8)), status: 'returned' }),
  },
  {
    id: 'back-pay-without-months',
    part: { disability: 'mild', dibao: 'member' },
    finds: [],
    lookAlikes: [{ rule, about: 'living', why: '补发行未写补发月份，不能认定重复' }],
    play: (person) =>
      addPayments(person, { ...paymentOf(person, 'living', in2026(9)), backPay: { months: null } }),
  },
  {
    id: 'both-benefits-in-one-month',
    part: { disability: 'severe', dibao: 'member' },
    finds: [],
    lookAlikes: [{ rule, about: 'living', why: '生活补贴和护理补贴可以同时享受' }],
    play: () => undefined,
  },
];
