import type { Month } from '../calendar.js';
import { payDay } from '../ordinary/bank.js';
import { monthlyFen, paymentOf } from '../ordinary/support.js';
import type { BankPayment, Benefit, Person } from '../person.js';
import {
  addPayments,
  addToBank,
  changeBank,
  changeCertificate,
  changePayments,
  in2026,
  stopPayingAfter,
} from './change.js';
import type { LookAlike, Part, Scenario } from './scenario.js';

const differs = 'finance-amount';
const unpaid = 'finance-unpaid';
const unapproved = 'finance-unapproved';

const nursed: Part = { disability: 'severe', dibao: 'none' };
const supported: Part = { disability: 'mild', dibao: 'member' };

const looksLike = (rule: string, about: Benefit, why: string): LookAlike[] => [{ rule, about, why }];

/** A row of the bank of which the subsidy roll knows nothing. */
const bankRow = (person: Person, benefit: Benefit, month: Month): BankPayment => ({
  benefit,
  month,
  fen: monthlyFen(person, benefit),
  paidOn: payDay(month, person.household.township),
  result: 'paid',
});

/** Changes the sum that the bank pays in some months. */
const payOtherwise = (person: Person, months: readonly number[], fen: number): void =>
  changeBank(person, (row) =>
    months.some((month) => row.month === in2026(month)) ? [{ ...row, fen: row.fen + fen }] : undefined,
  );

/** The bank pays nothing from a month on. */
const bankStopsFrom = (person: Person, first: number): void =>
  changeBank(person, (row) => (row.month >= in2026(first) ? [] : undefined));

const differing: readonly Scenario[] = [
  {
    id: 'bank-paid-less-in-august',
    part: nursed,
    finds: [differs],
    play: (person) => payOtherwise(person, [8], -2000),
  },
  {
    id: 'bank-paid-more-since-july',
    part: nursed,
    finds: [differs],
    play: (person) => payOtherwise(person, [7, 8, 9], 1550),
  },
  {
    id: 'bank-paid-one-fen-less-in-june',
    part: supported,
    finds: [differs],
    play: (person) => payOtherwise(person, [6], -1),
  },
  {
    id: 'bank-paid-in-two-parts',
    part: nursed,
    finds: [],
    lookAlikes: looksLike(differs, 'nursing', '8月分两笔支付，合计与审批一致'),
    play: (person) =>
      changeBank(person, (row) =>
        row.month === in2026(8)
          ? [
              { ...row, fen: 5000 },
              { ...row, fen: row.fen - 5000 },
            ]
          : undefined,
      ),
  },
  {
    id: 'bank-returned-and-paid-again',
    part: nursed,
    finds: [],
    lookAlikes: [
      ...looksLike(differs, 'nursing', '退回的一笔不算支付，重新支付的与审批一致'),
      ...looksLike(unpaid, 'nursing', '6月退回后已重新支付'),
    ],
    play: (person) =>
      changeBank(person, (row) =>
        row.month === in2026(6)
          ? [
              { ...row, result: 'returned' },
              { ...row, paidOn: payDay(in2026(7), person.household.township) },
            ]
          : undefined,
      ),
  },
  {
    id: 'bank-paid-two-months-at-once',
    part: supported,
    finds: [],
    lookAlikes: [
      ...looksLike(differs, 'living', '一笔支付7、8两个月，合计与审批一致'),
      ...looksLike(unpaid, 'living', '8月的与7月合并支付'),
    ],
    play: (person) =>
      changeBank(person, (row) => {
        if (row.month === in2026(8)) return [];
        return row.month === in2026(7) ? [{ ...row, until: in2026(8), fen: row.fen * 2 }] : undefined;
      }),
  },
];

