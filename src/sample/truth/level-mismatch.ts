import type { Benefit, Payment, Person } from '../person.js';
import { certificateOnFile } from '../rolls/certificate.js';
import { isInForce } from './in-force.js';
import type { Subject } from './subject.js';
import { plainVerdict, type Verdict } from './truth-line.js';

/** The last row of a benefit that was paid: rows of that month. */
const lastPaid = (payments: readonly Payment[], benefit: Benefit): Payment[] => {
  const paid = payments.filter((each) => each.benefit === benefit && each.status === 'paid' && each.fen > 0);
  const last = Math.max(...paid.map(({ month }) => month));
  return paid.filter(({ month }) => month === last);
};

const judgeBenefit = (person: Person, subject: Subject, benefit: Benefit): Verdict[] => {
  const differing = lastPaid(subject.payments, benefit).filter(({ month, paidAs }) => {
    const said = paidAs ?? certificateOnFile(person, month);
    const held = subject.certificates.filter((each) => isInForce(each, month));
    return (
      said !== undefined &&
      held.length > 0 &&
      !held.some(({ category, level }) => category === said.category && level === said.level)
    );
  });
  return differing.slice(0, 1).map(({ month }) => ({
    ...plainVerdict('cert-level-mismatch', benefit, 'certain', '发放名册的类别或等级与有效残疾人证不一致'),
    months: [month],
  }));
};

/** Benefits whose last paid row says another category or level than any certificate in force in that month. */
export const judgeLevels = (person: Person, subject: Subject): Verdict[] => [
  ...judgeBenefit(person, subject, 'living'),
  ...judgeBenefit(person, subject, 'nursing'),
];
