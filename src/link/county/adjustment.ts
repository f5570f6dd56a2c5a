import { trust } from './trusted-numbers.js';
import { shareValue } from './unit-lists.js';
import type { Units } from './units.js';

/**
 * What standing on one sheet that lists people takes from the weight of a pair, in hundredths of a bit: one row in some
 * hundreds is a repetition, while nine people in ten that stand on one roll stand on another.
 */
export const sameSheetHundredths = -800;

/** A run in which everybody stands everywhere has not been seen. */
const mostCoverage = 0.97;

/**
 * What has to be added to the weight of a pair beyond what comparing says, in hundredths of a bit.
 *
 * The prior is that of two units drawn at random. Of a row without a number of its own more is known: as many of those
 * who wrote it stand elsewhere in the run as of the rows with a number (`coverage`), so if nobody else fits, the row is
 * hardly a stranger's. The odds of "this one" against "nobody in the run" are coverage / (1 - coverage) times what fits,
 * where the prior has coverage alone; that somebody else fits as well is judged pair by pair, as a tie.
 */
export const adjustments = (
  units: Units,
  trusted: Uint8Array,
  coverage: number,
): ((a: number, b: number) => number) => {
  const bonus = Math.round(-100 * Math.log2(1 - Math.min(mostCoverage, coverage)));
  return (a, b) => {
    const isOpen = trusted[a] !== trust.own || trusted[b] !== trust.own;
    return (isOpen ? bonus : 0) + (shareValue(units.sheets, a, b) === true ? sameSheetHundredths : 0);
  };
};

/**
 * Of the mentions of people in datasets, the share whose person another dataset mentions too, as far as units are known
 * to be one person (`clusterOf`). Units that nobody is joined to count as people of one dataset if they have a number of
 * their own; without one they may be anybody's and do not count.
 */
export const coverageOf = (
  { size, datasetBits }: Units,
  trusted: Uint8Array,
  clusterOf: (unit: number) => number,
): number => {
  const bitsOf = new Map<number, number>();
  const isKnown = new Set<number>();
  for (let unit = 0; unit < size; unit += 1) {
    const cluster = clusterOf(unit);
    bitsOf.set(cluster, (bitsOf.get(cluster) ?? 0) | (datasetBits[unit] ?? 0));
    if (trusted[unit] === trust.own) isKnown.add(cluster);
  }
  let mentions = 0;
  let covered = 0;
  for (const cluster of isKnown) {
    const known = countBits(bitsOf.get(cluster) ?? 0);
    mentions += known;
    if (known > 1) covered += known;
  }
  return mentions === 0 ? 0 : covered / mentions;
};

const countBits = (bits: number): number => {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
};
