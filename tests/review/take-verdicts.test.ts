import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findContradictions } from '../../src/review/contradictions.js';
import { takeVerdicts } from '../../src/review/take-verdicts.js';
import type { Decision, GivenVerdict } from '../../src/review/types.js';
import { decision, textOf, verdict } from './sample-decision.js';

const seed = 20_261_123;

interface Told {
  readonly accepted: readonly string[];
  readonly known: readonly string[];
  readonly refused: readonly string[];
}

const take = (kept: readonly Decision[], texts: readonly string[], replace = false): Told => {
  const taken = takeVerdicts(
    kept,
    texts.map((text) => verdict(text)),
    { replace },
  );
  return {
    accepted: taken.accepted.map(
      ({ given, replaces }) => `${textOf(given)}${replaces === null ? '' : ` for ${replaces}`}`,
    ),
    known: taken.known.map(textOf),
    refused: taken.refused.map(
      ({ given, against }) => `${textOf(given)} against ${against.map(textOf).sort().join(' ')}`,
    ),
  };
};

describe('takeVerdicts', () => {
  it('accepts what contradicts nothing', () => {
    expect(take([decision(1, 'A=B')], ['C=D', 'A≠C'])).toEqual({
      ...{ accepted: ['C=D', 'A≠C'], known: [], refused: [] },
    });
  });

  it('keeps nothing twice', () => {
    expect(take([decision(1, 'A=B')], ['B=A', 'C=D', 'C=D'])).toEqual({
      ...{ accepted: ['C=D'], known: ['A=B', 'C=D'], refused: [] },
    });
  });

  it('refuses the opposite of what is kept, unless it is to take its place', () => {
    expect(take([decision(4, 'A=B')], ['A≠B'])).toEqual({
      ...{ accepted: [], known: [], refused: ['A≠B against A=B'] },
    });
    expect(take([decision(4, 'A=B')], ['A≠B'], true)).toEqual({
      ...{ accepted: ['A≠B for 4'], known: [], refused: [] },
    });
  });

  it('refuses both of two rows that say the opposite of each other', () => {
    expect(take([], ['A=B', 'A≠B'], true).refused).toEqual(['A=B against A≠B', 'A≠B against A=B']);
  });

  it('refuses what a chain of kept decisions contradicts, also with --replace', () => {
    const kept = [decision(1, 'A=B'), decision(2, 'B=C')];
    for (const replace of [false, true]) {
      expect(take(kept, ['A≠C'], replace)).toEqual({
        ...{ accepted: [], known: [], refused: ['A≠C against A=B B=C'] },
      });
    }
  });

  it('refuses every new row of a contradiction, whichever came first, and takes the others', () => {
    for (const rows of [
      ['A=B', 'B=C', 'A≠C', 'D=E'],
      ['A≠C', 'B=C', 'D=E', 'A=B'],
    ]) {
      const { accepted, refused } = take([], rows);
      expect(accepted).toEqual(['D=E']);
      expect([...refused].sort()).toEqual([
        'A=B against A≠C B=C',
        'A≠C against A=B B=C',
        'B=C against A=B A≠C',
      ]);
    }
  });

  it('lets the kept decision stand again where the one in its place is refused', () => {
    // A≠B would take the place of A=B, but A=C and C=B still say that they are the same.
    const kept = [decision(1, 'A=B'), decision(2, 'A=C'), decision(3, 'B=C')];
    expect(take(kept, ['A≠B'], true)).toEqual({
      ...{ accepted: [], known: [], refused: ['A≠B against A=C B=C'] },
    });
  });

  it('never leaves a contradiction among what counts afterwards, and loses no row', () => {
    const pair = fc
      .tuple(fc.constantFrom('A', 'B', 'C', 'D', 'E'), fc.constantFrom('=', '≠'), fc.nat(3))
      .map(([a, sign, step]) => `${a}${sign}${'ABCDE'.at(('ABCDE'.indexOf(a) + step + 1) % 5)}`);
    const texts = fc.array(pair, { maxLength: 8 });
    fc.assert(
      fc.property(texts, texts, fc.boolean(), (first, second, replace) => {
        const before = takeVerdicts<GivenVerdict>(
          [],
          first.map((text) => verdict(text)),
          { replace: false },
        );
        const kept = before.accepted.map(({ given }, at) => ({ ...decision(at + 1, 'A=B'), ...given }));
        const after = takeVerdicts(
          kept,
          second.map((text) => verdict(text)),
          { replace },
        );
        const gone = new Set(after.accepted.map(({ replaces }) => replaces));
        const standing = [
          ...kept.filter(({ no }) => !gone.has(no)),
          ...after.accepted.map(({ given }) => given),
        ];
        expect(findContradictions<GivenVerdict>(standing)).toEqual([]);
        expect(after.accepted.length + after.known.length + after.refused.length).toBe(second.length);
      }),
      { seed },
    );
  });
});
