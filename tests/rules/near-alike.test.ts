import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDuckDb } from '../../src/engine/duckdb.js';
import type { Engine } from '../../src/engine/types.js';
import { writeTable } from '../../src/engine/write-table.js';
import { loadNameLikeness } from '../../src/link/name-likeness.js';
import { areAlikeByName, areAlikeByNumber } from '../../src/rules/near-alike.js';
import { areFarApart } from '../../src/rules/near-pairs-sql.js';

const { compareIdentities, signsOf, usualNameOf } = await loadNameLikeness();
let engine: Engine;
beforeAll(async () => {
  engine = await openDuckDb();
});
afterAll(() => engine.close());

/** A name and the sole number beside it. */
interface Writing {
  readonly name: string;
  readonly number: string;
}

/** Which of the pairs the SQL takes for two people at a glance. */
const glancedApart = async (
  pairs: readonly (readonly [Writing, Writing])[],
): Promise<ReadonlySet<number>> => {
  const usual = (name: string): string | null => (signsOf(name).length > 0 ? usualNameOf(name) : null);
  const columns = { no: 'integer', usual_name: 'varchar', sole_number: 'varchar' } as const;
  for (const [side, table] of ['one_side', 'other_side'].entries()) {
    const rows = pairs.map((pair, no) => [no, usual(pair[side]?.name ?? ''), pair[side]?.number ?? null]);
    await writeTable(engine, table, columns, rows);
  }
  const sql = `select w.no from one_side w join other_side n on n.no = w.no where ${areFarApart}`;
  return new Set((await engine.all(sql)).map((row) => Number(row['no'])));
};

const number = '990101199001011211';

it.each([
  ['张小明', '张晓明', '990102198502022221', true],
  ['张小明', '李大山', '990102198502022221', true],
  // Variants are the same in usual characters; what is hidden, lost or spelled may stand for anything.
  ['劉國強', '刘国强', '990102198502022221', false],
  ['张小明', '张*明', '990102198502022221', false],
  ['张小明', '张□明', '990102198502022221', false],
  ['张小明', '张XIAO明', '990102198502022221', false],
  // The same but for the order within the day; the same order; what is not a number of 18 characters.
  ['张小明', '张晓明', '990101199001013452', false],
  ['张小明', '张晓明', '990102198502021219', false],
  ['张小明', '张晓明', 'H01234567', false],
])('takes %s and %s with %s for two at a glance: %s', async (own, other, otherNumber, expected) => {
  const pair = [
    { name: own, number },
    { name: other, number: otherNumber },
  ] as const;
  expect((await glancedApart([pair])).has(0)).toBe(expected);
});

const digits = fc.constantFrom('0', '1', '2');
const anyNumber = fc.string({ unit: digits, minLength: 18, maxLength: 18 });
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

it('spares only comparisons that would not have made two people one', async () => {
  const names = ['张小明', '张晓明', '张小红', '张小', '张*明', '张XIAO明', '張小明', '李大山'];
  const name = fc.constantFrom(...names);
  const numbers = anyNumber.chain((own) => fc.tuple(fc.constant(own), fc.oneof(slipped(own), anyNumber)));
  const pair = fc
    .tuple(name, name, numbers)
    .map(([one, other, [own, others]]): readonly [Writing, Writing] => [
      { name: one, number: own },
      { name: other, number: others },
    ]);
  const pairs = fc.sample(pair, { seed: 20261123, numRuns: 8000 });
  const spared = await glancedApart(pairs);
  expect(spared.size).toBeGreaterThan(1000);
  for (const no of spared) {
    const [one, other] = pairs[no] ?? [];
    if (one === undefined || other === undefined) throw new Error('the engine names pairs that were given');
    const named = {
      ...{ person: 1, other: 2, ownName: one.name, otherName: other.name },
      ...{ isOfVillage: true, areBothValid: true },
    };
    const areAlike =
      areAlikeByName(named, compareIdentities) &&
      areAlikeByNumber(named, { own: one.number, other: other.number }, compareIdentities);
    expect(areAlike, JSON.stringify([one, other])).toBe(false);
  }
});
