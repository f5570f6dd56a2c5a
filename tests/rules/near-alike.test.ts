import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadNameLikeness } from '../../src/link/name-likeness.js';
import { areAlikeByName, areAlikeByNumber } from '../../src/rules/near-alike.js';

const { compareIdentities, signsOf, usualNameOf } = await loadNameLikeness();

const isPlain = (name: string): boolean => signsOf(name).length > 0;

/** As `areFarApart` has it in SQL, of neighbours with sole numbers. */
const areFarApart = (ownName: string, otherName: string, own: string, other: string): boolean =>
  isPlain(ownName) &&
  isPlain(otherName) &&
  usualNameOf(ownName) !== usualNameOf(otherName) &&
  own.slice(0, 13) !== other.slice(0, 13) &&
  own.slice(15, 17) !== other.slice(15, 17);

it.each([
  ['张小明', '张晓明', true],
  ['张小明', '李大山', true],
  // Variants are the same in usual characters; what is hidden, lost or spelled may stand for anything.
  ['劉國強', '刘国强', false],
  ['张小明', '张*明', false],
  ['张小明', '张□明', false],
  ['张小明', '张XIAO明', false],
])('takes %s and %s under numbers far apart for two at a glance: %s', (own, other, expected) => {
  expect(areFarApart(own, other, '990101199001011211', '990102198502022221')).toBe(expected);
});

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

it('spares only comparisons that would not have made two people one', () => {
  const names = fc.constantFrom(
    '张小明',
    '张晓明',
    '张小红',
    '张小',
    '张*明',
    '张XIAO明',
    '張小明',
    '李大山',
  );
  const numbers = number.chain((own) => fc.tuple(fc.constant(own), fc.oneof(slipped(own), number)));
  let spared = 0;
  fc.assert(
    fc.property(names, names, numbers, (ownName, otherName, [own, other]) => {
      if (!areFarApart(ownName, otherName, own, other)) return;
      spared += 1;
      const pair = { person: 1, other: 2, ownName, otherName, isOfVillage: true, areBothValid: true };
      const areAlike =
        areAlikeByName(pair, compareIdentities) && areAlikeByNumber(pair, { own, other }, compareIdentities);
      expect(areAlike).toBe(false);
    }),
    { seed: 20261123, numRuns: 8000 },
  );
  expect(spared).toBeGreaterThan(1000);
});
