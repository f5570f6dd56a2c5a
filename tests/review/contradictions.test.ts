import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findContradictions } from '../../src/review/contradictions.js';
import { textOf, verdict } from './sample-decision.js';

const seed = 20_261_122;

const found = (...texts: string[]): readonly (readonly string[])[] =>
  findContradictions(texts.map((text) => verdict(text))).map((set) => set.map(textOf));

describe('findContradictions', () => {
  it('finds nothing where all can be true', () => {
    expect(found('A=B', 'B=C', 'C≠D', 'D=E', 'A≠E')).toEqual([]);
    expect(found('A≠B', 'B≠C', 'A≠C')).toEqual([]);
    expect(found()).toEqual([]);
  });

  it('finds a pair that was decided both ways', () => {
    expect(found('A=B', 'B≠A')).toEqual([['A≠B', 'A=B']]);
  });

  it('names the chain that makes a different pair the same, and nothing beside it', () => {
    expect(found('A=B', 'B=C', 'C=D', 'X=Y', 'B=Z', 'D≠A').map((set) => [...set].sort())).toEqual([
      ['A=B', 'A≠D', 'B=C', 'C=D'],
    ]);
  });

  it('names the shortest of several chains', () => {
    expect(found('A=B', 'B=C', 'A=C', 'A≠C')).toEqual([['A≠C', 'A=C']]);
  });

  it('finds each different pair that contradicts', () => {
    expect(found('A=B', 'B=C', 'A≠B', 'A≠C')).toHaveLength(2);
  });

  it('agrees with painting what is the same in one colour', () => {
    const pair = fc
      .tuple(fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'), fc.constantFrom('=', '≠'), fc.nat(4))
      .map(([a, sign, step]) => `${a}${sign}${'ABCDEF'.at(('ABCDEF'.indexOf(a) + step + 1) % 6)}`);
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 9 }), (texts) => {
        const verdicts = texts.map((text) => verdict(text));
        const colour = new Map('ABCDEF'.split('').map((letter) => [letter, letter]));
        for (const { verdict: said, labels } of verdicts) {
          if (said === 'different') continue;
          const [to, from] = [colour.get(labels[0]), colour.get(labels[1])];
          for (const [letter, own] of colour) if (own === from && to !== undefined) colour.set(letter, to);
        }
        const wrong = verdicts.filter(
          ({ verdict: said, labels }) =>
            said === 'different' && colour.get(labels[0]) === colour.get(labels[1]),
        );
        expect(findContradictions(verdicts).map(([different]) => different)).toEqual(wrong);
      }),
      { seed },
    );
  });
});
