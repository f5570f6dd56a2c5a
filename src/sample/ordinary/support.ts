import { dayIn, monthAt, type Day } from '../calendar.js';
import { paidMonths } from '../county.js';
import type { Benefit, DibaoClass, DibaoSpell, Household, Payment, Person } from '../person.js';
import type { Random } from '../random.js';
import { areaOf, countyStandards } from '../standards.js';

/**
 * What a month of a benefit is worth to a person, in fen: by the county's standards, where none is for the level by the
 * lowest.
 */
export const monthlyFen = (person: Person, benefit: Benefit): number => {
  const of = countyStandards.filter((each) => each.benefit === benefit);
  const [area, level] = [areaOf(person), person.disability?.level];
  const own = of.find(
    (each) => (each.area ?? area) === area && (each.level === undefined || each.level === level),
  );
  return own?.fen ?? Math.min(...of.map(({ fen }) => fen));
};

/** The day before the first month paid on which the person asked for the benefit. */
const drawApplication = (random: Random, from: Day): Day => {
  const first = Math.min(monthAt(Number(from.slice(0, 4)), Number(from.slice(5, 7))) + 1, monthAt(2026, 3));
  const day = dayIn(random.between(first, monthAt(2026, 3)), random.between(1, 28));
  return day < from ? from : day;
};

/** One regular payment of a month. */
export const paymentOf = (person: Person, benefit: Benefit, month: number): Payment => ({
  benefit,
  month,
  fen: monthlyFen(person, benefit),
  status: 'paid',
  appliedOn: null,
});

/** Regular payments of these months (of all months that were paid, if not given). */
export const paymentsOf = (
  person: Person,
  benefit: Benefit,
  months: readonly number[] = paidMonths,
): Payment[] => months.map((month) => paymentOf(person, benefit, month));

/** The payments of somebody with whom all is well: what the dibao roll and the level of the certificate entitle to. */
export const drawPayments = (random: Random, person: Person): Payment[] => {
  const { disability, household, life } = person;
  if (disability === null) return [];
  const certified = life.certificates[0]?.issuedOn ?? '2020-01-01';
  const benefits: Benefit[] = [];
  if (household.dibao === 'member') benefits.push('living');
  if (disability.level <= 2) benefits.push('nursing');
  return benefits.flatMap((benefit) => {
    const appliedOn = drawApplication(random, certified);
    return paymentsOf(person, benefit).map((payment) => ({ ...payment, appliedOn }));
  });
};

const classes: readonly DibaoClass[] = ['full', 'differential', 'differential'];

/** The spells of a household on the dibao roll: all its members, admitted together. */
export const drawDibao = (random: Random, household: Household): DibaoSpell | null => {
  const admittedOn = dayIn(random.between(monthAt(2016, 1), monthAt(2026, 3)), random.between(1, 28));
  if (household.dibao === 'member') return { class: random.pick(classes), admittedOn, endedOn: null };
  if (household.dibao === 'borderline') return { class: 'borderline', admittedOn, endedOn: null };
  return null;
};
