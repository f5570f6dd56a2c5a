import { dayIn, type Day, type Month } from '../calendar.js';
import type { BankPayment, Payment, Person } from '../person.js';
import { townships, type Township } from '../places.js';

/** The day on which the bank pays the people of a township for a month: one township after the other. */
export const payDay = (month: Month, township: Township): Day =>
  dayIn(month, 12 + 2 * Math.max(0, townships.indexOf(township)));

const isHandedOver = ({ status, fen }: Payment): boolean =>
  (status === 'paid' && fen > 0) || status === 'returned';

const monthsOf = ({ month, backPay }: Payment): Pick<BankPayment, 'month' | 'until' | 'backPay'> => {
  if (backPay === undefined) return { month };
  if (backPay.months === null) return { month, backPay: 'without-months' };
  const [first, last] = backPay.months;
  return { month: first, until: last, backPay: 'with-months' };
};

/** What the bank pays of what the roll of a month approves: the same sum for the same months, to the account on file. */
export const bankPaymentsOf = ({ household, life }: Person): BankPayment[] =>
  life.payments.filter(isHandedOver).map((payment) => ({
    ...monthsOf(payment),
    benefit: payment.benefit,
    fen: payment.fen,
    paidOn: payDay(payment.month, household.township),
    result: payment.status === 'returned' ? 'returned' : 'paid',
    ...(payment.copies === undefined ? {} : { copies: payment.copies }),
  }));

/** Everybody with whom no story says otherwise is paid what was approved, in the month that it is for. */
export const payThroughTheBank = (persons: readonly Person[]): void => {
  for (const person of persons) person.life.bank ??= bankPaymentsOf(person);
};
