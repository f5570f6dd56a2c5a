import { afterAll, describe, expect, it } from 'vitest';
import { openDuckDb } from '../../src/engine/duckdb.js';
import type { Engine } from '../../src/engine/types.js';
import { regroupDecided, settleDecided, type LinkDecision } from '../../src/link/decided-persons.js';

let engine: Engine | undefined;
afterAll(() => engine?.close());

const fresh = async (sql: string): Promise<Engine> => {
  await engine?.close();
  engine = await openDuckDb({ threads: 1 });
  await engine.run(sql);
  return engine;
};

const same = (one: readonly number[], other: readonly number[]): LinkDecision => ({
  ...{ verdict: 'same', one, other },
});
const different = (one: readonly number[], other: readonly number[]): LinkDecision => ({
  ...{ verdict: 'different', one, other },
});

/** Records 1, 2, 3 are one person; 4, 5 another; 6 and 7 stand alone. Groups of records afterwards. */
const regroup = async (...decisions: readonly LinkDecision[]): Promise<readonly [string, number]> => {
  const tables = await fresh(`
    create table link_person (record_id bigint, person_id bigint, records bigint);
    insert into link_person values (1, 1, 3), (2, 1, 3), (3, 1, 3), (4, 4, 2), (5, 4, 2), (6, 6, 1), (7, 7, 1)`);
  const apart = await regroupDecided(tables, decisions);
  const rows = await tables.all('select record_id, person_id, records from link_person order by record_id');
  const groups = new Map<number, number[]>();
  for (const row of rows) {
    const person = Number(row['person_id']);
    groups.set(person, [...(groups.get(person) ?? []), Number(row['record_id'])]);
  }
  for (const row of rows) {
    expect(Number(row['records'])).toBe(groups.get(Number(row['person_id']))?.length);
  }
  for (const [person, records] of groups) expect(person).toBe(Math.min(...records));
  const left = await tables.all("select 1 from information_schema.tables where table_name <> 'link_person'");
  expect(left).toEqual([]);
  return [[...groups.values()].map((records) => records.join(' ')).join(' | '), apart];
};

describe('regroupDecided', () => {
  it('changes nothing without decisions, or by what is so already', async () => {
    expect(await regroup()).toEqual(['1 2 3 | 4 5 | 6 | 7', 0]);
    expect(await regroup(same([1], [3]), different([1], [4]))).toEqual(['1 2 3 | 4 5 | 6 | 7', 0]);
  });

  it('makes one person of two, with all their records', async () => {
    expect(await regroup(same([5], [2]))).toEqual(['1 2 3 4 5 | 6 | 7', 0]);
    expect(await regroup(same([5], [2]), same([6], [7]), same([7], [1]))).toEqual(['1 2 3 4 5 6 7', 0]);
  });

  it('takes the second side of a decision out of a person', async () => {
    expect(await regroup(different([2], [1, 3]))).toEqual(['1 3 | 2 | 4 5 | 6 | 7', 0]);
    expect(await regroup(different([1], [3]), same([3], [6]))).toEqual(['1 2 | 3 6 | 4 5 | 7', 0]);
  });

  it('joins nobody whom another decision keeps apart, and counts it', async () => {
    expect(await regroup(different([1], [4]), same([2], [5]))).toEqual(['1 2 3 | 4 5 | 6 | 7', 1]);
    expect(await regroup(different([1], [4]), same([2], [6]), same([6], [5]))).toEqual([
      '1 2 3 6 | 4 5 | 7',
      1,
    ]);
  });
});

describe('settleDecided', () => {
  const settle = async (...decisions: readonly LinkDecision[]): Promise<readonly [string, string]> => {
    const tables = await fresh(`
      create table link (record_id bigint, person_id bigint, confidence varchar);
      insert into link values (1, 1, 'certain'), (2, 1, 'probable'), (3, 3, 'certain'), (4, 3, 'probable'),
        (5, 5, 'probable');
      create table candidate (record_id bigint, person_id bigint);
      insert into candidate values (1, 3), (2, 3), (3, 1), (4, 1), (5, 1), (1, 5)`);
    await settleDecided(tables, decisions);
    const sure = await tables.all(
      "select record_id from link where confidence = 'certain' order by record_id",
    );
    const left = await tables.all('select record_id, person_id from candidate order by record_id, person_id');
    return [
      sure.map((row) => String(row['record_id'])).join(' '),
      left.map((row) => Object.values(row).join('-')).join(' '),
    ];
  };
  const everyCandidate = '1-3 1-5 2-3 3-1 4-1 5-1';

  it('makes sure of a record that is the same as one that is surely linked, whichever stands first', async () => {
    expect(await settle()).toEqual(['1 3', everyCandidate]);
    expect(await settle(same([1], [2]))).toEqual(['1 2 3', everyCandidate]);
    expect(await settle(same([2], [1]))).toEqual(['1 2 3', everyCandidate]);
  });

  it('makes nothing sure by a record of somebody else', async () => {
    expect(await settle(same([1], [4]))).toEqual(['1 3', everyCandidate]);
  });

  it('suspects nothing between two people who are different, whichever of their rows', async () => {
    expect(await settle(different([2], [4]))).toEqual(['1 3', '1-5 5-1']);
    expect(await settle(different([5], [1]))).toEqual(['1 3', '1-3 2-3 3-1 4-1']);
  });
});
