import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../../src/link/model/comparison.js';
import { missing } from '../../../src/link/model/comparison.js';
import { levelWeights } from '../../../src/link/model/level-weights.js';
import { probabilityOf, weightOfProbability } from '../../../src/link/model/model.js';
import { randomNumbers } from '../../../src/link/model/random-numbers.js';
import { weighPair } from '../../../src/link/model/score.js';
import { weighPairs, type WeighedPairs } from '../../../src/link/model/weigh-pairs.js';

const seed = 20_261_122;

interface Attribute {
  readonly values: number;
  /** Share of second mentions that have another value. */
  readonly wrong: number;
  /** Share of second mentions that have the value beside the true one. */
  readonly near: number;
  readonly blank: number;
}

const attributes: readonly Attribute[] = [
  { values: 50, wrong: 0.05, near: 0.05, blank: 0 },
  { values: 200, wrong: 0.1, near: 0, blank: 0.2 },
  { values: 1000, wrong: 0.02, near: 0.08, blank: 0 },
  { values: 2, wrong: 0.02, near: 0, blank: 0 },
  { values: 4000, wrong: 0.2, near: 0, blank: 0.3 },
];

/** People who are mentioned twice, unit u and unit u + people, their second mention spoilt at known rates. */
const mentions = (people: number): readonly Int32Array[] => {
  const random = randomNumbers(seed);
  const chance = (share: number): boolean => random(1_000_000) < share * 1_000_000;
  return attributes.map(({ values, wrong, near, blank }) => {
    const column = new Int32Array(2 * people);
    for (let person = 0; person < people; person += 1) {
      const value = random(values);
      column[person] = value;
      let other = value;
      if (chance(wrong + near)) other = chance(near / (wrong + near)) ? value ^ 1 : random(values);
      column[person + people] = chance(blank) ? missing : other;
    }
    return column;
  });
};

const comparisonOf = (column: Int32Array, at: number): Comparison => ({
  name: `attribute ${at}`,
  // Far from the truth on purpose: the run has to learn.
  levels: [
    { code: 'same', m: 0.7, u: 0.1 },
    { code: 'near', m: 0.2, u: 0.1 },
    { code: 'different', m: 0.1, u: 0.8 },
  ],
  compare: (a, b) => {
    const [one = missing, other = missing] = [column[a], column[b]];
    if (one < 0 || other < 0) return missing;
    if (one === other) return 0;
    return (one ^ 1) === other ? 1 : 2;
  },
});

const people = 3000;

const weighed = (columns: readonly Int32Array[]): WeighedPairs =>
  weighPairs({
    unitCount: 2 * people,
    comparisons: columns.map(comparisonOf),
    blockings: columns.map((column, at) => ({
      name: `attribute ${at}`,
      keysOf: (unit, add) => {
        if ((column[unit] ?? missing) >= 0 && (attributes[at]?.values ?? 0) > 10) add(String(column[unit]));
      },
    })),
    mayPair: (a, b) => a < people !== b < people,
    expectedMatches: people / 3,
  });

