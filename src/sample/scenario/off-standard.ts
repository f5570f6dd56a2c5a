import { certificateFrom, certificateUntil } from '../ordinary/certification.js';
import { monthlyFen, paymentOf } from '../ordinary/support.js';
import type { Benefit, Level, Person } from '../person.js';
import { countyStandards } from '../standards.js';
import { addPayments, changePayments, in2026, setCertificates } from './change.js';
import type { LookAlike, Part, Scenario } from './scenario.js';

const rule = 'amount-off-standard';

const nursedAt = (level: Level): Part => ({ disability: level, dibao: 'none' });
const supported: Part = { disability: 'mild', dibao: 'member' };

const looksLike = (about: Benefit, why: string): LookAlike[] => [{ rule, about, why }];

const months = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => in2026(first + at));

const pay = (person: Person, benefit: Benefit, fen: number, first: number, last = first): void =>
  changePayments(person, benefit, months(first, last), { fen });

/** What the nursing subsidy of the other of the two levels is worth. */
const nursingAt = (level: Level): number =>
  countyStandards.find((each) => each.benefit === 'nursing' && each.level === level)?.fen ?? 0;

/** What the living subsidy is worth to those whom it is not meant for here: in town, of the country, and the other way round. */
const livingElsewhere = (person: Person): number =>
  countyStandards.find((each) => each.benefit === 'living' && each.fen !== monthlyFen(person, 'living'))
    ?.fen ?? 0;

/** The certificate says another level from a day in 2026 on. */
const changeLevel = (person: Person, on: string, before: Level, after: Level): void =>
  setCertificates(
    person,
    {
      ...certificateUntil(person, '2029-04-11'),
      ...{ level: before, status: 'cancelled', statusDate: on, reason: 'reissued' },
    },
    { ...certificateFrom(person, on), level: after },
  );

/** Strikes July and August and pays for them together, on the roll of September. */
const payTogether = (person: Person, fen: number): void => {
  changePayments(person, 'nursing', months(7, 8), null);
  addPayments(person, {
    ...paymentOf(person, 'nursing', in2026(9)),
    fen,
    backPay: { months: [in2026(7), in2026(8)] },
  });
};

/** Sums that are not the standard's, and those that only seem so. */
export const offStandardScenarios: readonly Scenario[] = [
  {
    id: 'second-level-paid-as-the-first',
    part: nursedAt(2),
    finds: [rule],
    play: (person) => pay(person, 'nursing', nursingAt(1), 4, 9),
  },
  {
    id: 'paid-as-in-town-or-as-in-the-country',
    part: supported,
    finds: [rule],
    play: (person) => pay(person, 'living', livingElsewhere(person), 6, 9),
  },
  {
    id: 'ten-yuan-less-in-july',
    part: supported,
    finds: [rule],
    play: (person) => pay(person, 'living', monthlyFen(person, 'living') - 1000, 7),
  },
  {
    id: 'one-fen-more-in-august',
    part: nursedAt(1),
    finds: [rule],
    play: (person) => pay(person, 'nursing', nursingAt(1) + 1, 8),
  },
  {
    id: 'paid-as-before-after-a-worse-appraisal',
    part: nursedAt(1),
    finds: [rule],
    play: (person) => {
      changeLevel(person, '2026-06-17', 2, 1);
      pay(person, 'nursing', nursingAt(2), 4, 9);
    },
  },
  {
    id: 'two-months-together-at-less-than-twice-the-sum',
    part: nursedAt(2),
    finds: [rule],
    play: (person) => payTogether(person, nursingAt(2) * 2 - 2001),
  },
  {
    id: 'two-months-together-at-twice-the-sum',
    part: nursedAt(1),
    finds: [],
    lookAlikes: looksLike('nursing', '一笔补发7、8两个月，每月合计与标准相符'),
    play: (person) => payTogether(person, nursingAt(1) * 2),
  },
  {
    id: 'paid-by-the-new-level-from-the-month-of-the-change',
    part: nursedAt(1),
    finds: [],
    lookAlikes: looksLike('nursing', '6月等级变更，变更当月新旧标准都可以'),
    play: (person) => {
      changeLevel(person, '2026-06-17', 2, 1);
      pay(person, 'nursing', nursingAt(2), 4, 5);
      pay(person, 'nursing', nursingAt(1), 6, 9);
    },
  },
  {
    id: 'paid-by-the-new-level-from-the-month-after',
    part: nursedAt(2),
    finds: [],
    lookAlikes: looksLike('nursing', '7月等级变更，次月起按新标准发放'),
    play: (person) => {
      changeLevel(person, '2026-07-06', 1, 2);
      pay(person, 'nursing', nursingAt(1), 4, 7);
      pay(person, 'nursing', nursingAt(2), 8, 9);
    },
  },
  {
    id: 'another-sum-returned-by-the-bank',
    part: supported,
    finds: [],
    lookAlikes: looksLike('living', '金额有误的一笔已被银行退回，没有发放'),
    play: (person) =>
      changePayments(person, 'living', [in2026(9)], {
        fen: monthlyFen(person, 'living') + 5000,
        status: 'returned',
      }),
  },
  {
    id: 'another-sum-on-an-expired-certificate',
    part: nursedAt(2),
    finds: ['cert-expired-paid'],
    lookAlikes: looksLike('nursing', '证件已到期，只按过期发放列一次'),
    play: (person) => {
      setCertificates(person, { ...certificateUntil(person, '2026-06-24'), status: 'expired' });
      pay(person, 'nursing', nursingAt(1), 7, 9);
    },
  },
];
