import type { Comparison } from './comparison.js';
import { Expectation } from './expectation.js';
import type { Model } from './model.js';
import type { Patterns } from './patterns.js';
import { randomPairs } from './random-pairs.js';

interface EstimateOptions {
  readonly comparisons: readonly Comparison[];
  /** Patterns of the pairs that met by a blocking. */
  readonly compared: Patterns;
  readonly unitCount: number;
  readonly mayPair?: (a: number, b: number) => boolean;
  /** Pairs of one person to expect at first; the estimate goes on from there. */
  readonly expectedMatches: number;
  /** Pairs of one person that there can be at most, e.g. as many as units; by default two a unit. */
  readonly mostMatches?: number;
  readonly seed?: number;
  readonly mostRandomPairs?: number;
}

/** Fixed, so that the same units give the same weights. */
export const defaultSeed = 20_261_031;
const defaultRandomPairs = 1_000_000;

/** Pairs of one person below which a run cannot tell its own m; what is shipped is used as it stands. */
const leastMatches = 100;
const mostRounds = 200;
/** Change of a share that counts as standing still. */
const still = 1e-5;

/**
 * Estimates the weights from the run's own data. u comes from pairs drawn at random, m and the share of matches from
 * the compared pairs by expectation and maximisation. The prior is that of all possible pairs, not of the compared
 * ones: a blocking is a function of the same values, so given the pattern it says nothing more, and pairs that never met
 * count as non-matches. Hence matches that no blocking finds are not learnt from, and the weights hold for any pair.
 */
export const estimate = ({
  comparisons,
  compared,
  unitCount,
  mayPair = () => true,
  expectedMatches,
  mostMatches = 2 * unitCount,
  seed = defaultSeed,
  mostRandomPairs = defaultRandomPairs,
}: EstimateOptions): Model => {
  const random = randomPairs({ unitCount, comparisons, mayPair, seed, most: mostRandomPairs });
  const expectation = new Expectation({
    comparisons,
    compared,
    random: random.patterns,
    possiblePairs: random.possiblePairs,
    expectedMatches,
    mostMatches,
  });
  const repeat = (learnsM: boolean): number => {
    let rounds = 0;
    while (rounds < mostRounds) {
      rounds += 1;
      if (expectation.step(learnsM) < still) break;
    }
    return rounds;
  };
  let rounds = repeat(false);
  const learnsM = expectation.matches >= leastMatches;
  if (learnsM) rounds += repeat(true);
  return {
    comparisons,
    ...expectation.weights(),
    basis: {
      m: learnsM ? 'estimated' : 'shipped',
      comparedPairs: compared.counts.reduce((sum, count) => sum + count, 0),
      randomPairs: random.size,
      possiblePairs: random.possiblePairs,
      matches: expectation.matches,
      rounds,
    },
  };
};
