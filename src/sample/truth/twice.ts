import type { Benefit } from '../person.js';
import { distinctMonths, paidMonthsOf } from './paid-months.js';
import type { Subject } from './subject.js';
import { weakest, type Verdict } from './truth-line.js';

const judgeBenefit = (subject: Subject, benefit: Benefit): Verdict[] => {
  const paid = paidMonthsOf(subject.payments, benefit).filter(({ isUnclear }) => !isUnclear);
  const surplus = paid.filter(({ month }, at) => paid.findIndex((each) => each.month === month) < at);
  if (surplus.length === 0) return [];
  const months = distinctMonths(surplus.map(({ month }) => month));
  const rows = paid.filter(({ month }) => months.includes(month));
  return [
    {
      rule: 'paid-twice',
      about: benefit,
      months,
      fen: surplus.reduce((sum, { fen }) => sum + fen, 0),
      confidence: weakest(rows.map(({ isUnderOtherName }) => (isUnderOtherName ? 'probable' : 'certain'))),
      also: [],
      why: '同一补贴同一月份发放两次以上',
    },
  ];
};

/** Months of a benefit that were paid more than once; the amount is all beyond the first row. */
export const judgeTwice = (subject: Subject): Verdict[] => [
  ...judgeBenefit(subject, 'living'),
  ...judgeBenefit(subject, 'nursing'),
];
