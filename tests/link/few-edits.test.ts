import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areWithinEdits } from '../../src/link/few-edits.js';

/** Edits (Damerau, each character edited once) from one text to another, by the whole table. */
const editsBetween = (a: string, b: string): number => {
  const table = Array.from({ length: a.length + 1 }, (_, at) => [at]);
  const cell = (i: number, j: number): number => table[i]?.[j] ?? Infinity;
  for (let j = 0; j <= b.length; j += 1) (table[0] ?? [])[j] = j;
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = cell(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwapped ? cell(i - 2, j - 2) + 1 : Infinity;
      (table[i] ?? [])[j] = Math.min(replaced, cell(i - 1, j) + 1, cell(i, j - 1) + 1, swapped);
    }
  return cell(a.length, b.length);
};

describe('areWithinEdits', () => {
  it.each([
    ['990101200005062222', '990101200005062222', 0, true],
    ['990101200005062222', '990101200005062232', 0, false],
    ['990101200005062222', '990101200005062232', 1, true],
    ['990101200005062222', '990101200050562222', 1, false],
    ['990101200005062222', '990101200050062222', 1, true],
    ['990101200005062222', '99010120000506222', 1, true],
    ['990101200005062222', '9901012000050622', 1, false],
    ['990101200005062222', '9901012000050622', 2, true],
    ['990101200005062222', '991001200005062232', 1, false],
    ['990101200005062222', '991001200005062232', 2, true],
    ['990101200005062222', '980102200005062232', 2, false],
    ['', '99', 2, true],
    ['', '990', 2, false],
  ])('%s and %s, at most %d: %s', (a, b, most, expected) => {
    expect(areWithinEdits(a, b, most)).toBe(expected);
    expect(areWithinEdits(b, a, most)).toBe(expected);
  });

  it('agrees with the table of all edits', () => {
    const text = fc.string({ unit: fc.constantFrom('1', '2', '3'), maxLength: 7 });
    fc.assert(
      fc.property(text, text, fc.integer({ min: 0, max: 2 }), (a, b, most) => {
        expect(areWithinEdits(a, b, most)).toBe(editsBetween(a, b) <= most);
      }),
      { seed: 20261123, numRuns: 5000 },
    );
  });
});
