import type { Comparison } from './comparison.js';
import { PatternCounter, type Patterns } from './patterns.js';
import { randomNumbers } from './random-numbers.js';

/** What comparing pairs that were drawn without looking at them shows: how often strangers agree. */
export interface RandomPairs {
  readonly patterns: Patterns;
  /** Pairs drawn that may be pairs. */
  readonly size: number;
  /** Pairs of all units that may be pairs; counted where all were compared, else estimated from the draws. */
  readonly possiblePairs: number;
}

interface RandomPairsOptions {
  readonly unitCount: number;
  readonly comparisons: readonly Comparison[];
  readonly mayPair: (a: number, b: number) => boolean;
  readonly seed: number;
  /** Pairs to draw at most. */
  readonly most: number;
}

/** Agreements of each level that make its share known to about a tenth; drawing stops when all levels have them. */
const enough = 100;
const batch = 50_000;

/** Draws pairs of units, with a fixed seed and no more than needed; takes all there are where they are few. */
export const randomPairs = (options: RandomPairsOptions): RandomPairs => {
  const { unitCount, most } = options;
  const all = (unitCount * (unitCount - 1)) / 2;
  return all <= most ? everyPair(options) : drawnPairs(options, all);
};

const everyPair = ({ unitCount, comparisons, mayPair }: RandomPairsOptions): RandomPairs => {
  const counter = new PatternCounter(comparisons);
  let size = 0;
  for (let a = 0; a < unitCount; a += 1) {
    for (let b = a + 1; b < unitCount; b += 1) {
      if (!mayPair(a, b)) continue;
      counter.add(a, b);
      size += 1;
    }
  }
  return { patterns: counter.patterns(), size, possiblePairs: size };
};

const drawnPairs = (
  { unitCount, comparisons, mayPair, seed, most }: RandomPairsOptions,
  all: number,
): RandomPairs => {
  const counter = new PatternCounter(comparisons);
  const random = randomNumbers(seed);
  let size = 0;
  let drawn = 0;
  // Twice as many draws as pairs: where hardly any two units may be a pair, there is an end to it all the same.
  while (size < most && drawn < 2 * most) {
    drawn += 1;
    const one = random(unitCount);
    const other = random(unitCount);
    if (one === other) continue;
    const a = Math.min(one, other);
    const b = Math.max(one, other);
    if (!mayPair(a, b)) continue;
    counter.add(a, b);
    size += 1;
    if (size % batch === 0 && isEnough(counter.patterns(), comparisons)) break;
  }
  // A draw of the same unit twice is a miss too: all ordered draws are n², of which n(n-1) are pairs.
  const possiblePairs = (size / Math.max(1, drawn)) * (all + unitCount / 2);
  return { patterns: counter.patterns(), size, possiblePairs };
};

const isEnough = ({ size, levels, counts }: Patterns, comparisons: readonly Comparison[]): boolean =>
  comparisons.every((comparison, at) => {
    const seen = new Float64Array(comparison.levels.length);
    for (let pattern = 0; pattern < size; pattern += 1) {
      const level = levels[pattern * comparisons.length + at] ?? -1;
      if (level >= 0) seen[level] = (seen[level] ?? 0) + (counts[pattern] ?? 0);
    }
    return seen.every((count) => count >= enough);
  });
