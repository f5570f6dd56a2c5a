import { describe, expect, it } from 'vitest';
import { rollPatternsOf } from '../../../src/link/county/roll-patterns.js';
import { trust } from '../../../src/link/county/trusted-numbers.js';

const [registry, insurance] = [1, 2];

/** Patterns of people who each are one unit with a number of its own, so many of each set of datasets. */
const patterns = (people: readonly (readonly [bits: number, count: number])[], level: number = trust.own) => {
  const datasetBits = Int32Array.from(people.flatMap(([bits, count]) => Array<number>(count).fill(bits)));
  const trusted = new Uint8Array(datasetBits.length).fill(level);
  return rollPatternsOf({ size: datasetBits.length, datasetBits }, trusted, (unit) => unit);
};

describe('belonging', () => {
  it('weighs a row of the one roll and a person of the other by how many stand on both and on one alone', () => {
    const { belonging } = patterns([
      [registry | insurance, 60],
      [registry, 38],
      [insurance, 2],
    ]);
    // 103 x 63 / (41 x 5) = 31.65, and log2 of it is 4.984.
    expect(belonging(registry, insurance)).toBe(498);
    expect(belonging(insurance, registry)).toBe(498);
  });

  it('takes three of a hundred for standing nowhere else where nobody does', () => {
    const { belonging } = patterns([[registry | insurance, 1000]]);
    // 1003 x 1003 / (30 x 30) = 1117.8, and log2 of it is 10.126.
    expect(belonging(registry, insurance)).toBe(1013);
  });

  it('speaks against two rolls on which nobody stands together, but not much', () => {
    const { belonging } = patterns([
      [registry, 500],
      [insurance, 500],
    ]);
    expect(belonging(registry, insurance)).toBe(-300);
  });

  it('says nothing where nobody is known', () => {
    expect(patterns([]).belonging(registry, insurance)).toBe(0);
    expect(patterns([[registry | insurance, 500]], trust.doubtful).belonging(registry, insurance)).toBe(0);
  });

  it('counts units that were joined as one person on all their rolls', () => {
    const datasetBits = Int32Array.from([registry, insurance, registry, insurance]);
    const trusted = new Uint8Array(4).fill(trust.own);
    const apart = rollPatternsOf({ size: 4, datasetBits }, trusted, (unit) => unit);
    const joined = rollPatternsOf({ size: 4, datasetBits }, trusted, (unit) => (unit < 2 ? 0 : 2));
    // (4 + 3) x 3 / (5 x 5) = 0.84, and (2 + 3) x 5 / (3 x 3) = 2.78.
    expect(apart.belonging(registry, insurance)).toBe(-25);
    expect(joined.belonging(registry, insurance)).toBe(147);
  });
});
