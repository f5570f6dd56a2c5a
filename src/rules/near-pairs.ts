import type { Engine, SqlRow, TableSpec } from '../engine/types.js';
import { isAlike, type CompareIdentities } from './near-name.js';

/** What is known of names, for finding people of nearly one name. */
export interface NameLikeness {
  /** See `CompareIdentities`. */
  readonly compareIdentities: CompareIdentities;
  /**
   * Signs of a plain name, such that two plain names that begin with one character and may be one person's (all agreements
   * of `compareNames` but `different`) have one in common; none for a name of which that cannot be said.
   */
  readonly signsOf: (nameKey: string) => readonly string[];
}

/**
 * Pairs of somebody in `absent_person` and somebody of nearly their name who may be they although linking does not say so:
 * in one village, under one number or with one telephone. Linking compares only what has a number, a date or the sound of a
 * name in common; of the few people whom a roll does not name it pays to look at everybody near. Found once for all rolls.
 * The pairs are numbered by their place in the answer, in `near_pair` too.
 */
export const findNearPairs = async (
  engine: Engine,
  { compareIdentities, signsOf }: NameLikeness,
): Promise<readonly SqlRow[]> => {
  await writeSigns(engine, signsOf);
  const apart = await readApart(engine);
  const pairs: SqlRow[] = [];
  for await (const batch of engine.stream(pairsSql)) {
    for (const pair of batch)
      if (!apart.has(pairKey(pair)) && isAlike(pair, compareIdentities)) pairs.push(pair);
  }
  await engine.run('drop table if exists near_pair');
  await engine.createTable(pairTable);
  const writer = await engine.openWriter(pairTable);
  pairs.forEach((pair, number) => {
    writer.append([number, Number(pair['person_id']), Number(pair['row_person_id'])]);
  });
  await writer.close();
  return pairs;
};

const signTable: TableSpec = {
  name: 'name_likeness',
  columns: [
    { name: 'name_key', type: 'varchar' },
    { name: 'like_key', type: 'varchar' },
  ],
};

/** Writes the signs of every name of the rolls. */
const writeSigns = async (engine: Engine, signsOf: NameLikeness['signsOf']): Promise<void> => {
  const names = await engine.all('select distinct name_key from record where name_key is not null');
  await engine.run('drop table if exists name_likeness');
  await engine.createTable(signTable);
  const writer = await engine.openWriter(signTable);
  for (const row of names) {
    const nameKey = String(row['name_key']);
    for (const sign of signsOf(nameKey)) writer.append([nameKey, sign]);
  }
  await writer.close();
};

const pairKey = (row: SqlRow): string => `${Number(row['person_id'])}|${Number(row['row_person_id'])}`;

/** Pairs of people of whom somebody decided that they are two; that wins over every likeness. */
const readApart = async (engine: Engine): Promise<ReadonlySet<string>> => {
  const rows = await engine.all('select person_id, other_person_id as row_person_id from decided_apart');
  return new Set(rows.map(pairKey));
};

const pairTable: TableSpec = {
  name: 'near_pair',
  columns: [
    { name: 'pair_no', type: 'integer' },
    { name: 'person_id', type: 'bigint' },
    { name: 'row_person_id', type: 'bigint' },
  ],
};

const mostRowsOfPhone = 300;

/**
 * The pairs by a spelling of each. In a village these are looked up by what they have in common: the first character and a
 * sign of likeness (only the first character where somebody has no valid number, or a name that is not plain), the rest of
 * the name, or the birth date. To compare everybody in a village would take longest of all.
 */
