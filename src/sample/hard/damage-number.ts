import { addMonths, dayIn, monthOf, partsOfDay } from '../calendar.js';
import { today } from '../county.js';
import { birthInNumber, composeNumber, fifteenDigits } from '../id-number.js';
import { ageOf } from '../households.js';
import { householderOf, type Person } from '../person.js';
import type { Random } from '../random.js';
import type { NumberDamage } from './mention.js';

/** Damages that change the person's own number and concern nobody else. */
export type OwnNumberDamage = Exclude<
  NumberDamage,
  'number-borrowed' | 'number-swapped' | 'number-of-guardian' | 'number-corrected'
>;

const replaceAt = (text: string, at: number, character: string): string =>
  text.slice(0, at) + character + text.slice(at + 1);

const typo = (random: Random, number: string): string => {
  const at = random.between(0, 16);
  const digit = (Number(number[at]) + random.between(1, 9)) % 10;
  return replaceAt(number, at, String(digit));
};

const transposed = (random: Random, number: string): string => {
  for (;;) {
    const at = random.between(4, 15);
    if (number[at] === number[at + 1]) continue;
    return number.slice(0, at) + (number[at + 1] ?? '') + (number[at] ?? '') + number.slice(at + 2);
  }
};

/** One digit left out, or typed twice. */
const ofOtherLength = (random: Random, number: string): string => {
  const at = random.between(4, 16);
  return random.chance(0.6)
    ? replaceAt(number, at, '')
    : number.slice(0, at) + (number[at] ?? '') + number.slice(at);
};

const masked = (random: Random, number: string): string =>
  random.chance(0.6) ? `${number.slice(0, 6)}********${number.slice(14)}` : `${number.slice(0, 14)}****`;

/** What a spreadsheet leaves of a number of eighteen digits: fifteen of them. */
const rounded = (number: string): string => `${number.slice(0, 15)}000`;

/** Whether the number can be damaged in this way. */
export const canDamageNumber = (damage: OwnNumberDamage, { birth, idNumber }: Person): boolean => {
  switch (damage) {
    case 'number-fifteen':
      return birth < '1999';
    // A number that ends in X stays text, and so stays whole.
    case 'number-rounded':
      return !idNumber.endsWith('X');
    case 'number-typo':
    case 'number-transposed':
    case 'number-length':
    case 'number-missing':
    case 'number-masked':
      return true;
  }
};

/** The person's number, damaged in this way; empty where it is left out. */
export const damageNumber = (random: Random, damage: OwnNumberDamage, number: string): string => {
  switch (damage) {
    case 'number-typo':
      return typo(random, number);
    case 'number-transposed':
      return transposed(random, number);
    case 'number-length':
      return ofOtherLength(random, number);
    case 'number-fifteen':
      return fifteenDigits(number);
    case 'number-missing':
      return '';
    case 'number-masked':
      return masked(random, number);
    case 'number-rounded':
      return rounded(number);
  }
};

/**
 * A number that the person had before it was corrected: another birth date (often the one by the lunar calendar) or
 * another sequence. Valid in itself.
 */
export const formerNumber = (random: Random, { idNumber, sex }: Person): string => {
  const region = idNumber.slice(0, 6);
  const birth = birthInNumber(idNumber);
  const sequence = Number(idNumber.slice(14, 17));
  if (random.chance(0.5)) {
    const other = random.between(1, 449) * 2 - (sex === 'male' ? 1 : 0);
    return composeNumber(region, birth, other === sequence ? (other > 2 ? other - 2 : other + 2) : other);
  }
  const moved = random.chance(0.6)
    ? dayIn(monthOf(birth) + random.between(0, 1), random.between(1, 28))
    : addMonths(birth, 12 * random.pick([-2, -1, 1, 2]));
  const { day } = partsOfDay(birth);
  const isUsable = moved !== birth && moved < today;
  return composeNumber(region, isUsable ? moved : dayIn(monthOf(birth) - 1, (day % 28) + 1), sequence);
};

/** The grown-up of the household whose number is given for somebody who has no card yet; null for those who have one. */
export const numberGiverOf = (person: Person): Person | null => {
  if (ageOf(person) >= 16) return null;
  const { household } = person;
  const grown = household.members.filter((member) => ageOf(member) >= 20);
  const head = householderOf(household);
  return grown.find((member) => member !== head && member.sex === 'female') ?? grown[0] ?? null;
};
