import { addMonths, addYears, dayIn, monthAt, type Day } from '../calendar.js';
import type { Certificate, Disability, Level, Person } from '../person.js';
import type { Random, Weighted } from '../random.js';

/** A certificate is valid for ten years (national rules for disability certificates). */
export const validYears = 10;

/** The numbers of the categories in a certificate number with their usual share. */
const categories: Weighted<number> = [
  [1, 13],
  [2, 16],
  [3, 2],
  [4, 46],
  [5, 11],
  [6, 9],
  [7, 3],
];

const levels: Weighted<Level> = [
  [1, 22],
  [2, 38],
  [3, 23],
  [4, 17],
];

/** A disability as they occur. */
export const drawDisability = (random: Random): Disability => ({
  category: random.weighted(categories),
  level: random.weighted(levels),
});

/** A certificate of the person that is in order, issued on a day. */
export const certificateFrom = (person: Person, issuedOn: Day): Certificate => ({
  category: person.disability?.category ?? 4,
  level: person.disability?.level ?? 4,
  issuedOn,
  validTo: addYears(issuedOn, validYears),
  status: 'normal',
  statusDate: null,
  reason: null,
});

/** A certificate of the person that is in order and ends on a day. */
export const certificateUntil = (person: Person, validTo: Day): Certificate => ({
  ...certificateFrom(person, addYears(validTo, -validYears)),
  validTo,
});

/** How an old certificate stands in the registry once it was replaced on a day. */
const drawReplaced = (random: Random, old: Certificate, replacedOn: Day): Certificate => {
  const fate = random.weighted([
    ['reissued', 6],
    ['expired', 2],
    ['left', 1],
  ]);
  if (fate === 'reissued') return { ...old, status: 'cancelled', statusDate: replacedOn, reason: 'reissued' };
  return fate === 'expired' ? { ...old, status: 'expired' } : old;
};

/**
 * The certificates of somebody with whom all is well: one in force long before the first month paid and long after
 * the last reminder, and for some the earlier one that it replaced in time.
 */
export const drawCertificates = (random: Random, person: Person): Certificate[] => {
  const earliest = Math.max(monthAt(2017, 5), monthAt(Number(person.birth.slice(0, 4)) + 2, 1));
  const month = random.between(Math.min(earliest, monthAt(2026, 1)), monthAt(2026, 3));
  const drawn = dayIn(month, random.between(1, 28));
  const issuedOn = drawn < person.birth ? addMonths(person.birth, 1) : drawn;
  const current = certificateFrom(person, issuedOn);
  const oldEnd = addMonths(issuedOn, random.between(0, 2));
  const isOldEnough = addYears(person.birth, 4) < addYears(oldEnd, -validYears);
  if (!isOldEnough || !random.chance(0.45)) return [current];
  return [drawReplaced(random, certificateUntil(person, oldEnd), issuedOn), current];
};
