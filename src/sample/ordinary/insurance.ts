import { insuranceYear } from '../county.js';
import { ageOf } from '../households.js';
import type { Insurance, Person } from '../person.js';
import type { Random } from '../random.js';

/** A year's insurance as most people have it. */
export const residentInsurance = (year: number): Insurance => ({ year, scheme: 'resident', isActive: true });

/** The insurance of this year and the last; a few people without a certificate have let it go this year. */
export const drawInsurance = (random: Random, person: Person): Insurance[] => {
  const age = ageOf(person);
  const isEmployee = person.disability === null && age >= 22 && age < 60 && random.chance(0.08);
  const scheme = isEmployee ? 'employee' : 'resident';
  const bornIn = Number(person.birth.slice(0, 4));
  const years = [insuranceYear - 1, insuranceYear].filter((year) => year >= bornIn);
  const isLapsed = person.disability === null && random.chance(0.015);
  return years
    .filter((year) => !(isLapsed && year === insuranceYear))
    .map((year) => ({ year, scheme, isActive: true }));
};
