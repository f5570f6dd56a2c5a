import type { Engine, SqlRow, TableSpec } from '../engine/types.js';
import { compatibleNames, mayBeOne, type Beside } from './near-judgement.js';
import { readPeopleBeside, type PeopleBeside } from './people-beside.js';
import type { Dataset } from '../schema/dataset.js';

/** What a row, or a person, is known by. */
export interface Identity {
  /** As `normaliseName` makes it. */
  readonly nameKey: string | null;
  /** Valid number. */
  readonly number: string | null;
  /** What stands in the number's place where that is no valid number. */
  readonly written: string | null;
  /** Why it is none. */
  readonly fault: string | null;
  /** ISO date. */
  readonly birth: string | null;
}

/** Says how two are alike, as codes of reasons: name, number and birth date, as far as both have them. */
export type CompareIdentities = (a: Identity, b: Identity) => readonly string[];

/** A row of the silent roll that is like a person by name and village, by number or by telephone. */
export interface NearName {
  readonly row: SqlRow;
  /** Codes of what speaks for it, comma-separated. */
  readonly reasons: string;
}

export interface NearNameContext {
  readonly engine: Engine;
  readonly datasets: ReadonlyMap<string, Dataset>;
  readonly compareIdentities: CompareIdentities;
}

/** Selects the rows of the silent roll for the pairs in `near_pair`; see `rowsOfPairsSql`. */
export type ReadRowsOfPairs = () => Promise<readonly SqlRow[]>;

/**
 * Of the people in `absent_person`, the rows of the silent roll that may be they although linking does not say so. Linking
 * compares only what has a number, a date or the sound of a name in common; of the few people whom a roll does not name
 * it pays to look at everybody of nearly their name in their village, under their number or with their telephone.
 */
export const findNearNames = async (
  context: NearNameContext,
  roll: string,
  readRows: ReadRowsOfPairs,
): Promise<readonly NearName[]> => {
  const { engine, datasets, compareIdentities } = context;
  const apart = await readApart(engine);
  const pairs = (await engine.all(pairsSql(roll))).filter(
    (pair) => !apart.has(pairKey(pair)) && isAlike(pair, compareIdentities),
  );
  if (pairs.length === 0) return [];
  await writePairs(engine, pairs);
  const rows = await readRows();
  if (rows.length === 0) return [];
  const beside = await readPeopleBeside(engine, datasets);
  return rows.flatMap((row) => {
    const pair = { ...pairs[Number(row['pair_no'])], ...row };
    const reasons = new Set(compareIdentities(ownIdentity(pair), rowIdentity(pair)));
    const stray = strayOf(pair, beside);
    if (!mayBeOne(reasons, { ...besideOf(pair, beside), stray: stray?.by ?? null })) return [];
    // A record that bears what is somebody else's says nothing of the person's other records.
    const confidence = stray?.side === 'own' ? { own_confidence: 'probable' } : {};
    return [{ row: { ...pair, ...confidence }, reasons: wordable(reasons, pair) }];
  });
};

const pairKey = (row: SqlRow): string => `${Number(row['person_id'])}|${Number(row['row_person_id'])}`;

/** Pairs of people of whom somebody decided that they are two; that wins over every likeness. */
const readApart = async (engine: Engine): Promise<ReadonlySet<string>> => {
  const rows = await engine.all('select person_id, other_person_id as row_person_id from decided_apart');
  return new Set(rows.map(pairKey));
};

/** Of different names only those that share the surname, and one of them without a number that could tell them apart. */
const isAlike = (pair: SqlRow, compareIdentities: CompareIdentities): boolean => {
  const [own, other] = [text(pair['own_name_key']), text(pair['name_key'])];
  const bare = { number: null, written: null, fault: null, birth: null };
  const [code = ''] = compareIdentities({ ...bare, nameKey: own }, { ...bare, nameKey: other });
  if (compatibleNames.has(code)) return true;
  const isSureOfBoth = pair['own_valid'] === true && pair['row_valid'] === true;
  return !isSureOfBoth && own?.codePointAt(0) === other?.codePointAt(0);
};

const besideOf = (row: SqlRow, beside: PeopleBeside): Omit<Beside, 'stray'> => {
  const [person, other] = [Number(row['person_id']), Number(row['row_person_id'])];
  return {
    ownNumber: beside.ownershipOf(ownIdentity(row).number, person),
    rowNumber: beside.ownershipOf(text(row['id_number']), other),
    areTwo: beside.shareSheet(person, other),
  };
};

