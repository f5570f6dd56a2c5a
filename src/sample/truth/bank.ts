import { monthOf, monthsFrom, type Month } from '../calendar.js';
import { paidMonths } from '../county.js';
import type { BankPayment, Benefit } from '../person.js';
import type { Context } from './coverage.js';
import { isGoneBefore, isInCustody } from './in-force.js';
import { distinctMonths, paidMonthsOf, splitOver, sumByMonth } from './paid-months.js';
import type { Subject } from './subject.js';
import { plainVerdict, type RuleId, type Verdict } from './truth-line.js';

const isPaid = ({ result, fen }: BankPayment): boolean => result === 'paid' && fen > 0;

/** What the bank paid of a benefit for each month; back-pay that names no months is for none. */
const bankSums = ({ bank }: Subject, benefit: Benefit): ReadonlyMap<Month, number> =>
  sumByMonth(
    bank
      .filter((row) => row.benefit === benefit && isPaid(row) && row.backPay !== 'without-months')
      .flatMap(({ month, until, fen }) => splitOver(monthsFrom(month, until ?? month), fen)),
  );

/** What the subsidy rolls approved of a benefit for each month. */
const approvedSums = ({ payments }: Subject, benefit: Benefit): ReadonlyMap<Month, number> =>
  sumByMonth(paidMonthsOf(payments, benefit).filter(({ isUnclear }) => !isUnclear));

const verdict = (
  rule: RuleId,
  benefit: Benefit,
  months: readonly Month[],
  fenOf: (month: Month) => number,
  why: string,
): Verdict[] =>
  months.length === 0
    ? []
    : [
        {
          ...plainVerdict(rule, benefit, 'certain', why),
          months: distinctMonths(months),
          fen: months.reduce((sum, month) => sum + fenOf(month), 0),
        },
      ];

const judgeBenefit = (subject: Subject, benefit: Benefit, { isCovered }: Context): Verdict[] => {
  const approved = approvedSums(subject, benefit);
  const paid = bankSums(subject, benefit);
  const inApproval = (month: Month): number => approved.get(month) ?? 0;
  const atBank = (month: Month): number => paid.get(month) ?? 0;
  // Back-pay without months on a later roll may be for any month before it.
  const mayBeBackPay = (month: Month): boolean =>
    subject.payments.some(
      (row) =>
        row.benefit === benefit &&
        row.status === 'paid' &&
        row.backPay?.months === null &&
        row.month >= month,
    );
  const unpaid = [...approved.keys()].filter(
    (month) =>
      !paid.has(month) &&
      isCovered('payments', subject.township, benefit, month) &&
      !isGoneBefore(subject, month) &&
      !isInCustody(subject, month),
  );
  const unapproved = [...paid.keys()].filter(
    (month) =>
      !approved.has(month) &&
      paidMonths.includes(month) &&
      isCovered('subsidy', subject.township, benefit, month) &&
      !mayBeBackPay(month),
  );
  const different = [...paid.keys()].filter(
    (month) => approved.has(month) && inApproval(month) !== atBank(month),
  );
  const late = subject.bank
    .filter((row) => row.benefit === benefit && isPaid(row) && row.backPay === undefined)
    .filter(({ month, paidOn }) => monthOf(paidOn) > month + 1);
  const lateIn = sumByMonth(late);
  return [
    ...verdict('finance-unpaid', benefit, unpaid, inApproval, '已审批，银行没有支付'),
    ...verdict('finance-unapproved', benefit, unapproved, atBank, '银行已支付，名册没有审批'),
    ...verdict(
      'finance-amount',
      benefit,
      different,
      (month) => atBank(month) - inApproval(month),
      '支付金额与审批金额不一致',
    ),
    ...verdict(
      'paid-late',
      benefit,
      [...lateIn.keys()],
      (month) => lateIn.get(month) ?? 0,
      '支付日期晚于所属月份次月',
    ),
  ];
};

/** Where what the bank paid and what the subsidy rolls approved differ, and what was paid late. */
export const judgeBank = (subject: Subject, context: Context): Verdict[] => [
  ...judgeBenefit(subject, 'living', context),
  ...judgeBenefit(subject, 'nursing', context),
];
