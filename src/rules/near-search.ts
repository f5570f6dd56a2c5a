import { writeKeyTable } from '../engine/key-table.js';
import type { Engine, SqlRow } from '../engine/types.js';
import type { Dataset } from '../schema/dataset.js';
import type { CompareIdentities } from './near-name.js';
import { findNearPairs, makeTables, prepareNearPairs } from './near-pairs.js';
import type { NameLikeness } from './near-names-table.js';
import { readPeopleBeside, type PeopleBeside } from './people-beside.js';

/** Who may be one of the people sought. The tables `near_candidate` and `near_pair_row` hold their rows. */
export interface NearPeople {
  readonly compareIdentities: CompareIdentities;
  /** See `findNearPairs`. */
  readonly pairs: readonly SqlRow[];
  readonly beside: PeopleBeside;
  /** Names of the rolls that hold any of these rows. */
  readonly rolls: Readonly<Record<NearTable, ReadonlySet<string>>>;
}

/** Candidates of linking, and rows of the other one of each pair. */
export type NearTable = 'near_candidate' | 'near_pair_row';

interface NearSearchContext {
  readonly engine: Engine;
  readonly datasets: ReadonlyMap<string, Dataset>;
  readonly nameLikeness: () => Promise<NameLikeness>;
}

/** Looks for people who may be somebody whom a roll does not name. */
export interface NearSearch {
  /** Makes what every search reads; a search does so itself where nobody did before. */
  readonly prepare: () => Promise<void>;
  readonly near: (people: Iterable<number>) => Promise<NearPeople>;
}

/**
 * Makes the search of one run. It begins anew only where somebody is asked for who was not before: rules that build on the
 * findings of others miss the same people.
 */
export const nearSearch = ({ engine, datasets, nameLikeness }: NearSearchContext): NearSearch => {
  const sought = new Set<number>();
  let preparing: Promise<NameLikeness> | undefined;
  let found: NearPeople | undefined;
  const prepare = async (): Promise<NameLikeness> => {
    const likeness = await nameLikeness();
    await prepareNearPairs(engine, likeness, datasets);
    return likeness;
  };
  const prepared = (): Promise<NameLikeness> => (preparing ??= prepare());
  return {
    prepare: async () => {
      await prepared();
    },
    near: async (people) => {
      const asked = [...people];
      if (found !== undefined && asked.every((person) => sought.has(person))) return found;
      for (const person of asked) sought.add(person);
      const likeness = await prepared();
      await writeKeyTable(engine, 'sought_person', 'person_id', sought);
      const pairs = await findNearPairs(engine, likeness);
      await makeTables(engine, rowTables);
      const beside = await readPeopleBeside(engine, datasets);
      const rolls = {
        near_candidate: await readRolls(engine, 'near_candidate'),
        near_pair_row: await readRolls(engine, 'near_pair_row'),
      };
      found = { compareIdentities: likeness.compareIdentities, pairs, beside, rolls };
      return found;
    },
  };
};

const readRolls = async (engine: Engine, table: NearTable): Promise<ReadonlySet<string>> => {
  const rows = await engine.all(`select distinct dataset from ${table}`);
  return new Set(rows.map((row) => String(row['dataset'])));
};

/** Rows that may be somebody in `sought_person`, of whatever roll. */
const rowTables: readonly (readonly [name: NearTable, sql: string])[] = [
  // Candidates of linking, both ways: rows that may be the person, and rows of whom a row of the person may be.
  [
    'near_candidate',
    `
  with likened as (
    select
      c.person_id, c.record_id, cast(null as bigint) as own_record_id, cast(null as varchar) as own_confidence,
      c.weight_hundredths, c.reasons
    from candidate c
    union
    select o.person_id, l.record_id, o.record_id, o.confidence, c.weight_hundredths, c.reasons
    from candidate c
    join link o on o.record_id = c.record_id
    join link l on l.person_id = c.person_id
  )
  select
    k.*, n.dataset, n.id_number, l.confidence, n.name_key, p.name_key as own_name_key, p.id_number as own_number,
    p.id_valid as own_valid
  from sought_person f
  join likened k on k.person_id = f.person_id
  join person p on p.person_id = k.person_id
  join record n on n.record_id = k.record_id
  join link l on l.record_id = k.record_id`,
  ],
  // Rows of the other one of each pair; what brought the two together stands in the pair.
  [
    'near_pair_row',
    `
  select
    k.pair_no, k.person_id, l.record_id, n.dataset, n.id_number, l.confidence,
    case when s.phone is null then n.phone end as phone,
    case when n.id_number is null then n.id_cleaned end as id_cleaned,
    case when n.id_number is null then n.id_fault end as id_fault,
    cast(n.birth_date as varchar) as birth_date,
    l.reasons like '%id-of-next-row%' as is_of_next_row
  from near_pair k
  join link l on l.person_id = k.row_person_id
  join record n on n.record_id = l.record_id
  left join shared_phone s on s.sheet_no = n.sheet_no and s.phone = n.phone`,
  ],
];
