import type { Day } from './calendar.js';

const factors = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/** The last character of a citizen number with these 17 digits (GB 11643-1999, MOD 11-2). */
export const checkCharacter = (digits: string): string => {
  const sum = factors.reduce((total, factor, at) => total + factor * Number(digits[at]), 0);
  return '10X98765432'[sum % 11] ?? '';
};

/** Whether 18 characters carry the right last character. */
export const hasRightCheck = (number: string): boolean =>
  /^[0-9]{17}[0-9X]$/.test(number) && number.endsWith(checkCharacter(number.slice(0, 17)));

/** The number made of region, birth date and a sequence from 1 to 999. */
export const composeNumber = (region: string, birth: Day, sequence: number): string => {
  const digits = `${region}${birth.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  return digits + checkCharacter(digits);
};

/** The 15-digit form that was used before October 1999; only for people born in the twentieth century. */
export const fifteenDigits = (number: string): string => number.slice(0, 6) + number.slice(8, 17);

/** The birth date inside a number. */
export const birthInNumber = (number: string): Day =>
  `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