describe('estimate', () => {
  const columns = mentions(people);
  const { model, pairs, weights } = weighed(columns);

  it('recovers how often mentions of one person agree', () => {
    attributes.forEach(({ values, wrong, near }, at) => {
      // A wrong value is drawn from all, so that it hits the true one, or the one beside it, once in so many.
      const different = (wrong * (values - 2)) / values;
      const beside = near + wrong / values;
      const shares = model.levels[at]?.map(({ m }) => m) ?? [];
      expect(shares[2]).toBeCloseTo(different, 1.7);
      expect(shares[1]).toBeCloseTo(beside, 1.7);
      expect(Math.abs((shares[0] ?? 0) - (1 - different - beside))).toBeLessThan(0.02);
    });
  });

  it('recovers how often mentions of two people agree, although some of those drawn are of one', () => {
    attributes.forEach(({ values }, at) => {
      const same = model.levels[at]?.[0]?.u ?? 0;
      expect(same * values).toBeGreaterThan(0.85);
      expect(same * values).toBeLessThan(1.15);
    });
  });

  it('knows how many pairs of one person there are', () => {
    expect(model.basis.matches / people).toBeGreaterThan(0.97);
    expect(model.basis.matches / people).toBeLessThan(1.03);
    expect(model.basis.m).toBe('estimated');
    // 3000 of 9,000,000 possible pairs: log2(1/2999) = -11.55.
    expect(model.prior).toBeGreaterThan(-1165);
    expect(model.prior).toBeLessThan(-1145);
  });

  it('gives weights whose probabilities are true: of the pairs at about p, about a share p is of one person', () => {
    let expected = 0;
    let found = 0;
    for (let pair = 0; pair < pairs.size; pair += 1) {
      const probability = probabilityOf(weights[pair] ?? 0);
      if (probability < 0.1 || probability > 0.9) continue;
      expected += probability;
      if ((pairs.first[pair] ?? 0) + people === pairs.second[pair]) found += 1;
    }
    expect(expected).toBeGreaterThan(20);
    expect(Math.abs(found - expected)).toBeLessThan(4 * Math.sqrt(expected));
  });

  it('weighs one pair as it weighs many', () => {
    for (let pair = 0; pair < pairs.size; pair += 997) {
      const { hundredths, parts } = weighPair(model, pairs.first[pair] ?? 0, pairs.second[pair] ?? 0);
      expect(hundredths).toBe(weights[pair]);
      expect(parts.reduce((sum, part) => sum + part.hundredths, model.prior)).toBe(hundredths);
    }
  });

  it('gives the same weights when it is asked again', () => {
    expect(weighed(columns).model.levels).toEqual(model.levels);
  });

  it('uses what is shipped where a run is too small to learn from, and says so', () => {
    const small = [Int32Array.from([1, 2, 3, 1, 2, 9]), Int32Array.from([5, 6, 7, 5, 6, 9])];
    const tiny = weighPairs({
      unitCount: 6,
      comparisons: small.map(comparisonOf),
      blockings: [{ name: 'first', keysOf: (unit, add) => add(String(small[0]?.[unit])) }],
      mayPair: (a, b) => a < 3 !== b < 3,
      expectedMatches: 2,
    });
    expect(tiny.pairs.size).toBe(2);
    expect(tiny.model.basis).toMatchObject({ m: 'shipped', comparedPairs: 2, randomPairs: 9 });
    expect(tiny.model.levels[0]?.map(({ m }) => Math.round(m * 1000))).toEqual([700, 200, 100]);
  });

  it('weighs a rare value more than a common one, as much as it is rarer', () => {
    const values = Int32Array.from({ length: 2000 }, (_, unit) =>
      unit < 1000 ? 0 : unit % 2 === 0 ? unit : unit - 1,
    );
    const { model: own } = weighPairs({
      unitCount: 2000,
      comparisons: [
        {
          name: 'surname',
          levels: [
            { code: 'same', m: 0.9, u: 0.1, isTermAdjusted: true },
            { code: 'different', m: 0.1, u: 0.9 },
          ],
          compare: (a, b) => (values[a] === values[b] ? 0 : 1),
          frequency: (unit) => (unit < 1000 ? 1 / 2 : 1 / 1024),
        },
      ],
      blockings: [],
      expectedMatches: 10,
    });
    const common = weighPair(own, 0, 1).parts[0]?.hundredths ?? 0;
    const rare = weighPair(own, 1000, 1001).parts[0]?.hundredths ?? 0;
    // 512 times as common is nine bits.
    expect(rare - common).toBe(900);
    // Of a value that every second has: m 0.9 against 0.5.
    expect(Math.abs(common - 85)).toBeLessThanOrEqual(1);
  });
});

describe('levelWeights', () => {
  it('never gives more to a level that agrees less, and keeps levels that are in order', () => {
    const shares = fc.array(fc.double({ min: 1e-6, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(shares, shares, (m, u) => {
        const weights = Array.from(levelWeights({ m: Float64Array.from(m), u: Float64Array.from(u) }));
        weights
          .slice(1)
          .forEach((weight, at) => expect(weight).toBeLessThanOrEqual((weights[at] ?? 0) + 1e-9));
        const own = m.map((share, at) => Math.log2(share / (u[at] ?? 1)));
        if (own.slice(1).every((weight, at) => weight < (own[at] ?? 0)))
          weights.forEach((weight, at) => expect(weight).toBeCloseTo(own[at] ?? 0, 9));
      }),
      { seed },
    );
  });

  it('weighs two levels that stand the wrong way round as one', () => {
    // 0.1/0.2 before 0.4/0.2: together 0.5/0.4.
    const weights = levelWeights({ m: Float64Array.of(0.1, 0.4, 0.5), u: Float64Array.of(0.2, 0.2, 0.6) });
    expect(weights[0]).toBeCloseTo(Math.log2(1.25), 9);
    expect(weights[1]).toBeCloseTo(Math.log2(1.25), 9);
    expect(weights[2]).toBeCloseTo(Math.log2(5 / 6), 9);
  });
});

describe('probabilities and weights', () => {
  it('are two ways to say the same', () => {
    expect(probabilityOf(0)).toBe(0.5);
    expect(probabilityOf(100)).toBeCloseTo(2 / 3, 12);
    expect(weightOfProbability(0.5)).toBe(0);
    // Odds of 99 to 1.
    expect(weightOfProbability(0.99)).toBe(663);
  });
});
