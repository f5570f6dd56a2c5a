import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadNameLikeness } from '../../src/link/name-likeness.js';
import { areAlikeByName, areAlikeByNumber, type NamedPair } from '../../src/rules/near-alike.js';

const { compareIdentities } = await loadNameLikeness();

const pairOf = (ownName: string, otherName: string, areNumbersApart: boolean): NamedPair => ({
  ...{ person: 1, other: 2, ownName, otherName, isOfVillage: true, areBothValid: true, areNumbersApart },
});

it.each([
  ['张小明', '张小明', true],
  ['劉國強', '刘国强', true],
  ['张小明', '张*明', true],
  // The same sound, one character, a part of it: only where the numbers speak for it.
  ['张小明', '张晓明', false],
  ['张小明', '张小红', false],
  ['张小明', '张小', false],
  ['张小明', '李大山', false],
])('beside sole numbers far apart, %s may be %s: %s', (own, other, expected) => {
  expect(areAlikeByName(pairOf(own, other, true), compareIdentities)).toBe(expected);
});

/** As `namesOfPairsSql` has it. */
const areApart = (own: string, other: string): boolean =>
  own.slice(0, 13) !== other.slice(0, 13) && own.slice(15, 17) !== other.slice(15, 17);

const digits = fc.constantFrom('0', '1', '2');
const number = fc.string({ unit: digits, minLength: 18, maxLength: 18 });
/** The number with up to three of its characters replaced or changed places with the next one. */
const slipped = (written: string): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.nat({ max: 17 }), fc.oneof(digits, fc.constant(null))), { maxLength: 3 })
    .map((slips) =>
      slips.reduce((text, [at, digit]) => {
        const next = text.slice(at + 1, at + 2);
        if (digit !== null || next === '') return text.slice(0, at) + (digit ?? '1') + text.slice(at + 1);
        return text.slice(0, at) + next + text.slice(at, at + 1) + text.slice(at + 2);
      }, written),
    );

it('spares only comparisons of numbers that would not have made two one person', () => {
  const names = fc.constantFrom('张小明', '张晓明', '张小红', '张*明', '张□明', '張小明', '李大山');
  const numbers = number.chain((own) => fc.tuple(fc.constant(own), fc.oneof(slipped(own), number)));
  let spared = 0;
  fc.assert(
    fc.property(names, names, numbers, (ownName, otherName, [own, other]) => {
      if (!areApart(own, other)) return;
      spared += 1;
      const [seen, plain] = [true, false].map((apart) => pairOf(ownName, otherName, apart));
      if (seen === undefined || plain === undefined) throw new Error('two pairs were made');
      expect(areAlikeByName(seen, compareIdentities)).toBe(
        areAlikeByName(plain, compareIdentities) &&
          areAlikeByNumber(plain, { own, other }, compareIdentities),
      );
    }),
    { seed: 20261123, numRuns: 5000 },
  );
  expect(spared).toBeGreaterThan(1000);
});
