import { writeKeyTable } from '../engine/key-table.js';
import { writeTable } from '../engine/write-table.js';
import type { Engine, SqlRow } from '../engine/types.js';
import type { Dataset } from '../schema/dataset.js';
import { areAlikeByName, areAlikeByNumber, type NamedPair } from './near-alike.js';
import type { CompareIdentities } from './near-name.js';
import { writeNames, type NameLikeness } from './near-names-table.js';
import {
  lastingTables,
  nearPairTables,
  namesOfPairsSql,
  pairsSql,
  soleNumbersSql,
} from './near-pairs-sql.js';

/** Makes the tables that `findNearPairs` reads and that are the same whoever is looked for. */
export const prepareNearPairs = async (
  engine: Engine,
  likeness: NameLikeness,
  datasets: ReadonlyMap<string, Dataset>,
): Promise<void> => {
  await writeNames(engine, likeness);
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
  const rows = pairs.map((pair, number) => [
    number,
    Number(pair['person_id']),
    Number(pair['row_person_id']),
  ]);
  const columns = { pair_no: 'integer', person_id: 'bigint', row_person_id: 'bigint' } as const;
  await writeTable(engine, 'near_pair', columns, rows);
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

const alikeColumns = {
  person_id: 'bigint',
  row_person_id: 'bigint',
  own_name_key: 'varchar',
  name_key: 'varchar',
  is_of_village: 'boolean',
} as const;

/** Writes which pairs are alike by names and sole numbers, and are not two by anybody's decision. */
const writeAlike = async (engine: Engine, compareIdentities: CompareIdentities): Promise<void> => {
  const named = await readNamedAlike(engine, compareIdentities);
  const sole = await readSoleNumbers(engine, named);
  const isAlike = (pair: NamedPair): boolean => {
    const [own, other] = pair.isOfVillage ? [sole.get(pair.person), sole.get(pair.other)] : [];
    if (own === undefined || other === undefined) return true;
    return areAlikeByNumber(pair, { own, other }, compareIdentities);
  };
  const rows = named
    .filter(isAlike)
    .map(({ person, other, ownName, otherName, isOfVillage }) => [
      person,
      other,
      ownName,
      otherName,
      isOfVillage,
    ]);
  await writeTable(engine, 'near_alike', alikeColumns, rows);
};

/** The few pairs, of all that something brings together, whose names are alike. */
const readNamedAlike = async (
  engine: Engine,
  compareIdentities: CompareIdentities,
): Promise<readonly NamedPair[]> => {
  const apart = await readApart(engine);
  const alike: NamedPair[] = [];
  for await (const { rowCount, columns } of engine.streamColumns(namesOfPairsSql)) {
    const [people = [], others = [], ownNames = [], names = [], ofVillage = [], areValid = []] = columns;
    for (let row = 0; row < rowCount; row += 1) {
      const pair: NamedPair = {
        person: Number(people[row]),
        other: Number(others[row]),
        ownName: String(ownNames[row]),
        otherName: String(names[row]),
        isOfVillage: ofVillage[row] === true,
        areBothValid: areValid[row] === true,
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
