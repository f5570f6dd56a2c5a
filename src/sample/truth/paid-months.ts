import { monthsFrom, type Month } from '../calendar.js';
import type { Benefit, Payment } from '../person.js';

/** Money that a row paid for one month. */
export interface PaidMonth {
  readonly month: Month;
  readonly fen: number;
  /** Month of the roll on which the row stands. */
  readonly rollMonth: Month;
  /** The name on the row differs by a character. */
  readonly isUnderOtherName: boolean;
  /** Back-pay that does not say for which months: nobody can say that it is one too many. */
  readonly isUnclear: boolean;
}

/** Whether the row is a payment and not a stop, a return or an application. */
export const isPayment = ({ status, fen }: Payment): boolean => status === 'paid' && fen > 0;

const monthsOf = ({ month, backPay }: Payment): Month[] =>
  monthsFrom(...(backPay?.months ?? ([month, month] as const)));

/** A sum split evenly over the months that it is for; what does not divide falls to the last. */
export const splitOver = (
  months: readonly Month[],
  fen: number,
): { readonly month: Month; readonly fen: number }[] => {
  const share = Math.floor(fen / months.length);
  return months.map((month, at) => ({ month, fen: at === months.length - 1 ? fen - share * at : share }));
};

/**
 * What these rows paid of a benefit, month by month in the order of the rolls. Back-pay is split evenly over the
 * months that it is for.
 */
export const paidMonthsOf = (payments: readonly Payment[], benefit: Benefit): PaidMonth[] =>
  payments
    .filter((payment) => payment.benefit === benefit && isPayment(payment))
    .flatMap((payment) =>
      splitOver(monthsOf(payment), payment.fen).map((part) => ({
        ...part,
        rollMonth: payment.month,
        isUnderOtherName: payment.slip?.name !== undefined,
        isUnclear: payment.backPay?.months === null,
      })),
    )
    .sort((a, b) => a.rollMonth - b.rollMonth);

/** Each month once, ascending. */
export const distinctMonths = (months: readonly Month[]): Month[] =>
  [...new Set(months)].sort((a, b) => a - b);

/** What these parts come to, month by month. */
export const sumByMonth = (
  parts: readonly { readonly month: Month; readonly fen: number }[],
): ReadonlyMap<Month, number> => {
  const sums = new Map<Month, number>();
  for (const { month, fen } of parts) sums.set(month, (sums.get(month) ?? 0) + fen);
  return sums;
};
