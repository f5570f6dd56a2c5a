import type { Engine, SqlValue, TableSpec } from '../../engine/types.js';
import { columnsOfField, type ColumnType, type Dataset } from '../../schema/dataset.js';
import type { Presence } from '../execute.js';
import type { Example } from './example-file.js';

/** How the tables of the load stage are made; injected, because rules do not import that stage. */
export interface StageTables {
  /** `record_<dataset>` for a dataset. */
  readonly recordTable: (dataset: Dataset) => TableSpec;
  /** Creates `source`, `sheet`, `sheet_field`, and an empty `record_<dataset>` for each of the datasets. */
  readonly createEmpty: (engine: Engine, datasets: Datasets) => Promise<void>;
  /** Creates `stated_total` with these rows. */
  readonly createStatedTotals: (engine: Engine, totals: NonNullable<Example['totals']>) => Promise<void>;
  /** Creates `roll_size` with these rows. */
  readonly createRollSizes: (engine: Engine, sizes: NonNullable<Example['sizes']>) => Promise<void>;
  /** Creates `record` from the record tables of the datasets. */
  readonly createRecord: (engine: Engine, datasets: Datasets) => Promise<void>;
  /** Creates the rolls of the datasets (`registry` ...) from their record tables and `link`. */
  readonly createRolls: (engine: Engine, datasets: Datasets, asOf: string) => Promise<void>;
}

type Datasets = ReadonlyMap<string, Dataset>;

interface FillOptions {
  readonly engine: Engine;
  readonly datasets: Datasets;
  /** Names of what will be read, as `relationsFor` tells them; rolls that are not among them get no table. */
  readonly needed: ReadonlySet<string>;
  readonly tables: StageTables;
}

const homeTownship = '青石镇';

/** Names a person of an example by a number, in order of first mention. */
export type PersonNumbers = ReadonlyMap<string, number>;

/** Fills an engine with the rows of an example, linked as it says. Returns who is who and what is present. */
export const fillExample = async (
  example: Example,
  { engine, datasets, needed, tables }: FillOptions,
): Promise<{ readonly numbers: PersonNumbers; readonly presence: Presence }> => {
  const only = (takes: (name: string) => boolean): Datasets =>
    new Map([...datasets].filter(([name]) => takes(name)));
  const isOfPeople = (name: string): boolean => datasets.get(name)?.population !== 'none';
  const given = only((name) => name in example.given);
  const read = only((name) => needed.has(name));
  // A run of rolls that nobody looks at has its records all the same.
  const ofPeople = only((name) => isOfPeople(name) && given.has(name));
  const recorded = ofPeople.size > 0 ? ofPeople : new Map([...datasets].slice(0, 1));
  await tables.createEmpty(engine, new Map([...recorded, ...given, ...read]));
  const numbers = numberPeople(example, isOfPeople);
  const presence = new Map<string, { records: number; fields: Set<string> }>();
  const links: SqlValue[][] = [];
  const sheets: SqlValue[][] = [];
  const sheetFields: SqlValue[][] = [];
  let sheetNo = 0;
  for (const [name, rows] of Object.entries(example.given)) {
    const dataset = datasets.get(name);
    if (dataset === undefined) throw new Error(`${example.name}: no dataset ${name}`);
    sheetNo += 1;
    sheets.push([sheetNo, 1, name, name, rollMonthOf(rows)]);
    const fields = new Set(rows.flatMap((row) => fieldsOf(row, dataset)));
    for (const field of fields) sheetFields.push([sheetNo, field]);
    // A roll that an example gives without rows is one that was given and names nobody.
    presence.set(name, {
      records: Math.max(1, rows.length),
      fields: rows.length === 0 ? everyField(dataset) : fields,
    });
    const table = tables.recordTable(dataset);
    const writer = await engine.openWriter(table);
    rows.forEach((row, index) => {
      const recordId = recordIdOf(sheetNo, index);
      const person = row.person ?? `${name}-${index + 1}`;
      writer.append(
        table.columns.map((column) => {
          if (column.name === 'record_id') return recordId;
          if (column.name === 'sheet_no') return sheetNo;
          if (column.name === 'row') return index + 1;
          if (column.name === 'slot') return 0;
          return cellOf(row, column.name, column.type);
        }),
      );
      if (dataset.population === 'none') return;
      links.push([
        ...[recordId, numbers.get(person) ?? null, row.link ?? 'certain', null, ''],
        ...[row.agreement ?? 'same', row.own_number ?? true],
      ]);
    });
    await writer.close();
  }
  await fill(engine, 'source', sourceColumns, [[1, 'example', '']]);
  await fill(engine, 'sheet', sheetColumns, sheets);
  await fill(engine, 'sheet_field', sheetFieldColumns, sheetFields);
  await createAndFill(engine, 'link', linkColumns, links);
  await createAndFill(engine, 'candidate', candidateColumns, candidateRows(example, numbers));
  await createAndFill(engine, 'decided_apart', decidedApartColumns, []);
  await createAndFill(engine, 'person', personColumns, personRows(example, numbers));
  await tables.createStatedTotals(engine, example.totals ?? []);
  await tables.createRollSizes(engine, example.sizes ?? []);
  await tables.createRecord(engine, recorded);
  await tables.createRolls(engine, read, example.as_of);
  return { numbers, presence };
};

