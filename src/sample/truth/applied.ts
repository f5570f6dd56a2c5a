import { monthOf, type Month } from '../calendar.js';
import { paidMonths } from '../county.js';
import type { Benefit, Payment } from '../person.js';
import { showsStart } from '../rolls/subsidy.js';
import { firstMonth } from './in-force.js';
import { distinctMonths, isPayment, paidMonthsOf, type PaidMonth } from './paid-months.js';
import type { Subject } from './subject.js';
import { plainVerdict, type Confidence, type RuleId, type Verdict } from './truth-line.js';

/** How many months may be paid back at once. */
const mostPaidBack = 3;

/** What is found about these payments of a benefit. */
const verdictOn = (
  rule: RuleId,
  benefit: Benefit,
  payments: readonly PaidMonth[],
  confidence: Confidence,
  why: string,
): Verdict => ({
  ...plainVerdict(rule, benefit, confidence, why),
  months: distinctMonths(payments.map(({ month }) => month)),
  fen: payments.length === 0 ? null : payments.reduce((sum, { fen }) => sum + fen, 0),
});

const latest = (months: readonly Month[]): Month | undefined =>
  months.length === 0 ? undefined : Math.max(...months);

/** First month of the unbroken run of months up to the last one paid. */
const startOfSpell = (paid: readonly PaidMonth[]): Month | undefined => {
  const months = new Set(paid.map(({ month }) => month));
  let first = latest([...months]);
  while (first !== undefined && months.has(first - 1)) first -= 1;
  return first;
};

const appliedFor = ({ appliedOn }: Payment): Month[] => (appliedOn === null ? [] : [monthOf(appliedOn)]);

/** Payments for months before that of the application, from the start that the roll or the payments tell. */
const judgeApplication = (
  rows: readonly Payment[],
  paid: readonly PaidMonth[],
  benefit: Benefit,
): Verdict[] => {
  const own = rows.filter(isPayment);
  const applied = latest(own.flatMap(appliedFor));
  const written = own
    .filter(({ month, appliedOn }) => showsStart(month) && appliedOn !== null)
    .flatMap((row) => row.startedIn ?? appliedFor(row));
  const spell = startOfSpell(paid);
  const start = latest(written) ?? (spell === paidMonths[0] ? undefined : spell);
  if (applied === undefined || start === undefined || start >= applied) return [];
  const before = paid.filter(({ month }) => start <= month && month < applied);
  return [verdictOn('paid-before-application', benefit, before, 'certain', '起发月份早于申请月份')];
};

/** Payments for months before the first certificate; the registry may know the later ones only. */
const judgeCertificate = (
  { certificates }: Subject,
  paid: readonly PaidMonth[],
  benefit: Benefit,
): Verdict[] => {
  const isTold = certificates.every(({ issuedOn, suffix }) => issuedOn !== null && suffix === undefined);
  if (certificates.length === 0 || !isTold) return [];
  const first = Math.min(...certificates.map(firstMonth));
  const before = paid.filter(({ month }) => month < first);
  return before.length === 0
    ? []
    : [verdictOn('paid-before-certificate', benefit, before, 'probable', '首次发证之前的月份已发放')];
};

/** Of the months paid back on one roll, those that lie before the last three. */
const judgeBackPay = (paid: readonly PaidMonth[], benefit: Benefit): Verdict[] => {
  const late = paid.filter(({ month, rollMonth }) => month < rollMonth);
  const tooOld = late.filter(({ month, rollMonth }) => {
    const later = late.filter((each) => each.rollMonth === rollMonth && each.month > month);
    return new Set(later.map((each) => each.month)).size >= mostPaidBack;
  });
  return tooOld.length === 0
    ? []
    : [verdictOn('backpay-too-long', benefit, tooOld, 'certain', '一次补发以前月份超过三个月')];
};

/** Payments for months before application or first certificate, and back-pay for too many months. */
export const judgeBeginnings = (subject: Subject): Verdict[] =>
  (['living', 'nursing'] as const).flatMap((benefit) => {
    const rows = subject.payments.filter((each) => each.benefit === benefit);
    const paid = paidMonthsOf(rows, benefit).filter(({ isUnclear }) => !isUnclear);
    return [
      ...judgeApplication(rows, paid, benefit),
      ...judgeCertificate(subject, paid, benefit),
      ...judgeBackPay(paid, benefit),
    ];
  });
