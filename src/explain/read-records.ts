import { compareByCodePoint } from '../code-point-order.js';
import { writeKeyTable } from '../engine/key-table.js';
import type { Engine, SqlRow, SqlValue } from '../engine/types.js';
import { nameSeparator, personFieldNames, personFields, type PersonDetails } from './person-fields.js';
import type { PersonRecord } from './types.js';

interface ReadRecordsOptions {
  readonly engine: Engine;
  /** Says the codes of a `reasons` column in words. */
  readonly wordReasons: (reasons: string) => string;
}

/** Reads every record of some people, in the order of the records. */
export const readPersonRecords = async (
  options: ReadRecordsOptions,
  people: readonly number[],
): Promise<readonly PersonRecord[]> => {
  const { engine } = options;
  await writeKeyTable(engine, 'explained_person', 'person_id', people);
  const records = await engine.all(`
    select r.*
    from explained_person e
    join link l on l.person_id = e.person_id
    join record r on r.record_id = l.record_id
    order by r.record_id`);
  const names = await engine.all(`
    select f.*
    from explained_person e
    join link l on l.person_id = e.person_id
    join former_name f on f.record_id = l.record_id`);
  const links = await engine.all(`
    select l.*
    from explained_person e
    join link l on l.person_id = e.person_id`);
  const sheets = await engine.all(
    'select h.sheet_no, h.sheet, s.file from sheet h join source s on s.source_no = h.source_no',
  );
  const linkOf = new Map(links.map((row) => [row['record_id'], row]));
  const sheetOf = new Map(sheets.map((row) => [row['sheet_no'], row]));
  const formerOf = formerNames(names);
  return records.map((row) =>
    recordOf(
      { ...row, ...formerOf.get(row['record_id'] ?? null) },
      linkOf.get(row['record_id'] ?? null),
      sheetOf.get(row['sheet_no'] ?? null),
      options,
    ),
  );
};

/** Former names by record, in code-point order, as the columns by which `personFields` knows them. */
const formerNames = (rows: readonly SqlRow[]): ReadonlyMap<SqlValue, SqlRow> => {
  const found = new Map<SqlValue, Record<string, string>>();
  const sorted = rows.map((row) => ({ row, name: String(row['name_key']) }));
  sorted.sort((a, b) => compareByCodePoint(a.name, b.name));
  for (const { row, name } of sorted) {
    const { column } = personFields[row['source'] === 'column' ? 'formerName' : 'bracketName'];
    const record = row['record_id'] ?? null;
    const known = found.get(record) ?? {};
    const before = known[column];
    found.set(record, { ...known, [column]: before === undefined ? name : before + nameSeparator + name });
  }
  return found;
};

const recordOf = (
  row: SqlRow,
  link: SqlRow | undefined,
  sheet: SqlRow | undefined,
  { wordReasons }: ReadRecordsOptions,
): PersonRecord => {
  if (link === undefined || sheet === undefined) throw new Error('a record without its link or sheet');
  const confidence = link['confidence'];
  return {
    recordId: Number(row['record_id']),
    person: Number(link['person_id']),
    dataset: String(row['dataset']),
    file: String(sheet['file']),
    sheet: String(sheet['sheet']),
    row: Number(row['row']),
    slot: Number(row['slot']),
    details: detailsOf(row),
    idFault: typeof row['id_fault'] === 'string' ? row['id_fault'] : null,
    isOwnNumber: link['is_own_number'] !== false,
    confidence: confidence === 'certain' || confidence === 'probable' ? confidence : 'possible',
    weight: weightOf(link),
    reasons: wordReasons(String(link['reasons'])),
  };
};

const detailsOf = (row: SqlRow): PersonDetails => {
  const details = Object.fromEntries(
    personFieldNames.map((field) => {
      const value = row[personFields[field].column];
      return [field, typeof value === 'string' && value !== '' ? value : null];
    }),
  ) as Record<keyof PersonDetails, string | null>;
  return details;
};

/** The weight of a row of `link` or `candidate` in bits. */
export const weightOf = (row: SqlRow): number | null => {
  const weight = row['weight_hundredths'];
  return typeof weight === 'number' ? weight / 100 : null;
};