const pairsSql = `
  with own as (
    select
      k.person_id, o.name_key, o.township_key, o.village, o.id_number, o.phone,
      case when p.id_valid then null else max(o.id_cleaned) end as cleaned,
      case when p.id_valid then null else max(o.id_fault) end as fault,
      min(o.record_id) as record_id,
      min(case when o.id_number = p.id_number then 'certain' else k.confidence end) as confidence
    from (select distinct person_id from absent_person) f
    join person p on p.person_id = f.person_id
    join link k on k.person_id = f.person_id
    join record o on o.record_id = k.record_id
    where o.name_key is not null
    group by k.person_id, p.id_valid, o.name_key, o.township_key, o.village, o.id_number, o.phone
  ),
  own_name as (
    select
      w.person_id, w.name_key, w.township_key, w.village, p.birth_date,
      substr(w.name_key, 1, 1) as first_character, substr(w.name_key, 2) as further,
      not p.id_valid or k.name_key is null as is_open,
      max(w.cleaned) as cleaned, max(w.fault) as fault, min(w.record_id) as record_id,
      min(w.confidence) as confidence
    from own w
    join person p on p.person_id = w.person_id
    left join (select distinct name_key from name_likeness) k on k.name_key = w.name_key
    where w.township_key is not null and w.village is not null
    group by w.person_id, w.name_key, w.township_key, w.village, p.birth_date, p.id_valid, k.name_key
  ),
  -- Rows repeat the same few spellings of everybody.
  spelling as (
    select distinct
      l.person_id, n.name_key, n.township_key, n.village, n.birth_date,
      substr(n.name_key, 1, 1) as first_character, substr(n.name_key, 2) as further,
      not p.id_valid or k.name_key is null as is_open
    from (select distinct township_key, village from own_name) v
    join record n on n.township_key = v.township_key and n.village = v.village
    join link l on l.record_id = n.record_id
    join person p on p.person_id = l.person_id
    left join (select distinct name_key from name_likeness) k on k.name_key = n.name_key
    where n.name_key is not null
  ),
  neighbour as (
    select w.*, n.person_id as row_person_id, n.name_key as row_name_key
    from own_name w
    join name_likeness a on a.name_key = w.name_key
    join (
      select distinct s.person_id, s.name_key, s.township_key, s.village, b.like_key
      from spelling s
      join name_likeness b on b.name_key = s.name_key
    ) n on n.township_key = w.township_key and n.village = w.village and n.like_key = a.like_key
    union
    select w.*, n.person_id, n.name_key
    from (select * from own_name where is_open) w
    join spelling n on n.township_key = w.township_key and n.village = w.village
      and n.first_character = w.first_character
    union
    select w.*, n.person_id, n.name_key
    from own_name w
    join (select * from spelling where is_open) n on n.township_key = w.township_key and n.village = w.village
      and n.first_character = w.first_character
    union
    select w.*, n.person_id, n.name_key
    from own_name w
    join spelling n on n.township_key = w.township_key and n.village = w.village and n.further = w.further
    union
    select w.*, n.person_id, n.name_key
    from own_name w
    join spelling n on n.township_key = w.township_key and n.village = w.village
      and n.birth_date = w.birth_date
  ),
  -- The telephone of an office or a school is nobody's.
  own_phone as (
    select n.phone
    from (select distinct phone from own) w
    join record n on n.phone = w.phone
    group by n.phone
    having count(*) <= ${mostRowsOfPhone}
  ),
  paired as (
    select distinct
      w.person_id, w.name_key as own_name_key, w.cleaned as own_cleaned, w.fault as own_fault,
      w.record_id as own_record_id, w.confidence as own_confidence,
      w.row_person_id, w.row_name_key as name_key, 'village' as brought_by,
      cast(null as varchar) as own_row_number, cast(null as varchar) as own_phone
    from neighbour w
    where w.row_person_id <> w.person_id
    union all
    select distinct
      w.person_id, w.name_key, w.cleaned, w.fault, w.record_id, w.confidence,
      l.person_id, n.name_key, 'number', w.id_number, cast(null as varchar)
    from own w
    join record n on n.id_number = w.id_number
    join link l on l.record_id = n.record_id
    where l.person_id <> w.person_id and n.name_key is not null
    union all
    select distinct
      w.person_id, w.name_key, w.cleaned, w.fault, w.record_id, w.confidence,
      l.person_id, n.name_key, 'phone', cast(null as varchar), w.phone
    from own w
    join own_phone e on e.phone = w.phone
    join record n on n.phone = w.phone
    join link l on l.record_id = n.record_id
    where l.person_id <> w.person_id and n.name_key is not null
  )
  select
    d.*, p.id_number as own_number, p.id_valid as own_valid, cast(p.birth_date as varchar) as own_birth,
    q.id_valid as row_valid
  from paired d
  join person p on p.person_id = d.person_id
  join person q on q.person_id = d.row_person_id`;
