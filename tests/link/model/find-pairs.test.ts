import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPairs, type Blocking, type Pairs } from '../../../src/link/model/find-pairs.js';

const seed = 20_261_122;

/** A blocking by a fixed list of keys for each unit. */
const byKeys = (name: string, keys: readonly (readonly string[])[]): Blocking => ({
  name,
  keysOf: (unit, add) => (keys[unit] ?? []).forEach(add),
});

const listOf = ({ size, first, second }: Pairs): readonly string[] =>
  Array.from({ length: size }, (_, at) => `${first[at] ?? -1}-${second[at] ?? -1}`);

/** Compares every unit with every other one. */
const naivePairs = (
  unitCount: number,
  blockings: readonly (readonly (readonly string[])[])[],
  mayPair: (a: number, b: number) => boolean,
): readonly string[] => {
  const found: string[] = [];
  for (let a = 0; a < unitCount; a += 1)
    for (let b = a + 1; b < unitCount; b += 1)
      if (mayPair(a, b) && blockings.some((keys) => keys[a]?.some((key) => keys[b]?.includes(key))))
        found.push(`${a}-${b}`);
  return found;
};

describe('findPairs', () => {
  it('finds the pairs that comparing everybody with everybody finds, each once and in order', () => {
    const keys = fc.array(fc.constantFrom('王', '李', '张', '🀄', 'a', 'aa', ''), { maxLength: 3 });
    const blocking = fc.array(keys, { minLength: 14, maxLength: 14 });
    fc.assert(
      fc.property(
        fc.array(blocking, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 4 }),
        (all, step) => {
          const mayPair = (a: number, b: number): boolean => (a + b) % step === 0;
          const { pairs, capped } = findPairs({
            unitCount: 14,
            blockings: all.map((one, at) => byKeys(`blocking ${at}`, one)),
            mayPair,
          });
          expect(listOf(pairs)).toEqual(naivePairs(14, all, mayPair));
          expect(capped).toEqual([]);
        },
      ),
      { seed },
    );
  });

  it('keeps thousands of keys apart and grows with the pairs', () => {
    const unitCount = 20_000;
    const { pairs } = findPairs({
      unitCount,
      blockings: [{ name: 'two by two', keysOf: (unit, add) => add(`户${unit >> 1}`) }],
    });
    expect(pairs.size).toBe(unitCount / 2);
    expect(
      Array.from(pairs.first).every((unit, at) => unit === 2 * at && pairs.second[at] === 2 * at + 1),
    ).toBe(true);
  });

  it('leaves a block above the cap out, says so without its key, and still finds its pairs by another blocking', () => {
    const { pairs, capped, crowds } = findPairs({
      unitCount: 6,
      blockings: [
        byKeys('name', [['张伟'], ['张伟'], ['张伟'], ['张伟'], ['李静'], ['李静']]),
        byKeys('phone', [['1'], ['1'], [], [], [], []]),
      ],
      blockCap: 3,
    });
    expect(listOf(pairs)).toEqual(['0-1', '4-5']);
    expect(capped).toEqual([{ blocking: 'name', units: 4, pairsLeftOut: 6 }]);
    expect(crowds.map((units) => [...units])).toEqual([[0, 1, 2, 3]]);
  });

  it('gives no pairs where there are no units', () => {
    expect(findPairs({ unitCount: 0, blockings: [byKeys('name', [])] }).pairs.size).toBe(0);
  });
});