/** What a row of one side bears of the other's. */
interface Stray {
  readonly side: 'roll' | 'own';
  readonly by: 'number' | 'phone';
}

/** Which side has a row that bears the other's number or telephone: the roll, the person itself, or neither. */
const strayOf = (row: SqlRow, beside: PeopleBeside): Stray | null => {
  const [person, other] = [Number(row['person_id']), Number(row['row_person_id'])];
  if (row['brought_by'] === 'number' && row['own_row_number'] === row['id_number']) {
    return { side: row['own_row_number'] === row['own_number'] ? 'roll' : 'own', by: 'number' };
  }
  if (row['brought_by'] !== 'phone') return null;
  if (beside.isStrayPhone(text(row['phone']), { of: other, belongsTo: person })) {
    return { side: 'roll', by: 'phone' };
  }
  const isOwn = beside.isStrayPhone(text(row['own_phone']), { of: person, belongsTo: other });
  return isOwn ? { side: 'own', by: 'phone' } : null;
};

/** The village is what brought the two together, if it was not number or telephone. */
const wordable = (reasons: ReadonlySet<string>, row: SqlRow): string =>
  [
    ...reasons,
    ...(row['brought_by'] === 'village' ? ['village-same'] : []),
    ...(row['brought_by'] === 'phone' ? ['phone-same'] : []),
  ].join(',');

const ownIdentity = (row: SqlRow): Identity => ({
  nameKey: text(row['own_name_key']),
  number: text(row['own_row_number']) ?? (row['own_valid'] === true ? text(row['own_number']) : null),
  written: text(row['own_cleaned']),
  fault: text(row['own_fault']),
  birth: text(row['own_birth']),
});

const rowIdentity = (row: SqlRow): Identity => ({
  nameKey: text(row['name_key']),
  number: text(row['id_number']),
  written: text(row['id_cleaned']),
  fault: text(row['id_fault']),
  birth: text(row['birth_date']),
});

const text = (value: SqlRow[string] | undefined): string | null => (typeof value === 'string' ? value : null);

const pairTable: TableSpec = {
  name: 'near_pair',
  columns: [
    { name: 'pair_no', type: 'integer' },
    { name: 'person_id', type: 'bigint' },
    { name: 'row_person_id', type: 'bigint' },
  ],
};

const writePairs = async (engine: Engine, pairs: readonly SqlRow[]): Promise<void> => {
  await engine.run('drop table if exists near_pair');
  await engine.createTable(pairTable);
  const writer = await engine.openWriter(pairTable);
  pairs.forEach((pair, number) => {
    writer.append([number, Number(pair['person_id']), Number(pair['row_person_id'])]);
  });
  await writer.close();
};

const mostRowsOfPhone = 300;

/**
 * Pairs of an absent person and a person of the roll, by a spelling of each: in one village with a part of the name or the
 * birth date alike, under one number, or with one telephone.
 */
const pairsSql = (roll: string): string => `
  with own as (
    select
      k.person_id, o.name_key, o.township_key, o.village, o.id_number, o.phone,
      case when p.id_valid then null else max(o.id_cleaned) end as cleaned,
      case when p.id_valid then null else max(o.id_fault) end as fault,
      min(o.record_id) as record_id,
      min(case when o.id_number = p.id_number then 'certain' else k.confidence end) as confidence
    from absent_person f
    join person p on p.person_id = f.person_id
    join link k on k.person_id = f.person_id
    join record o on o.record_id = k.record_id
    where o.name_key is not null
    group by k.person_id, p.id_valid, o.name_key, o.township_key, o.village, o.id_number, o.phone
  ),
  own_name as (
    select
      person_id, name_key, township_key, village,
      max(cleaned) as cleaned, max(fault) as fault, min(record_id) as record_id, min(confidence) as confidence
    from own
    group by person_id, name_key, township_key, village
  ),
  listed as (
    select distinct person_id from ${roll}
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
      l.person_id as row_person_id, n.name_key, 'village' as brought_by,
      cast(null as varchar) as own_row_number, cast(null as varchar) as own_phone
    from own_name w
    join person p on p.person_id = w.person_id
    join record n on n.township_key = w.township_key and n.village = w.village
    join link l on l.record_id = n.record_id
    where l.person_id <> w.person_id
      and (substr(n.name_key, 1, 1) = substr(w.name_key, 1, 1)
        or substr(n.name_key, 2) = substr(w.name_key, 2)
        or n.birth_date = p.birth_date)
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
  join listed i on i.person_id = d.row_person_id
  join person p on p.person_id = d.person_id
  join person q on q.person_id = d.row_person_id`;
