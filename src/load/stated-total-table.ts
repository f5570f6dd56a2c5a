import { quoteIdentifier } from '../engine/identifier.js';
import type { Engine, SqlRow, SqlValue, TableSpec } from '../engine/types.js';
import type { StatedTotal } from '../map/stated-totals.js';
import type { Dataset } from '../schema/dataset.js';

/** One figure that a roll states about itself beside what its rows come to; rules read it as `stated_total`. */
export const statedTotalTable: TableSpec = {
  name: 'stated_total',
  columns: [
    { name: 'dataset', type: 'varchar' },
    /** File, sheet and row of the total. */
    { name: 'place', type: 'varchar' },
    { name: 'label', type: 'varchar' },
    /** `dataset.field`; null where the figure is a head count. */
    { name: 'field', type: 'varchar' },
    /** Fen, or people. */
    { name: 'stated', type: 'bigint' },
    { name: 'held', type: 'bigint' },
    /** The same as people read them: yuan with two decimals, or people. */
    { name: 'stated_text', type: 'varchar' },
    { name: 'held_text', type: 'varchar' },
    { name: 'first_row', type: 'integer' },
    { name: 'last_row', type: 'integer' },
    /** Rows of the block that were not read, or not whole. */
    { name: 'unread_rows', type: 'integer' },
  ],
};

/** A sheet whose records are all in the engine, with the totals that it states. */
export interface StatedSheet {
  readonly sheetNo: number;
  readonly file: string;
  readonly sheet: string;
  readonly dataset: Dataset;
  readonly totals: readonly StatedTotal[];
  /** 1-based rows that are no records though they should be, or lack a value that could not be read. */
  readonly unread: ReadonlySet<number>;
}

/** Creates `stated_total`: what each row of totals states, and what the records of its block come to. */
export const createStatedTotals = async (engine: Engine, sheets: readonly StatedSheet[]): Promise<void> => {
  const figures: StatedFigureRow[] = [];
  for (const sheet of sheets) {
    const held = await readHeld(engine, sheet);
    sheet.totals.forEach((total, at) => figures.push(...figuresOf(sheet, total, held.get(at))));
  }
  await fillStatedTotals(engine, figures);
};

/** One figure of a row of totals, as `stated_total` holds it: money in fen, a head count where `field` is null. */
export interface StatedFigureRow {
  readonly dataset: string;
  readonly place: string;
  readonly label: string;
  readonly field: string | null;
  readonly stated: number;
  readonly held: number;
  readonly first_row: number;
  readonly last_row: number;
  readonly unread_rows: number;
}

/** Creates `stated_total` with figures that are known already. */
export const fillStatedTotals = async (
  engine: Engine,
  figures: readonly StatedFigureRow[],
): Promise<void> => {
  await engine.createTable(statedTotalTable);
  const writer = await engine.openWriter(statedTotalTable);
  for (const figure of figures) writer.append(rowOf(figure));
  await writer.close();
};

const moneyFieldsOf = ({ totals }: StatedSheet): readonly string[] => [
  ...new Set(
    totals.flatMap(({ figures }) => figures.flatMap((one) => (one.kind === 'money' ? [one.field] : []))),
  ),
];

/** Head counts may be of records, of rows, or of the households that the rows name. */
const headCounts = ['records', 'rows', 'households', 'heads'] as const;

/** What the records of each block come to, by the place of the total in its sheet. */
const readHeld = async (engine: Engine, sheet: StatedSheet): Promise<ReadonlyMap<number, SqlRow>> => {
  const blocks = sheet.totals
    .map(({ firstRow, lastRow }, at) => `(${String(at)}, ${String(firstRow)}, ${String(lastRow)})`)
    .join(', ');
  if (blocks === '') return new Map();
  const { fields } = sheet.dataset;
  const distinct = (field: string): string =>
    fields.has(field) ? `count(distinct r.${quoteIdentifier(field)})` : '0';
  const sums = moneyFieldsOf(sheet).map(
    (field) =>
      `, cast(sum(r.${quoteIdentifier(`${field}_fen`)}) as bigint) as ${quoteIdentifier(`sum_${field}`)}`,
  );
  const rows = await engine.all(
    `select b.place_no, count(*) as records, count(distinct r."row") as rows,
       ${distinct('household_id')} as households, ${distinct('household_head_id')} as heads${sums.join('')}
     from (values ${blocks}) as b(place_no, first_row, last_row)
     join ${quoteIdentifier(`record_${sheet.dataset.name}`)} r
       on r.sheet_no = $sheet_no and r."row" between b.first_row and b.last_row
     group by b.place_no`,
    { sheet_no: sheet.sheetNo },
  );
  return new Map(rows.map((row) => [Number(row['place_no']), row]));
};

const figuresOf = (
  { file, sheet, dataset, unread }: StatedSheet,
  { row, label, firstRow, lastRow, figures }: StatedTotal,
  held: SqlRow | undefined,
): readonly StatedFigureRow[] => {
  // A total of no rows adds up what stands elsewhere.
  if (held === undefined) return [];
  const common = {
    ...{ dataset: dataset.name, place: `${file} / ${sheet} / ${String(row)}`, label },
    ...{ first_row: firstRow, last_row: lastRow },
    unread_rows: [...unread].filter((one) => one >= firstRow && one <= lastRow).length,
  };
  const money = figures.filter((one) => one.kind === 'money');
  const sums = [...new Set(money.map(({ field }) => field))].map((field): StatedFigureRow => {
    // Of a wide roll each slot has a column of its own: what they state adds up, as their records do.
    const stated = money.reduce((sum, one) => (one.field === field ? sum + one.fen : sum), 0);
    return { ...common, field: `${dataset.name}.${field}`, stated, held: Number(held[`sum_${field}`] ?? 0) };
  });
  const people = figures.find((one) => one.kind === 'people')?.count;
  if (people === undefined) return sums;
  const counts = headCounts.map((key) => Number(held[key] ?? 0));
  const counted = counts.includes(people) ? people : (counts[0] ?? 0);
  return [...sums, { ...common, field: null, stated: people, held: counted }];
};

const rowOf = (figure: StatedFigureRow): readonly SqlValue[] => {
  const { dataset, place, label, field, stated, held, first_row: first, last_row: last } = figure;
  const shown = field === null ? String : yuan;
  return [
    ...[dataset, place, label, field, stated, held, shown(stated), shown(held)],
    ...[first, last, figure.unread_rows],
  ];
};

const yuan = (fen: number): string => {
  const whole = Math.trunc(Math.abs(fen) / 100);
  return `${fen < 0 ? '-' : ''}${String(whole)}.${String(Math.abs(fen) % 100).padStart(2, '0')}`;
};
