import type { Pairs } from './find-pairs.js';

/** Pairs that are heavy enough to matter, in order of their weight, and each unit's own ones. */
export interface StrongPairs {
  /** Positions in the pairs, heaviest first; equal ones as they stand in the pairs. */
  readonly order: Int32Array;
  /** Where a unit's partners begin; one more entry than units. */
  readonly start: Int32Array;
  /** Partners by unit, heaviest first. */
  readonly partner: Int32Array;
  /** Weight of each of them. */
  readonly weight: Int32Array;
}

interface StrongPairsOptions {
  readonly unitCount: number;
  readonly pairs: Pairs;
  readonly weights: Int32Array;
  readonly least: number;
}

/** Sorts out the pairs of at least a weight. */
export const strongPairs = ({ unitCount, pairs, weights, least }: StrongPairsOptions): StrongPairs => {
  const { size, first, second } = pairs;
  let count = 0;
  for (let pair = 0; pair < size; pair += 1) if ((weights[pair] ?? 0) >= least) count += 1;
  // Weight and position in one number, which typed arrays sort without a function: 2^32 positions a hundredth.
  const keys = new Float64Array(count);
  let next = 0;
  for (let pair = 0; pair < size; pair += 1) {
    const weight = weights[pair] ?? 0;
    if (weight < least) continue;
    keys[next] = -weight * 2 ** 32 + pair;
    next += 1;
  }
  keys.sort();
  const order = Int32Array.from(keys, (key) => key - Math.floor(key / 2 ** 32) * 2 ** 32);
  const start = new Int32Array(unitCount + 1);
  for (const pair of order) {
    increment(start, (first[pair] ?? 0) + 1);
    increment(start, (second[pair] ?? 0) + 1);
  }
  for (let unit = 0; unit < unitCount; unit += 1)
    start[unit + 1] = (start[unit + 1] ?? 0) + (start[unit] ?? 0);
  const place = start.slice();
  const partner = new Int32Array(2 * count);
  const weight = new Int32Array(2 * count);
  const put = (unit: number, other: number, heavy: number): void => {
    const at = place[unit] ?? 0;
    partner[at] = other;
    weight[at] = heavy;
    place[unit] = at + 1;
  };
  for (const pair of order) {
    const a = first[pair] ?? 0;
    const b = second[pair] ?? 0;
    put(a, b, weights[pair] ?? 0);
    put(b, a, weights[pair] ?? 0);
  }
  return { order, start, partner, weight };
};

const increment = (array: Int32Array, at: number): void => {
  array[at] = (array[at] ?? 0) + 1;
};
