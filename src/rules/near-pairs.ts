import type { Engine, SqlRow, TableSpec } from '../engine/types.js';
import type { Dataset } from '../schema/dataset.js';
import { isAlike, type CompareIdentities } from './near-name.js';
import { nearPairTables, pairsSql, sharedPhoneSql } from './near-pairs-sql.js';

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
  datasets: ReadonlyMap<string, Dataset>,
): Promise<readonly SqlRow[]> => {
  await writeSigns(engine, signsOf);
  await engine.run('drop table if exists shared_phone');
  await engine.run(sharedPhoneSql(datasets));
  for (const [name, sql] of nearPairTables) {
    await engine.run(`drop table if exists ${name}`);
    await engine.run(`create table ${name} as${sql}`);
  }
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