const recordIdOf = (sheetNo: number, index: number): number => (sheetNo * 1_000_000_000 + index + 1) * 100;

/** Everybody whom an example names, and one person of its own for each row of a roll of people that names nobody. */
const numberPeople = (example: Example, isOfPeople: (roll: string) => boolean): PersonNumbers => {
  const names = new Set([
    ...Object.entries(example.given)
      .filter(([roll]) => isOfPeople(roll))
      .flatMap(([roll, rows]) => rows.map((row, index) => row.person ?? `${roll}-${index + 1}`)),
    ...Object.keys(example.people),
    ...example.candidates.map((candidate) => candidate.person),
  ]);
  return new Map([...names].map((name, index) => [name, index + 1]));
};

const fieldsOf = (row: Readonly<Record<string, unknown>>, dataset: Dataset): readonly string[] =>
  [...dataset.fields.values()].flatMap((field) =>
    field.name in row || columnsOfField(field).some((column) => column.name in row) ? [field.name] : [],
  );

const everyField = (dataset: Dataset): Set<string> => new Set(dataset.fields.keys());

/** `amount: 12.50` fills `amount_fen`; `month: 2026-09` a month number; everything else as it stands. */
const cellOf = (row: Readonly<Record<string, unknown>>, column: string, type: ColumnType): SqlValue => {
  const money = column.endsWith('_fen') ? row[column.slice(0, -'_fen'.length)] : undefined;
  if (money !== undefined)
    return typeof money === 'string' || typeof money === 'number' ? fenOf(String(money)) : null;
  const value = row[column];
  if (value === undefined || value === null) return null;
  if (type === 'integer' && typeof value === 'string') return monthNumber(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new Error(`${column}: not a cell`);
};

const fenOf = (yuan: string): number => {
  const [whole = '0', decimals = ''] = yuan.split('.');
  return Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
};

/** The month that the roll is of, as its rows say it. */
const rollMonthOf = (rows: readonly Readonly<Record<string, unknown>>[]): number | null => {
  const month = rows.map((row) => row['roll_month']).find((value) => typeof value === 'string');
  return typeof month === 'string' ? monthNumber(month) : null;
};

/** `2026-09` as year x 12 + month - 1. */
const monthNumber = (text: string): number => {
  const [year = 0, month = 1] = text.split('-').map(Number);
  return year * 12 + month - 1;
};

const candidateRows = (example: Example, numbers: PersonNumbers): SqlValue[][] =>
  example.candidates.map(({ roll, row, person, weight, reasons }) => {
    const sheetNo = Object.keys(example.given).indexOf(roll) + 1;
    return [recordIdOf(sheetNo, row - 1), numbers.get(person) ?? null, weight, reasons];
  });

const personRows = (example: Example, numbers: PersonNumbers): SqlValue[][] =>
  [...numbers].map(([name, number]) => {
    const own: Readonly<Record<string, unknown>> = {
      ...{
        id_number: `99010119900101${String(number).padStart(4, '0')}`,
        id_valid: true,
        name,
        name_key: name,
      },
      ...{ township: homeTownship, in_focus: true },
      ...example.people[name],
    };
    const township = own['township'] ?? null;
    const full: Readonly<Record<string, unknown>> = {
      township_key: township,
      ...own,
      township,
      person_id: number,
    };
    return personColumns.map((column) => cellOf(full, column.name, column.type));
  });

const createAndFill = async (
  engine: Engine,
  name: string,
  columns: TableSpec['columns'],
  rows: readonly SqlValue[][],
): Promise<void> => {
  await engine.createTable({ name, columns });
  await fill(engine, name, columns, rows);
};

const fill = async (
  engine: Engine,
  name: string,
  columns: TableSpec['columns'],
  rows: readonly SqlValue[][],
): Promise<void> => {
  const writer = await engine.openWriter({ name, columns });
  for (const row of rows) writer.append(row);
  await writer.close();
};

const columns = (text: string): TableSpec['columns'] =>
  text.split(', ').map((one) => {
    const [name = '', type = 'varchar'] = one.split(' ');
    return { name, type: type as ColumnType };
  });

const sourceColumns = columns('source_no integer, file varchar, sha256 varchar');
const sheetColumns = columns(
  'sheet_no integer, source_no integer, sheet varchar, dataset varchar, roll_month integer',
);
const sheetFieldColumns = columns('sheet_no integer, field varchar');
const linkColumns = columns(
  'record_id bigint, person_id bigint, confidence varchar, weight_hundredths integer, reasons varchar, ' +
    'name_agreement varchar, is_own_number boolean',
);
const candidateColumns = columns(
  'record_id bigint, person_id bigint, weight_hundredths integer, reasons varchar',
);
const decidedApartColumns = columns('person_id bigint, other_person_id bigint');
const personColumns = columns(
  'person_id bigint, id_number varchar, id_valid boolean, birth_date date, name varchar, name_key varchar, ' +
    'cert_number varchar, township varchar, township_key varchar, village varchar, in_focus boolean',
);
