import type { Month } from '../calendar.js';
import { paidMonths } from '../county.js';
import type { Benefit, Payment, Person } from '../person.js';
import { certificateOnFile } from '../rolls/certificate.js';
import { stopReason } from '../rolls/paid.js';
import { showsReason } from '../rolls/subsidy.js';
import type { Context } from './coverage.js';
import { isCertifiedToday, isGoneBefore, isInForce } from './in-force.js';
import { isExcluded, isOnDibao } from './missing.js';
import { paidMonthsOf, sumByMonth } from './paid-months.js';
import { standardFor } from './standard.js';
import type { Subject } from './subject.js';
import { plainVerdict, type RuleId, type Verdict } from './truth-line.js';

/** The rows of one benefit, and what was paid of it for each month. */
interface Rows {
  readonly benefit: Benefit;
  readonly all: readonly Payment[];
  readonly paid: ReadonlyMap<Month, number>;
}

const rowsOf = ({ payments }: Subject, benefit: Benefit): Rows => ({
  benefit,
  all: payments.filter((each) => each.benefit === benefit),
  paid: sumByMonth(paidMonthsOf(payments, benefit).filter(({ isUnclear }) => !isUnclear)),
});

/** Whether something keeps the person from the benefit in a month, whatever the certificate says. */
const isKeptFrom = (subject: Subject, { benefit, all }: Rows, month: Month): boolean =>
  all.some(({ status }) => status === 'declined') ||
  isGoneBefore(subject, month) ||
  isExcluded(subject, benefit, month);

const isSupported = (subject: Subject, { benefit }: Rows, month: Month): boolean =>
  benefit === 'nursing' || isOnDibao(subject, month);

/** What a month without a payment is worth: by the standard, else the sum of the month before and after, if they do not differ. */
const worthOf = (
  subject: Subject,
  { benefit, paid }: Rows,
  month: Month,
  { standards }: Context,
): number | null => {
  const standard = standardFor(subject, benefit, month, standards);
  if (standard !== null) return standard;
  const before = paid.get(Math.max(...[...paid.keys()].filter((each) => each < month)));
  const after = paid.get(Math.min(...[...paid.keys()].filter((each) => each > month)));
  if (before === undefined || after === undefined) return before ?? after ?? null;
  return before === after ? before : null;
};

/** The sum of several; null where one of them is not known: half a sum would look like a whole one. */
const sumOf = (worths: readonly (number | null)[]): number | null =>
  worths.reduce((sum, each) => (sum === null || each === null ? null : sum + each), 0);

/** Months without a payment between two that were paid, for which no roll gives a reason. */
const skippedMonths = (subject: Subject, rows: Rows, { isCovered }: Context): Month[] => {
  const paid = [...rows.paid.keys()];
  return paidMonths.filter((month) => {
    const before = Math.max(...paid.filter((each) => each < month));
    const isBetween = before > -Infinity && paid.some((each) => each > month);
    if (!isBetween || rows.paid.has(month) || isKeptFrom(subject, rows, month)) return false;
    const isExplained = rows.all.some(
      (row) =>
        (row.status !== 'paid' && before <= row.month && row.month <= month) ||
        (row.status === 'paid' && row.backPay?.months === null && row.month > month),
    );
    const { certificates } = subject;
    return (
      !isExplained &&
      isCovered('subsidy', subject.township, rows.benefit, month) &&
      isSupported(subject, rows, month) &&
      (certificates.length === 0 || certificates.some((each) => isInForce(each, month)))
    );
  });
};

/** Whether the roll gives the certificate as the reason for the stop. */
const isForCertificate = (person: Person, payment: Payment): boolean => {
  const reason = showsReason(payment.month)
    ? stopReason({ payment, certificate: certificateOnFile(person, payment.month) })
    : null;
  return reason !== null && /证.*(?:期|失效|无效|注销|冻结|换证)/.test(reason) && !/死亡|迁/.test(reason);
};

/** Months from a stop for the certificate on, in which the certificate is in force all the same. */
const wronglyStoppedMonths = (
  person: Person,
  subject: Subject,
  rows: Rows,
  { isCovered }: Context,
): Month[] => {
  const holdsIn = (month: Month): boolean => subject.certificates.some((each) => isInForce(each, month));
  const isEligibleIn = (month: Month): boolean =>
    subject.certificates.some(
      (each) => isInForce(each, month) && (rows.benefit === 'living' || each.level <= 2),
    );
  const stops = rows.all
    .filter((row) => isForCertificate(person, row))
    .map(({ month }) => month)
    .filter((month) => holdsIn(month) || isCertifiedToday(subject));
  return paidMonths.filter(
    (month) =>
      stops.some(
        (stop) => stop <= month && ![...rows.paid.keys()].some((each) => stop <= each && each <= month),
      ) &&
      isEligibleIn(month) &&
      isSupported(subject, rows, month) &&
      isCovered('subsidy', subject.township, rows.benefit, month) &&
      !isKeptFrom(subject, rows, month),
  );
};

/** Where payment was interrupted: months left out, and stops for a certificate that is in force. */
export const judgeInterruptions = (person: Person, subject: Subject, context: Context): Verdict[] =>
  (['living', 'nursing'] as const).flatMap((benefit) => {
    const rows = rowsOf(subject, benefit);
    const stopped = wronglyStoppedMonths(person, subject, rows, context);
    const skipped = skippedMonths(subject, rows, context).filter((month) => !stopped.includes(month));
    const verdictOf = (rule: RuleId, months: readonly Month[], why: string): Verdict[] => {
      if (months.length === 0) return [];
      const fen = sumOf(months.map((month) => worthOf(subject, rows, month, context)));
      return [{ ...plainVerdict(rule, benefit, 'certain', why), months, fen }];
    };
    return [
      ...verdictOf('stopped-wrongly', stopped, '以证件失效停发，证件有效或已换证'),
      ...verdictOf('month-skipped', skipped, '前后月份均已发放，中间未发且无停发原因'),
    ];
  });

/** One missing month has one reason: what a stop explains is not missing once more, and the stop names it beside. */
export const settleMissing = (
  subject: Subject,
  { standards }: Context,
  {
    interruptions,
    missing,
  }: { readonly interruptions: readonly Verdict[]; readonly missing: readonly Verdict[] },
): Verdict[] => {
  const shared = (first: Verdict, second: Verdict): boolean =>
    first.about === second.about && first.months.some((month) => second.months.includes(month));
  const main = interruptions.map((each) => ({
    ...each,
    also: missing.filter((other) => shared(each, other)).map(({ rule }) => rule),
  }));
  const rest = missing.map((each) => {
    const taken = new Set(main.filter((other) => shared(other, each)).flatMap(({ months }) => months));
    const months = each.months.filter((month) => !taken.has(month));
    const benefit = each.about === 'living' ? 'living' : 'nursing';
    return {
      ...each,
      months,
      fen: sumOf(months.map((month) => standardFor(subject, benefit, month, standards))),
    };
  });
  return [...main, ...rest.filter(({ months }) => months.length > 0)];
};
