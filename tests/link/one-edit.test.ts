import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOneEdit } from '../../src/link/one-edit.js';

/** Every text at one edit from a text, over an alphabet. */
const neighbours = (text: string, alphabet: string): ReadonlySet<string> => {
  const found = new Set<string>();
  for (let at = 0; at <= text.length; at += 1) {
    const [before, after] = [text.slice(0, at), text.slice(at)];
    found.add(before + after.slice(1));
    found.add(before + after.charAt(1) + after.charAt(0) + after.slice(2));
    for (const letter of alphabet) {
      found.add(before + letter + after);
      if (after !== '') found.add(before + letter + after.slice(1));
    }
  }
  found.delete(text);
  return found;
};

describe('isOneEdit', () => {
  it.each([
    ['abc', 'abd', true],
    ['abc', 'acb', true],
    ['abc', 'ab', true],
    ['abc', 'bc', true],
    ['abc', 'abcd', true],
    ['', 'a', true],
    ['abc', 'abc', false],
    ['', '', false],
    ['abc', 'cba', false],
    ['abc', 'a', false],
    ['ab', 'cd', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(isOneEdit(Array.from(a), Array.from(b))).toBe(expected);
  });

  it('agrees with a list of all neighbours', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(isOneEdit(Array.from(a), Array.from(b))).toBe(neighbours(a, 'abc').has(b));
      }),
      { seed: 20261031, numRuns: 3000 },
    );
  });
});
