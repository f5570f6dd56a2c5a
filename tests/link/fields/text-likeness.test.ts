import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../src/link/fields/edit-distance.js';
import { jaroWinkler } from '../../../src/link/fields/jaro-winkler.js';
import { textForm } from '../../../src/link/fields/text-form.js';
import {
  dateLikeness,
  nameLikeness,
  numberLikeness,
  wordsLikeness,
  type Likeness,
} from '../../../src/link/fields/text-likeness.js';

const seed = 20_261_122;
const characters = (text: string): Uint32Array => textForm(text).characters;
const alike = (likeness: Likeness, a: string, b: string): string => likeness(textForm(a), textForm(b));

/** The same distance by its definition, without rows or bounds. */
const naiveDistance = (a: readonly string[], b: readonly string[]): number => {
  if (a.length === 0 || b.length === 0) return a.length + b.length;
  const [shortA, shortB] = [a.slice(0, -1), b.slice(0, -1)];
  const ways = [
    naiveDistance(shortA, b) + 1,
    naiveDistance(a, shortB) + 1,
    naiveDistance(shortA, shortB) + (a.at(-1) === b.at(-1) ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1))
    ways.push(naiveDistance(a.slice(0, -2), b.slice(0, -2)) + 1);
  return Math.min(...ways);
};

describe('editDistance', () => {
  it('counts what its definition counts, up to the bound', () => {
    const text = fc.array(fc.constantFrom('a', 'b', '龑', '𠮷'), { maxLength: 6 });
    fc.assert(
      fc.property(text, text, fc.nat(4), (a, b, most) => {
        const expected = Math.min(naiveDistance(a, b), most + 1);
        expect(editDistance(characters(a.join('')), characters(b.join('')), most)).toBe(expected);
      }),
      { seed, numRuns: 300 },
    );
  });

  it('counts a character outside the basic plane as one, and two swapped neighbours as one edit', () => {
    expect(editDistance(characters('𠮷田'), characters('吉田'), 2)).toBe(1);
    expect(editDistance(characters('smith'), characters('smiht'), 2)).toBe(1);
  });
});

describe('jaroWinkler', () => {
  it('gives the figures of Winkler (1990)', () => {
    expect(jaroWinkler(characters('martha'), characters('marhta'))).toBeCloseTo(0.961, 3);
    expect(jaroWinkler(characters('dwayne'), characters('duane'))).toBeCloseTo(0.84, 3);
    expect(jaroWinkler(characters('dixon'), characters('dicksonx'))).toBeCloseTo(0.813, 3);
    expect(jaroWinkler(characters('abc'), characters('xyz'))).toBe(0);
  });

  it('is not looked for where it cannot be high enough, and nothing is missed by that', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        fc.pre(a !== b);
        const isOneEdit =
          Math.min(a.length, b.length) >= 3 && naiveDistance(Array.from(a), Array.from(b)) === 1;
        const similarity = jaroWinkler(characters(a), characters(b));
        const expected = isOneEdit
          ? 'one-edit'
          : similarity >= 0.92
            ? 'near'
            : similarity >= 0.82
              ? 'similar'
              : 'different';
        expect(alike(nameLikeness, a, b)).toBe(expected);
      }),
      { seed, numRuns: 300 },
    );
  });
});

describe('likeness', () => {
  it('sees through run-together, left-out and misspelt words of a street', () => {
    expect(alike(wordsLikeness, 'pinkerton circuit', 'pinkertoncircuit')).toBe('one-edit');
    expect(alike(wordsLikeness, 'pinkerton circuit', 'pinkertno circuit')).toBe('one-edit');
    expect(alike(wordsLikeness, 'old pinkerton circuit', 'circuit pinkerton')).toBe('words-shared');
    expect(alike(wordsLikeness, 'pinkerton circuit', 'edkins street')).toBe('different');
  });

  it('does not take every word for another one letter away where words have two letters', () => {
    expect(alike(nameLikeness, 'jo', 'bo')).toBe('different');
    expect(alike(nameLikeness, 'jon', 'bon')).toBe('one-edit');
  });

  it('tells how dates differ', () => {
    expect(alike(dateLikeness, '19390212', '19390213')).toBe('one-edit');
    expect(alike(dateLikeness, '19390212', '19390221')).toBe('one-edit');
    expect(alike(dateLikeness, '19390412', '19391204')).toBe('day-month-swapped');
    expect(alike(dateLikeness, '19390212', '19400213')).toBe('different');
    expect(alike(dateLikeness, '19390212', '19380213')).toBe('two-digits');
  });

  it('tells how numbers differ', () => {
    expect(alike(numberLikeness, '5304218', '5304281')).toBe('one-edit');
    expect(alike(numberLikeness, '5304218', '5314219')).toBe('two-edits');
    expect(alike(numberLikeness, '5304218', '1551941')).toBe('different');
  });
});
