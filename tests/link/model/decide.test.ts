import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../../src/link/model/decide.js';

const seed = 20_261_122;

type Weighed = readonly [a: number, b: number, weight: number];

const decided = (
  list: readonly Weighed[],
  options: Partial<Parameters<typeof decide>[0]> = {},
): { clusters: number[]; candidates: string[]; contradictions: number } => {
  const pairs = {
    size: list.length,
    first: Int32Array.from(list, ([a]) => a),
    second: Int32Array.from(list, ([, b]) => b),
  };
  const weights = Int32Array.from(list, ([, , weight]) => weight);
  const decision = decide({
    unitCount: 6,
    pairs,
    weights,
    link: 500,
    candidate: 0,
    margin: 100,
    ...options,
  });
  return {
    clusters: Array.from(decision.clusterOf),
    candidates: decision.candidates.map(
      ({ pair, cause }) => `${pairs.first[pair] ?? ''}-${pairs.second[pair] ?? ''} ${cause}`,
    ),
    contradictions: decision.contradictions.length,
  };
};

/** Units 0-2 stand in one roll that holds a person once, 3-5 in another. */
const twoRolls = { excludes: (a: number, b: number) => a < 3 === b < 3 };

describe('decide', () => {
  it('links from the weight for links, keeps weaker pairs as candidates, forgets the rest', () => {
    const result = decided([
      [0, 3, 500],
      [1, 4, 499],
      [2, 5, -1],
    ]);
    expect(result.clusters).toEqual([0, 1, 2, 0, 4, 5]);
    expect(result.candidates).toEqual(['1-4 weak']);
  });

  it('leaves a pair that is joined only alone to a person’s eye where another partner could be linked too', () => {
    const list = [
      [0, 3, 900],
      [0, 4, 500],
      [1, 5, 900],
      [2, 5, 499],
    ] as const;
    const { clusters, candidates } = decided(list, { ...twoRolls, rivalWeight: () => 500 });
    expect(clusters).toEqual([0, 1, 2, 3, 4, 1]);
    expect(candidates).toEqual(['0-3 tie', '0-4 tie', '2-5 excluded']);
    const strict = decided(list, { ...twoRolls, rivalWeight: () => 499 });
    expect(strict.clusters).toEqual([0, 1, 2, 3, 4, 5]);
    expect(strict.candidates).toEqual(['0-3 tie', '1-5 tie', '0-4 tie', '2-5 weak']);
  });

  it('gives a unit its heaviest partner and keeps the one that this excludes as a candidate', () => {
    const result = decided(
      [
        [0, 3, 900],
        [0, 4, 700],
      ],
      twoRolls,
    );
    expect(result.clusters).toEqual([0, 1, 2, 0, 4, 5]);
    expect(result.candidates).toEqual(['0-4 excluded']);
  });

  it('links neither of two partners that exclude each other within the margin', () => {
    const pairs: Weighed[] = [
      [0, 3, 900],
      [0, 4, 800],
    ];
    expect(decided(pairs, twoRolls)).toMatchObject({
      clusters: [0, 1, 2, 3, 4, 5],
      candidates: ['0-3 tie', '0-4 tie'],
    });
    expect(decided(pairs, { ...twoRolls, margin: 99 }).clusters).toEqual([0, 1, 2, 0, 4, 5]);
  });

  it('links both of two equal partners that do not exclude each other', () => {
    const result = decided([
      [0, 3, 900],
      [0, 4, 900],
    ]);
    expect(result.clusters).toEqual([0, 1, 2, 0, 0, 5]);
  });

  it('does not take a partner for a rival that has a better one of its own', () => {
    const result = decided(
      [
        [0, 3, 900],
        [0, 4, 850],
        [1, 4, 1200],
      ],
      twoRolls,
    );
    expect(result.clusters).toEqual([0, 1, 2, 0, 1, 5]);
    expect(result.candidates).toEqual(['0-4 excluded']);
  });

  it('sees a tie through those that a unit is already linked with', () => {
    // 1 and 4 are one; 2 is as good for 1 as 5 is for 4, and 2 and 5 cannot both be had.
    const result = decided(
      [
        [1, 4, 1500],
        [1, 2, 700],
        [4, 5, 650],
      ],
      { excludes: (a, b) => (a === 2 && b === 5) || (a === 5 && b === 2) },
    );
    expect(result.clusters).toEqual([0, 1, 2, 3, 1, 5]);
    expect(result.candidates).toEqual(['1-2 tie', '4-5 tie']);
  });

  it('joins none of a chain of equal pairs whose ends exclude each other', () => {
    const result = decided(
      [
        [0, 1, 800],
        [1, 2, 800],
        [2, 3, 800],
      ],
      { excludes: (a, b) => Math.abs(a - b) === 3 },
    );
    expect(result.clusters).toEqual([0, 1, 2, 3, 4, 5]);
    expect(result.candidates).toEqual(['0-1 tie', '1-2 tie', '2-3 tie']);
  });

  it('lets decisions win over weights and exclusions, and reports one that contradicts another', () => {
    const result = decided(
      [
        [0, 3, 2000],
        [3, 4, 100],
      ],
      {
        ...twoRolls,
        mustLink: [
          [0, 1],
          [1, 5],
          [5, 3],
        ],
        cannotLink: [[3, 0]],
      },
    );
    expect(result.clusters).toEqual([0, 0, 2, 3, 4, 0]);
    expect(result.candidates).toEqual(['3-4 excluded']);
    expect(result.contradictions).toBe(1);
  });

  it('gives the same clusters and candidates however the units are numbered and the pairs ordered', () => {
    const unitCount = 8;
    const allPairs = Array.from({ length: unitCount }, (_, a) =>
      Array.from({ length: unitCount - a - 1 }, (__, at): [number, number] => [a, a + at + 1]),
    ).flat();
    const weights = fc.array(fc.constantFrom(-100, 450, 600, 650, 700, 900), {
      minLength: allPairs.length,
      maxLength: allPairs.length,
    });
    const renumbering = fc.shuffledSubarray(
      Array.from({ length: unitCount }, (_, at) => at),
      { minLength: unitCount },
    );
    const groups = fc.array(fc.nat(2), { minLength: unitCount, maxLength: unitCount });
    const outcome = (
      numberOf: readonly number[],
      values: readonly number[],
      group: readonly number[],
    ): unknown => {
      const own = Array.from({ length: unitCount }, (_, at) => numberOf.indexOf(at));
      const list = allPairs
        .map(([a, b], at): Weighed => {
          const [one = 0, other = 0] = [numberOf[a], numberOf[b]];
          return [Math.min(one, other), Math.max(one, other), values[at] ?? 0];
        })
        .sort(([a, b], [c, d]) => a - c || b - d);
      const { clusters, candidates } = decided(list, {
        unitCount,
        excludes: (a, b) => group[own[a] ?? 0] === group[own[b] ?? 0],
      });
      const together = allPairs.map(([a, b]) => clusters[numberOf[a] ?? 0] === clusters[numberOf[b] ?? 0]);
      const open = candidates.map((text) => {
        const [ends = '', cause = ''] = text.split(' ');
        return `${ends
          .split('-')
          .map((unit) => own[Number(unit)] ?? 0)
          .sort((a, b) => a - b)
          .join('-')} ${cause}`;
      });
      return { together, open: open.sort() };
    };
    const asNumbered = Array.from({ length: unitCount }, (_, at) => at);
    fc.assert(
      fc.property(weights, renumbering, groups, (values, numberOf, group) => {
        expect(outcome(numberOf, values, group)).toEqual(outcome(asNumbered, values, group));
      }),
      { seed, numRuns: 500 },
    );
  });
});
