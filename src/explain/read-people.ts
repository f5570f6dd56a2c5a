import { writeKeyTable } from '../engine/key-table.js';
import type { Engine, SqlRow } from '../engine/types.js';
import type { PersonSummary } from './types.js';

/** Reads what a list says of people, in the order in which their numbers are given. */
export const readPeopleSummaries = async (
  engine: Engine,
  numbers: readonly number[],
): Promise<readonly PersonSummary[]> => {
  await writeKeyTable(engine, 'explained_person', 'person_id', numbers);
  const people = await engine.all(`
    select p.person_id, h.hash, p.name, p.id_number, p.cert_number, p.birth_date, p.township, p.village
    from explained_person e
    join person p on p.person_id = e.person_id
    join person_hash h on h.person_id = e.person_id`);
  const rolls = await engine.all(`
    select l.person_id, r.dataset, count(*) as records
    from explained_person e
    join link l on l.person_id = e.person_id
    join record r on r.record_id = l.record_id
    group by l.person_id, r.dataset`);
  const summaries = new Map(
    people.map((row) => [Number(row['person_id']), summaryOf(row, rollsOf(rolls, row))]),
  );
  return numbers.flatMap((number) => summaries.get(number) ?? []);
};

const rollsOf = (rolls: readonly SqlRow[], person: SqlRow): readonly SqlRow[] =>
  rolls.filter((row) => row['person_id'] === person['person_id']);

const summaryOf = (row: SqlRow, rolls: readonly SqlRow[]): PersonSummary => ({
  number: Number(row['person_id']),
  personId: String(row['hash']),
  name: textOrNull(row['name']),
  idNumber: textOrNull(row['id_number']),
  certNumber: textOrNull(row['cert_number']),
  birthDate: textOrNull(row['birth_date']),
  township: textOrNull(row['township']),
  village: textOrNull(row['village']),
  records: rolls.reduce((sum, roll) => sum + Number(roll['records']), 0),
  datasets: rolls.map((roll) => String(roll['dataset'])).sort(),
});

const textOrNull = (value: SqlRow[string] | undefined): string | null =>
  typeof value === 'string' ? value : null;
