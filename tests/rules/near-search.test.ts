import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDuckDb } from '../../src/engine/duckdb.js';
import type { Engine } from '../../src/engine/types.js';
import { loadNameLikeness } from '../../src/link/name-likeness.js';
import { loadDatasets } from '../../src/schema/datasets.js';
import { nearSearch, type NearPeople, type NearSearch } from '../../src/rules/near-search.js';

/** Two villages; in each somebody with a valid number, and somebody of nearly the same name without one. */
const people = `
  create table person as
  select * from (values
    (1, '张小明', '990101199001011211', true),
    (2, '张小强', null, false),
    (3, '李大山', '990102198502022221', true),
    (4, '李大川', null, false)
  ) p(person_id, name_key, id_number, id_valid);
  alter table person add column birth_date date;
  create table link as select person_id + 10 as record_id, person_id, 'certain' as confidence, '' as reasons from person;
  create table record as
  select
    person_id + 10 as record_id, 'subsidy' as dataset, 1 as sheet_no, name_key, id_number,
    cast(null as varchar) as id_cleaned, cast(null as varchar) as id_fault, cast(null as varchar) as phone,
    birth_date, '青石镇' as township_key, case when person_id <= 2 then '青石村' else '白云村' end as village
  from person;
  create table candidate (person_id bigint, record_id bigint, weight_hundredths integer, reasons varchar);
  create table decided_apart (person_id bigint, other_person_id bigint)`;

const pairsOf = ({ pairs }: NearPeople): readonly string[] =>
  pairs.map((pair) => `${Number(pair['person_id'])} ${Number(pair['row_person_id'])}`).sort();

describe('nearSearch', () => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await openDuckDb({ threads: 1 });
    await engine.run(people);
  });
  afterEach(() => engine.close());

  const begin = (): NearSearch =>
    nearSearch({ engine, datasets: loadDatasets(), nameLikeness: loadNameLikeness });

  it('looks near those asked for', async () => {
    expect(pairsOf(await begin().near([1]))).toEqual(['1 2']);
  });

  it('has looked already near those of whom it was asked before', async () => {
    const search = begin();
    const both = await search.near([1, 3]);
    expect(await search.near([3])).toBe(both);
  });

  it('keeps what it found when it looks near somebody else', async () => {
    const search = begin();
    await search.near([1]);
    expect(pairsOf(await search.near([3]))).toEqual(['1 2', '3 4']);
    expect(await engine.all('select record_id from near_pair_row order by record_id')).toEqual([
      { record_id: 12 },
      { record_id: 14 },
    ]);
  });
});
