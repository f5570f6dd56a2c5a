import { flawOfEighteen, idCheckDigit } from './citizen-number.js';

/**
 * What has become of a citizen number that a spreadsheet took for a number:
 * `rounded`: the 15 digits that Excel keeps, then 000;
 * `double`: the nearest binary floating-point number, as other programs store it (16 to 128 apart at this size);
 * `shortened`: what a csv saved from Excel holds, `9.90101E+17`: hardly more than the region.
 */
export type NumberDamage = 'rounded' | 'double' | 'shortened';

const digitsKept = 15;
/** Region, birth date and sequence of a real number end in two noughts at the most, so 13 digits of it always show. */
const leastDigits = 13;

const whole = /^([0-9]{18})(?:\.0*)?$/;
const scientific = /^([1-9])(?:\.([0-9]{0,17}))?E\+?17$/i;

/** The 18 digits that a number cell shows, noughts for those that are gone; null if it is no number of this size. */
const digitsOf = (text: string): string | null => {
  const [, digits] = whole.exec(text) ?? [];
  if (digits !== undefined) return digits;
  const [, first, rest = ''] = scientific.exec(text) ?? [];
  return first === undefined ? null : (first + rest).padEnd(18, '0');
};

const damageOf = (digits: string): NumberDamage => {
  const shown = digits.replace(/0+$/, '').length;
  if (shown > digitsKept) return 'double';
  return shown < leastDigits ? 'shortened' : 'rounded';
};

/** What damaged the number in a number cell, by its cleaned text; null if that is no number of 18 digits. */
export const damageOfNumber = (text: string): NumberDamage | null => {
  const digits = digitsOf(text);
  return digits === null ? null : damageOf(digits);
};

/** A number that ends in X is no number to a spreadsheet and was not damaged. */
const isPossible = (number: string): boolean => flawOfEighteen(number) === null && !number.endsWith('X');

const roundedFrom = (digits: string): readonly string[] => {
  const kept = digits.slice(0, digitsKept);
  return Array.from({ length: 100 }, (_, lost) => {
    const first17 = kept + String(lost).padStart(2, '0');
    return first17 + idCheckDigit(first17);
  }).filter(isPossible);
};

/** No two neighbouring doubles below 10^18 are further apart. */
const widestGap = 128n;

const storedAs = (digits: string): readonly string[] => {
  const stored = Number(digits);
  const middle = BigInt(stored);
  const numbers: string[] = [];
  for (let number = middle - widestGap; number <= middle + widestGap; number += 1n) {
    if (Number(number) === stored && isPossible(String(number))) numbers.push(String(number));
  }
  return numbers;
};

/**
 * The citizen numbers that may have stood in a number cell before it was damaged, ascending: those with a real birth
 * date and the right check digit. 90 or 91 where Excel kept 15 digits; where a program kept the double, about one in
 * eleven of the numbers that share it (1 or 2 for numbers that begin with 11, a dozen for 65). None for what cannot be
 * a damaged number, or where hardly a digit is left. Candidates for linking: nothing says which of them it was. One double
 * in 125 ends in 000 and is taken for Excel's, which is far commoner: then the number may not be among them.
 */
export const candidatesOfDamagedNumber = (text: string): readonly string[] => {
  const digits = digitsOf(text);
  if (digits === null) return [];
  switch (damageOf(digits)) {
    case 'rounded':
      return roundedFrom(digits);
    case 'double':
      return storedAs(digits);
    case 'shortened':
      return [];
  }
};

/**
 * Whether a valid citizen number may have stood in a number cell before it was damaged: the same answer as looking it
 * up among `candidatesOfDamagedNumber`, without listing them.
 */
export const couldBe = (damagedText: string, validNumber: string): boolean => {
  const digits = digitsOf(damagedText);
  if (digits === null || validNumber.endsWith('X')) return false;
  switch (damageOf(digits)) {
    case 'rounded':
      return validNumber.startsWith(digits.slice(0, digitsKept));
    case 'double':
      return Number(validNumber) === Number(digits);
    case 'shortened':
      return false;
  }
};
