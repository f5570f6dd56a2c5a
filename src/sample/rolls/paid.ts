import { monthOf, monthText, type Month } from '../calendar.js';
import { particularsOf, type Particulars } from '../particulars.js';
import type { Benefit, Certificate, Payment, PaymentStatus, Person } from '../person.js';
import type { County } from '../population.js';
import { certificateOnFile, showsCertificate } from './certificate.js';
import type { Spelling } from './spelling.js';

/** A row of the subsidy roll of a month. */
export interface Paid {
  readonly person: Person;
  readonly payment: Payment;
  /** What the office knew of the certificate in that month. */
  readonly certificate: Certificate | undefined;
  readonly particulars: Particulars;
}

/** The states of a payment as the office calls them. */
export const statusNames: Readonly<Record<PaymentStatus, string>> = {
  paid: '已发放',
  stopped: '停发',
  returned: '退回',
  declined: '自愿放弃',
  pending: '待审核',
};

/** The two subsidies by their full names. */
export const benefitNames: Readonly<Record<Benefit, string>> = {
  living: '困难残疾人生活补贴',
  nursing: '重度残疾人护理补贴',
};

/** The rows of a month, of one benefit or of both, in the order of the people. */
export function* paidIn({ persons }: County, month: Month, benefit?: Benefit): Generator<Paid> {
  for (const person of persons) {
    const rows = person.life.payments.filter(
      (payment) => payment.month === month && (benefit === undefined || payment.benefit === benefit),
    );
    if (rows.length === 0) continue;
    const certificate = certificateOnFile(person, month);
    const particulars = particularsOf(person);
    for (const payment of rows) {
      for (let copy = 0; copy < (payment.copies ?? 1); copy += 1)
        yield { person, payment, certificate, particulars };
    }
  }
}

/** The township that paid. */
export const townshipOf = ({ person, payment }: Paid): string =>
  (payment.paidBy ?? person.household.township).name;

/** The village under which the township that paid keeps the person. */
export const villageOf = ({ person, payment }: Paid): string | null =>
  payment.paidBy === undefined ? person.household.village : (payment.paidBy.villages[0] ?? null);

/** The certificate number, where the office has it on file. */
export const certificateOf = (
  { person, payment, certificate, particulars }: Paid,
  spelling: Spelling,
): string | null =>
  showsCertificate(payment.slip, particulars.isCertificateOnFile)
    ? spelling.certificate(person, certificate)
    : null;

/** Whose name the account is on: the guardian's for those who have one. */
export const accountHolder = ({ person, payment, particulars }: Paid): string =>
  payment.account?.holder ?? (particulars.guardian ?? person).name;

/** The account that received the money. */
export const accountNumber = ({ payment, particulars }: Paid): string =>
  payment.account?.number ?? particulars.account;

/** `202605` for the month from which the person is paid, the one of the application; null if unknown. */
export const startMonth = ({ payment: { appliedOn, startedIn, status } }: Paid): string | null =>
  appliedOn === null || status === 'pending'
    ? null
    : monthText(startedIn ?? monthOf(appliedOn)).replace('-', '');

/** Why nothing more is paid, where the office wrote it down. */
export const stopReason = ({
  payment: { status, month, stopReason: written },
  certificate,
}: Pick<Paid, 'payment' | 'certificate'>): string | null => {
  if (status === 'stopped' && written !== undefined) return written;
  if (status !== 'stopped' || certificate?.validTo === undefined || certificate.validTo === null) return null;
  return certificate.validTo.slice(0, 7) < monthText(month) ? '残疾人证到期' : null;
};
