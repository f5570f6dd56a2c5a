import type { Month } from '../calendar.js';
import { paidMonths } from '../county.js';
import { townships, type Township } from '../places.js';
import type { Random } from '../random.js';

/** A township's sum on the bank's roll of a month, as the clerk wrote it: so much more or less than its rows. */
export interface Misstatement {
  readonly month: Month;
  readonly township: Township;
  readonly fen: number;
}

/** A row struck or added after the sum was taken, a slip of the keyboard, a single fen. */
const errors: readonly number[] = [12_000, -20_000, 900, -100_000, 1];

/** The sums that the clerk got wrong, each in another month and township. */
export const drawMisstatements = (random: Random): Misstatement[] => {
  const months = random.shuffled(paidMonths);
  const places = random.shuffled(townships);
  return errors.flatMap((fen, at) => {
    const [month, township] = [months[at], places[at]];
    return month === undefined || township === undefined ? [] : [{ month, township, fen }];
  });
};