const leftOut: readonly Scenario[] = [
  {
    id: 'bank-left-out-august',
    part: nursed,
    finds: [unpaid],
    play: (person) => changeBank(person, (row) => (row.month === in2026(8) ? [] : undefined)),
  },
  {
    id: 'bank-returned-september',
    part: supported,
    finds: [unpaid],
    play: (person) =>
      changeBank(person, (row) => (row.month === in2026(9) ? [{ ...row, result: 'returned' }] : undefined)),
  },
  {
    id: 'bank-never-paid',
    part: nursed,
    finds: [unpaid],
    play: (person) => {
      person.life.bank = [];
    },
  },
  {
    id: 'died-in-june-bank-stopped',
    part: nursed,
    finds: ['deceased-paid'],
    lookAlikes: looksLike(unpaid, 'nursing', '6月去世，银行自7月停发是对的'),
    play: (person) => {
      person.life.deaths = ['2026-06-04'];
      bankStopsFrom(person, 7);
    },
  },
  {
    id: 'sentenced-in-may-bank-stopped',
    part: supported,
    finds: ['custody-paid'],
    lookAlikes: looksLike(unpaid, 'living', '5月判决生效，服刑期间银行未支付是对的'),
    play: (person) => {
      person.life.sentences = [{ judgedOn: '2026-05-20', releasedOn: null }];
      bankStopsFrom(person, 6);
    },
  },
];

const paidUnasked: readonly Scenario[] = [
  {
    id: 'bank-paid-somebody-on-no-roll',
    part: { disability: 'none', dibao: 'none' },
    finds: [unapproved],
    play: (person) => addToBank(person, bankRow(person, 'nursing', in2026(9))),
  },
  {
    id: 'bank-paid-on-after-the-stop',
    part: nursed,
    finds: [unapproved],
    play: (person) => {
      changeCertificate(person, { status: 'frozen', statusDate: '2026-06-11' });
      changeBank(person, () => undefined);
      stopPayingAfter(person, in2026(6));
    },
  },
  {
    id: 'bank-paid-the-other-subsidy-too',
    part: supported,
    finds: [unapproved],
    play: (person) =>
      addToBank(person, bankRow(person, 'nursing', in2026(8)), bankRow(person, 'nursing', in2026(9))),
  },
  {
    id: 'bank-paid-before-the-back-pay-was-approved',
    part: nursed,
    finds: [],
    lookAlikes: [
      ...looksLike(unapproved, 'nursing', '7、8月的在9月名册以补发审批'),
      ...looksLike(differs, 'nursing', '补发按月分摊后与支付一致'),
    ],
    play: (person) => {
      changeBank(person, () => undefined);
      changePayments(person, 'nursing', [in2026(7), in2026(8)], null);
      addPayments(person, {
        ...paymentOf(person, 'nursing', in2026(9)),
        fen: monthlyFen(person, 'nursing') * 2,
        backPay: { months: [in2026(7), in2026(8)] },
      });
    },
  },
  {
    id: 'bank-paid-before-back-pay-without-months',
    part: supported,
    finds: [],
    lookAlikes: [
      ...looksLike(unapproved, 'living', '9月名册有未写月份的补发，可能就是7月的'),
      ...looksLike('month-skipped', 'living', '9月名册有未写月份的补发，可能就是7月的'),
    ],
    play: (person) => {
      changeBank(person, () => undefined);
      changePayments(person, 'living', [in2026(7)], null);
      addPayments(person, { ...paymentOf(person, 'living', in2026(9)), backPay: { months: null } });
    },
  },
  {
    id: 'bank-returned-what-nobody-approved',
    part: supported,
    finds: [],
    lookAlikes: looksLike(unapproved, 'nursing', '银行已退回，没有支付'),
    play: (person) => addToBank(person, { ...bankRow(person, 'nursing', in2026(8)), result: 'returned' }),
  },
  {
    id: 'bank-paid-for-march',
    part: nursed,
    finds: [],
    lookAlikes: looksLike(unapproved, 'nursing', '3月的审批名册不在比对范围内，不能认定未审批'),
    play: (person) => {
      const paidOn = payDay(in2026(4), person.household.township);
      addToBank(person, { ...bankRow(person, 'nursing', in2026(3)), paidOn });
    },
  },
];

/** What the bank paid otherwise than was approved, and what only seems so. */
export const financeScenarios: readonly Scenario[] = [...differing, ...leftOut, ...paidUnasked];
