import { fifteenDigits } from '../../src/sample/id-number.js';

/**
 * Slips between a number as written and a person's: insertions, deletions, replacements. 0 where what is written may
 * stand for the number: masked, rounded by a spreadsheet, in its form of 15 digits, or blank.
 */
export const distanceTo = (written: string, number: string): number => {
  if (written === '') return 0;
  if (written.includes('*')) return fitsMask(written, number) ? 0 : 18;
  if (written.length === 15 && fifteenDigits(number) === written) return 0;
  if (written.endsWith('000') && written.slice(0, 15) === number.slice(0, 15)) return 0;
  return editDistance(written, number);
};

/** Whether two numbers are alike as one before and after a correction: only sequence or birth date differs. */
export const isAlikeAsCorrected = (one: string, other: string): boolean =>
  one.startsWith(other.slice(0, 14)) ||
  (one.startsWith(other.slice(0, 6)) && one.startsWith(other.slice(14, 17), 14));

const fitsMask = (written: string, number: string): boolean =>
  written.length === number.length &&
  Array.from(written).every((character, at) => character === '*' || character === number[at]);

const editDistance = (a: string, b: string): number => {
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
};
