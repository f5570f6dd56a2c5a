import type { Pairs } from './find-pairs.js';
import type { Model } from './model.js';
import type { ComparedPairs } from './patterns.js';

/** What one comparison adds to the weight of a pair. */
export interface WeightPart {
  readonly comparison: string;
  readonly level: string;
  /** Number of the level, 0 = most agreeing. */
  readonly index: number;
  /** Hundredths of a bit, adjusted for how common the value is. */
  readonly hundredths: number;
}

/** Weight of a pair in hundredths of a bit, prior included, and what it is made of. */
export interface PairWeight {
  readonly hundredths: number;
  /** In the order of the comparisons; those that say nothing are left out. */
  readonly parts: readonly WeightPart[];
}

interface ScoreOptions extends ComparedPairs {
  readonly pairs: Pairs;
}

/** Weights of many pairs in hundredths of a bit, prior included; each the same as `weighPair` gives. */
export const scorePairs = (model: Model, { pairs, patternOf, patterns }: ScoreOptions): Int32Array => {
  const width = model.comparisons.length;
  const base = new Int32Array(patterns.size);
  // Comparisons whose weight depends on the value itself, by pattern.
  const adjusted: (readonly number[] | undefined)[] = [];
  for (let pattern = 0; pattern < patterns.size; pattern += 1) {
    let weight = model.prior;
    const open: number[] = [];
    for (let at = 0; at < width; at += 1) {
      const found = model.levels[at]?.[patterns.levels[pattern * width + at] ?? -1];
      if (found === undefined) continue;
      weight += found.hundredths;
      if (found.isTermAdjusted) open.push(at);
    }
    base[pattern] = weight;
    adjusted.push(open.length === 0 ? undefined : open);
  }
  const weights = new Int32Array(pairs.size);
  for (let pair = 0; pair < pairs.size; pair += 1) {
    const pattern = patternOf[pair] ?? 0;
    let weight = base[pattern] ?? 0;
    const open = adjusted[pattern];
    if (open !== undefined) {
      for (const at of open)
        weight += termAdjustment(model, at, pairs.first[pair] ?? 0, pairs.second[pair] ?? 0);
    }
    weights[pair] = weight;
  }
  return weights;
};

/** Weight of one pair with its parts, for the reasons of a link. */
export const weighPair = (model: Model, a: number, b: number): PairWeight => {
  const parts: WeightPart[] = [];
  let hundredths = model.prior;
  model.comparisons.forEach(({ name, compare }, at) => {
    const index = compare(a, b);
    const found = model.levels[at]?.[index];
    if (found === undefined) return;
    const weight = found.hundredths + (found.isTermAdjusted ? termAdjustment(model, at, a, b) : 0);
    parts.push({ comparison: name, level: found.code, index, hundredths: weight });
    hundredths += weight;
  });
  return { hundredths, parts };
};

/**
 * What agreeing in this very value says beyond agreeing in any: strangers share a value as often as it occurs, and u is
 * how often that is on average. Of two values the more common one counts.
 */
const termAdjustment = (model: Model, comparison: number, a: number, b: number): number => {
  const frequency = model.comparisons[comparison]?.frequency;
  const average = model.levels[comparison]?.find(({ isTermAdjusted }) => isTermAdjusted)?.u;
  if (frequency === undefined || average === undefined) return 0;
  return Math.round(100 * Math.log2(average / Math.max(frequency(a), frequency(b))));
};
