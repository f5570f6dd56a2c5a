import { dayIn, monthAt } from '../calendar.js';
import { ageOf } from '../households.js';
import type { Person } from '../person.js';
import type { Random } from '../random.js';
import type { DoctorContract } from '../rehabilitation.js';

/** A contract of a year that runs to its end. */
export const contractOf = (year: number): DoctorContract => ({
  year,
  signedOn: `${year}-01-20`,
  endsOn: `${year}-12-31`,
  status: 'active',
});

/** Whom the health centres have to sign up first: holders, people in dibao, small children and the old. */
const isInFocus = (person: Person): boolean =>
  person.disability !== null ||
  person.household.dibao === 'member' ||
  ageOf(person) <= 6 ||
  ageOf(person) >= 65;

/** Contracts of this year with everybody who is to have one, and with some of the others. */
export const signUp = (random: Random, persons: readonly Person[]): void => {
  for (const person of persons) {
    if (!isInFocus(person) && !random.chance(0.12)) continue;
    const signedOn = dayIn(monthAt(2026, random.between(1, 4)), random.between(3, 28));
    person.life.doctors = [{ ...contractOf(2026), signedOn }];
  }
};
