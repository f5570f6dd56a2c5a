import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isValidCitizenNumber } from '../../src/normalise/citizen-number.js';
import { suggestRepairs } from '../../src/normalise/suggest-repairs.js';
import { invented } from './invented-number.js';

const man = invented('99010119900307123');

const numbers = fc
  .tuple(
    fc.integer({ min: 1930, max: 2020 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([year, month, day, sequence]) => {
    const two = (number: number): string => String(number).padStart(2, '0');
    return invented(`990101${year}${two(month)}${two(day)}${String(sequence).padStart(3, '0')}`);
  });

describe('suggestRepairs', () => {
  it.each([
    ['two neighbours swapped', '990101199003072137'],
    ['3 for 8', '990101199008071237'],
    ['6 for 0', '990101199003671237'],
    ['1 for 7 in the last place', '990101199003071231'],
    ['a letter in the last place', '99010119900307123A'],
    ['a letter in the middle', '99010119900307A237'],
    ['a digit typed twice', '9901011990030712377'],
    ['a digit left out', '99010119900307137'],
    ['a digit put in', '9901011990035071237'],
  ])('finds the number again: %s', (_, typed) => {
    expect(suggestRepairs(typed)).toContain(man);
  });

  it('puts a swap before a look-alike, and a double before another digit too many', () => {
    expect(suggestRepairs('990101199003072137')[0]).toBe(man);
    expect(suggestRepairs('9901011990030712337')[0]).toBe(man);
  });

  it('has nothing to say of right numbers, of other lengths and of words', () => {
    expect(suggestRepairs(man)).toEqual([]);
    expect(suggestRepairs('990101900307123')).toEqual([]);
    expect(suggestRepairs('')).toEqual([]);
    expect(suggestRepairs('待补办')).toEqual([]);
    expect(suggestRepairs('x'.repeat(18))).toEqual([]);
  });

  it('suggests valid numbers only, each once, twelve at the most', () => {
    const damaged = fc
      .tuple(numbers, fc.nat({ max: 17 }), fc.constantFrom('0', '5', '9', 'X', ''), fc.boolean())
      .map(([number, at, by, isPutIn]) => number.slice(0, at) + by + number.slice(isPutIn ? at : at + 1));
    fc.assert(
      fc.property(damaged, (text) => {
        const suggested = suggestRepairs(text);
        expect(suggested.length).toBeLessThanOrEqual(12);
        expect(new Set(suggested).size).toBe(suggested.length);
        expect(suggested.every(isValidCitizenNumber)).toBe(true);
        expect(suggested).not.toContain(text);
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });

  it('finds every swap of neighbours again', () => {
    fc.assert(
      fc.property(numbers, fc.nat({ max: 15 }), (number, at) => {
        const swapped =
          number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2);
        if (swapped !== number) expect(suggestRepairs(swapped)).toContain(number);
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });
});
