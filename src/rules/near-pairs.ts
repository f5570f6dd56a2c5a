import { writeKeyTable } from '../engine/key-table.js';
import type { Engine, SqlRow, TableSpec } from '../engine/types.js';
import type { Dataset } from '../schema/dataset.js';
import { areAlikeByName, areAlikeByNumber, type NamedPair } from './near-alike.js';
import type { CompareIdentities } from './near-name.js';
import {
  lastingTables,
  nearPairTables,
  namesOfPairsSql,
  pairsSql,
  soleNumbersSql,
} from './near-pairs-sql.js';

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

/** Makes the tables that `findNearPairs` reads and that are the same whoever is looked for. */
export const prepareNearPairs = async (
  engine: Engine,
  { signsOf }: NameLikeness,
  datasets: ReadonlyMap<string, Dataset>,
): Promise<void> => {
  await writeSigns(engine, signsOf);
  await makeTables(engine, lastingTables(datasets));
};

/**
 * Pairs of somebody in `sought_person` and somebody of nearly their name who may be they although linking does not say so:
 * in one village, under one number or with one telephone. Linking compares only what has a number, a date or the sound of a
 * name in common; of the few people whom a roll does not name it pays to look at everybody near. Found once for all rolls.
 * The pairs are numbered by their place in the answer, in `near_pair` too. Needs what `prepareNearPairs` makes.
 */
export const findNearPairs = async (
  engine: Engine,
  { compareIdentities }: NameLikeness,
): Promise<readonly SqlRow[]> => {
  await makeTables(engine, nearPairTables);
  await writeAlike(engine, compareIdentities);
  const pairs = await engine.all(pairsSql);
  await engine.run('drop table if exists near_pair');
  await engine.createTable(pairTable);
  const writer = await engine.openWriter(pairTable);
  pairs.forEach((pair, number) => {
    writer.append([number, Number(pair['person_id']), Number(pair['row_person_id'])]);
  });
  await writer.close();
  return pairs;
};

/** Makes tables anew, each after those that it reads. */
export const makeTables = async (
  engine: Engine,
  tables: readonly (readonly [name: string, sql: string])[],
): Promise<void> => {
  for (const [name, sql] of tables) {
    await engine.run(`drop table if exists ${name}`);
    await engine.run(`create table ${name} as${sql}`);
  }
};

const alikeTable: TableSpec = {
  name: 'near_alike',
  columns: [
    { name: 'person_id', type: 'bigint' },
    { name: 'row_person_id', type: 'bigint' },
    { name: 'own_name_key', type: 'varchar' },
    { name: 'name_key', type: 'varchar' },
    { name: 'is_of_village', type: 'boolean' },
  ],
};

/** Writes which pairs are alike by names and sole numbers, and are not two by anybody's decision. */
const writeAlike = async (engine: Engine, compareIdentities: CompareIdentities): Promise<void> => {
  const named = await readNamedAlike(engine, compareIdentities);
  const sole = await readSoleNumbers(engine, named);
  await engine.run('drop table if exists near_alike');
  await engine.createTable(alikeTable);
  const writer = await engine.openWriter(alikeTable);
  for (const pair of named) {
    const { person, other, ownName, otherName, isOfVillage } = pair;
    const [ownSole, otherSole] = isOfVillage ? [sole.get(person), sole.get(other)] : [];
    const areNumbered = ownSole !== undefined && otherSole !== undefined;
    if (areNumbered && !areAlikeByNumber(pair, { own: ownSole, other: otherSole }, compareIdentities))
      continue;
    writer.append([person, other, ownName, otherName, isOfVillage]);
  }
  await writer.close();
};

/** The few pairs, of all that something brings together, whose names are alike. */
const readNamedAlike = async (
  engine: Engine,
  compareIdentities: CompareIdentities,
): Promise<readonly NamedPair[]> => {
  const apart = await readApart(engine);
  const alike: NamedPair[] = [];
  for await (const { rowCount, columns } of engine.streamColumns(namesOfPairsSql)) {
    const [
      people = [],
      others = [],
      ownNames = [],
      names = [],
      ofVillage = [],
      areValid = [],
      areApart = [],
    ] = columns;
    for (let row = 0; row < rowCount; row += 1) {
      const pair: NamedPair = {
        person: Number(people[row]),
        other: Number(others[row]),
        ownName: String(ownNames[row]),
        otherName: String(names[row]),
        isOfVillage: ofVillage[row] === true,
        areBothValid: areValid[row] === true,
        areNumbersApart: areApart[row] === true,
      };
      const areDecided = apart.get(pair.person)?.has(pair.other) === true;
      if (!areDecided && areAlikeByName(pair, compareIdentities)) alike.push(pair);
    }
  }
  return alike;
};

const readSoleNumbers = async (
  engine: Engine,
  pairs: readonly NamedPair[],
): Promise<ReadonlyMap<number, string>> => {
  const people = pairs.flatMap(({ person, other, isOfVillage }) => (isOfVillage ? [person, other] : []));
  await writeKeyTable(engine, 'near_named', 'person_id', new Set(people));
  const rows = await engine.all(soleNumbersSql);
  return new Map(rows.map((row) => [Number(row['person_id']), String(row['id_number'])]));
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

/** Of whom somebody decided that they are two, both ways round; that wins over every likeness. */
const readApart = async (engine: Engine): Promise<ReadonlyMap<number, ReadonlySet<number>>> => {
  const rows = await engine.all('select person_id, other_person_id from decided_apart');
  const apart = new Map<number, Set<number>>();
  for (const row of rows) {
    const person = Number(row['person_id']);
    const known = apart.get(person) ?? new Set();
    apart.set(person, known.add(Number(row['other_person_id'])));
  }
  return apart;
};

const pairTable: TableSpec = {
  name: 'near_pair',
  columns: [
    { name: 'pair_no', type: 'integer' },
    { name: 'person_id', type: 'bigint' },
    { name: 'row_person_id', type: 'bigint' },
  ],
};
