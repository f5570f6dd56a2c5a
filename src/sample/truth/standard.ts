import type { Month } from '../calendar.js';
import type { Benefit, Level } from '../person.js';
import { showsStart } from '../rolls/subsidy.js';
import type { Standard } from '../standards.js';
import { isInForce } from './in-force.js';
import { paidMonthsOf, sumByMonth } from './paid-months.js';
import type { Subject } from './subject.js';

/** The level held in a month; null where two certificates of different levels were in force, or none. */
const levelIn = ({ certificates }: Subject, month: Month): Level | null => {
  const levels = new Set(certificates.filter((each) => isInForce(each, month)).map(({ level }) => level));
  const [level] = levels;
  return levels.size === 1 && level !== undefined ? level : null;
};

/** Registry, dibao roll and the template of the subsidies have a column that says town or country. */
const isAreaSaid = ({ certificates, dibao, payments }: Subject): boolean =>
  certificates.length > 0 || dibao.length > 0 || payments.some(({ month }) => showsStart(month));

/** What a month of a benefit is worth to the person by the county's standards; null where that cannot be told. */
export const standardFor = (
  subject: Subject,
  benefit: Benefit,
  month: Month,
  standards: readonly Standard[],
): number | null => {
  const level = levelIn(subject, month);
  const area = isAreaSaid(subject) ? subject.area : null;
  const held = standards.find(
    (each) =>
      each.benefit === benefit &&
      (each.level === undefined || each.level === level) &&
      (each.area === undefined || each.area === area),
  );
  return held?.fen ?? null;
};

/** By how much what was paid for a month differs from the standard, in fen; 0 where nobody can say that it does. */
export const differenceIn = (
  subject: Subject,
  benefit: Benefit,
  month: Month,
  standards: readonly Standard[],
): number => {
  const paid = paidMonthsOf(subject.payments, benefit).filter(({ isUnclear }) => !isUnclear);
  const sum = sumByMonth(paid).get(month);
  const due = standardFor(subject, benefit, month, standards);
  return sum === undefined || due === null ? 0 : sum - due;
};
