import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/types.js';
import { compareNames } from '../../src/link/compare-names.js';
import { loadNameForms } from '../../src/link/name-forms.js';
import { sampleId } from '../load/sample-roll.js';
import { idOfRecord, link, linksOf, openEmpty, type SampleRecord } from './linked-records.js';

const forms = await loadNameForms();
let engine: Engine;
beforeAll(async () => {
  engine = await openEmpty();
});
afterAll(() => engine.close());

const numberOf = (record: SampleRecord): string | undefined => record.id ?? record.certId;

/**
 * The persons of a list of records, worked out pair by pair from the rules as they are written, without SQL: a union
 * of every two records that must be one person. Returns each record's smallest fellow.
 */
const personsByOracle = (records: readonly SampleRecord[]): readonly number[] => {
  const persons = records.map((_, at) => at);
  const join = (a: number, b: number): void => {
    const [from, to] = [persons[a] ?? a, persons[b] ?? b];
    persons.forEach((person, at) => {
      if (person === Math.max(from, to)) persons[at] = Math.min(from, to);
    });
  };
  const forPairs = (visit: (a: number, b: number) => void): void =>
    records.forEach((_, a) => records.slice(a + 1).forEach((__, after) => visit(a, a + 1 + after)));
  const isSameNumber = (a: SampleRecord, b: SampleRecord): boolean =>
    numberOf(a) !== undefined && numberOf(a) === numberOf(b);
  const namesOf = ({ name, former }: SampleRecord): readonly string[] =>
    name === undefined ? [] : [name, ...(former === undefined ? [] : [former])];
  forPairs((a, b) => {
    const [one, other] = [records[a] ?? {}, records[b] ?? {}];
    const isFaultAlike =
      one.faulty !== undefined && one.faulty[0] === other.faulty?.[0] && one.name === other.name;
    if (
      isFaultAlike &&
      one.name !== undefined &&
      numberOf(one) === undefined &&
      numberOf(other) === undefined
    )
      join(a, b);
    if (!isSameNumber(one, other)) return;
    const agree = namesOf(one).some((x) =>
      namesOf(other).some(
        (y) => !['different', 'unknown', 'one-character'].includes(compareNames(x, y, forms)),
      ),
    );
    if (agree) join(a, b);
  });
  records.forEach((record, at) => {
    if (record.name !== undefined || numberOf(record) === undefined) return;
    const named = records.flatMap((other, b) =>
      isSameNumber(record, other) && other.name !== undefined ? [b] : [],
    );
    const [first] = named;
    if (new Set(named.map((b) => persons[b])).size === 1 && first !== undefined) join(at, first);
  });
  forPairs((a, b) => {
    const [one, other] = [records[a] ?? {}, records[b] ?? {}];
    const isNameless = !records.some((each) => isSameNumber(each, one) && each.name !== undefined);
    if (isSameNumber(one, other) && isNameless) join(a, b);
  });
  return persons;
};

const numbers = ['19900307', '19880101', '20120229'].map((birth) => sampleId(birth));
const names = ['张小三', '张小山', '张大山', '李大四', '李四', '李四光荣', '王'];

const record = fc.record(
  {
    dataset: fc.constantFrom('registry', 'dibao', 'education'),
    name: fc.constantFrom(...names),
    former: fc.constantFrom('李大四', '赵六六'),
    number: fc.oneof(
      fc.constantFrom(...numbers).map((id) => ({ id })),
      fc.constantFrom(...numbers).map((certId) => ({ certId })),
      fc
        .constantFrom('99010119900307001', '990101199003070019')
        .map((text) => ({ faulty: [text, 'id.length'] as const })),
    ),
  },
  { requiredKeys: ['dataset'] },
);

const sheetOf: Readonly<Record<string, number>> = { registry: 1, dibao: 2, education: 3 };
const records = fc.array(record, { minLength: 1, maxLength: 10 }).map((list) =>
  list.map(({ number, ...rest }): SampleRecord => ({
    ...rest,
    ...number,
    sheet: sheetOf[rest.dataset] ?? 1,
  })),
);

const settings = { seed: 20261031, numRuns: 60 };

describe('the persons of records', () => {
  it('never divide what a union-find over the pairs of equal numbers joins', async () => {
    await fc.assert(
      fc.asyncProperty(records, async (list) => {
        await link(engine, list);
        const made = (await linksOf(engine)).map((row) => Number(row['person_id']));
        const ids = list.map(({ sheet }, at) => idOfRecord(at + 1, sheet));
        const oracle = personsByOracle(list);
        const fellows = oracle.map((person) => made[person]);
        expect(made).toEqual(fellows);
        expect(made.every((person) => ids.includes(person))).toBe(true);
      }),
      settings,
    );
  });

  it('join nobody whose names differ, directly or as a former name', async () => {
    const forms = await loadNameForms();
    await fc.assert(
      fc.asyncProperty(records, async (list) => {
        await link(engine, list);
        const made = (await linksOf(engine)).map((row) => Number(row['person_id']));
        const oracle = personsByOracle(list);
        const allNames = (of: number): readonly string[] =>
          list.flatMap(({ name, former }, at) =>
            oracle[at] === of ? [name ?? [], former ?? []].flat() : [],
          );
        list.forEach((_, a) => {
          list.forEach((__, b) => {
            if (made[a] !== made[b] || oracle[a] === oracle[b]) return;
            const [one, other] = [allNames(oracle[a] ?? a), allNames(oracle[b] ?? b)];
            if (one.length === 0 || other.length === 0) return;
            const agreements = one.flatMap((x) => other.map((y) => compareNames(x, y, forms)));
            expect(agreements.some((agreement) => agreement !== 'different')).toBe(true);
          });
        });
      }),
      settings,
    );
  });

  it('are one row each, linked to themselves, and nobody is a candidate of himself', async () => {
    await fc.assert(
      fc.asyncProperty(records, async (list) => {
        await link(engine, list);
        const one = async (sql: string): Promise<unknown> => (await engine.all(sql))[0]?.['n'];
        expect(await one('select count(*) as n from link')).toBe(list.length);
        expect(await one('select count(distinct person_id) as n from link')).toBe(
          await one('select count(*) as n from person'),
        );
        expect(
          await one(
            'select count(*) as n from candidate c join link l on l.record_id = c.record_id and l.person_id = c.person_id',
          ),
        ).toBe(0);
        expect(
          await one(
            'select count(*) as n from (select record_id, person_id from candidate group by 1, 2 having count(*) > 1)',
          ),
        ).toBe(0);
      }),
      { ...settings, numRuns: 25 },
    );
  });
});
