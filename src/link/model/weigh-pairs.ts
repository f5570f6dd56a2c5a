import type { Comparison } from './comparison.js';
import { estimate } from './estimate.js';
import { findPairs, type Blocking, type CappedBlock, type Pairs } from './find-pairs.js';
import type { Model } from './model.js';
import { comparePairs } from './patterns.js';
import { scorePairs } from './score.js';

interface WeighPairsOptions {
  /** Units are numbered from 0; number them by their content, so that draws do not depend on the order of files. */
  readonly unitCount: number;
  readonly blockings: readonly Blocking[];
  readonly comparisons: readonly Comparison[];
  /** Whether two units (a < b) may be a pair at all. */
  readonly mayPair?: (a: number, b: number) => boolean;
  /**
   * Whether two units that met may be one person at all. Others are not weighed, and nothing is learnt from them: members
   * of a household agree in much, and would pass for one person in an estimate that looks at each thing by itself.
   */
  readonly mayMatch?: (a: number, b: number) => boolean;
  /** Whether the estimate may learn from two units; others are weighed by what it learns elsewhere. */
  readonly isLearntFrom?: (a: number, b: number) => boolean;
  readonly blockCap?: number;
  readonly expectedMatches: number;
  readonly mostMatches?: number;
  readonly seed?: number;
  /** Pairs to draw at random for the shares among strangers. */
  readonly mostRandomPairs?: number;
}

export interface WeighedPairs {
  readonly pairs: Pairs;
  /** Weight of each pair in hundredths of a bit, prior included. */
  readonly weights: Int32Array;
  readonly model: Model;
  readonly capped: readonly CappedBlock[];
  /** The units of each of `capped`. */
  readonly crowds: readonly Int32Array[];
}

/** Finds the pairs that are worth comparing, compares them, learns what agreement is worth, and weighs them. */
export const weighPairs = (options: WeighPairsOptions): WeighedPairs => {
  const { comparisons, mayPair = () => true, mayMatch = () => true, isLearntFrom } = options;
  const { pairs, capped, crowds } = findPairs({
    ...options,
    mayPair: (a, b) => mayPair(a, b) && mayMatch(a, b),
  });
  const compared = comparePairs(comparisons, pairs, isLearntFrom);
  const model = estimate({ ...options, compared: compared.patterns });
  return { pairs, weights: scorePairs(model, { pairs, ...compared }), model, capped, crowds };
};
