import { monthAt, type Month } from '../calendar.js';
import { bankPaymentsOf } from '../ordinary/bank.js';
import type { BankPayment, Benefit, Certificate, Payment, Person, Slip } from '../person.js';

/** A month of the year in which everything happens. */
export const in2026 = (month: number): Month => monthAt(2026, month);

/** Gives the person these certificates instead of the ordinary ones. */
export const setCertificates = (person: Person, ...certificates: Certificate[]): void => {
  person.life.certificates = certificates;
};

/** Changes the latest certificate of the person. */
export const changeCertificate = (person: Person, change: Partial<Certificate>): void => {
  const { certificates } = person.life;
  const last = certificates.pop();
  if (last !== undefined) certificates.push({ ...last, ...change });
};

/** Changes the payments of a benefit from one month on; `null` strikes them. */
export const changePayments = (
  person: Person,
  benefit: Benefit,
  months: readonly Month[],
  change: Partial<Payment> | null,
): void => {
  person.life.payments = person.life.payments.flatMap((payment) => {
    if (payment.benefit !== benefit || !months.includes(payment.month)) return [payment];
    return change === null ? [] : [{ ...payment, ...change }];
  });
};

/** Strikes every payment after a month, as an office does that stops in time. */
export const stopPayingAfter = (person: Person, last: Month): void => {
  person.life.payments = person.life.payments.filter(({ month }) => month <= last);
};

/** Adds a payment and keeps the order of the rolls: by month. */
export const addPayments = (person: Person, ...payments: Payment[]): void => {
  person.life.payments = [...person.life.payments, ...payments].sort((a, b) => a.month - b.month);
};

/** Lets the bank pay what was approved, each row changed; an empty list strikes the row. */
export const changeBank = (
  person: Person,
  change: (row: BankPayment) => readonly BankPayment[] | undefined,
): void => {
  person.life.bank = bankPaymentsOf(person).flatMap((row) => change(row) ?? [row]);
};

/** Adds a row of the bank to those of what was approved, or to those of the story so far. */
export const addToBank = (person: Person, ...rows: BankPayment[]): void => {
  person.life.bank = [...(person.life.bank ?? bankPaymentsOf(person)), ...rows];
};

/** Writes the first matching entry of a list with a slip. */
export const withSlip = <T extends { readonly slip?: Slip }>(
  entries: readonly T[],
  slip: Slip,
  matches: (entry: T) => boolean = () => true,
): T[] => {
  const at = entries.findIndex(matches);
  return entries.map((entry, index) => (index === at ? { ...entry, slip } : entry));
};
