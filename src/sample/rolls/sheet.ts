import type { Day } from '../calendar.js';
import type { Person, Slip } from '../person.js';

/** A cell: text, a number, a real date of the spreadsheet, or nothing. */
export type Cell = string | number | { readonly date: Day } | null;

/** A column of a roll: its header as the office spells it, and what stands below it for an entry. */
export type Column<Entry> = readonly [header: string, cell: (entry: Entry, number: number) => Cell];

/** The column that numbers the rows from 1. */
export const serialColumn: Column<unknown> = ['序号', (_, number) => number];

/** Header and rows of a sheet with these columns; the rows are made while they are asked for. */
export const layOut = <Entry>(
  columns: readonly Column<Entry>[],
  entries: Iterable<Entry>,
): Pick<SheetPlan, 'headers' | 'rows'> => ({
  headers: columns.map(([header]) => header),
  rows: rowsOf(columns, entries),
});

function* rowsOf<Entry>(columns: readonly Column<Entry>[], entries: Iterable<Entry>): Generator<Cell[]> {
  let number = 0;
  for (const entry of entries) {
    number += 1;
    yield columns.map(([, cell]) => cell(entry, number));
  }
}

/** Whom a row is about, and what is wrong with name and number in it. */
export interface RowSubject {
  readonly person: Person;
  readonly damages: readonly string[];
}

/** The subjects of these entries, row by row. */
export function* subjectsOf<Entry extends { readonly person: Person }>(
  entries: Iterable<Entry>,
  slipOf: (entry: Entry) => Slip | undefined,
): Generator<RowSubject> {
  for (const entry of entries) yield { person: entry.person, damages: slipOf(entry)?.damages ?? [] };
}

/** One sheet of a roll as an office lays it out. */
export interface SheetPlan {
  readonly name: string;
  /** A merged row above the header. */
  readonly title?: string;
  readonly headers: readonly string[];
  /** Made while the sheet is written, so that a large roll is never in memory as a whole. */
  readonly rows: Iterable<readonly Cell[]>;
  /** Whom each of the rows is about, in their order; made while it is asked for. None on a sheet of explanations. */
  readonly subjects?: Iterable<RowSubject>;
  /** Column whose sum stands in a 合计 row below. */
  readonly totalOf?: string;
  /** A row below each group of rows that have the same text in one column, with their sum in the column of `totalOf`. */
  readonly subtotals?: {
    readonly by: string;
    /** What the clerk wrote too much, in fen, or too little. */
    readonly errorOf: (group: string) => number;
  };
  /** A line at the very end, such as who filled in the form. */
  readonly footer?: string;
  /** The sheet is there for those who fill in the form and names nobody. */
  readonly isExplanation?: true;
}

/** One file of the county's rolls. */
export interface FilePlan {
  /** Relative to the folder of the rolls, with forward slashes. */
  readonly path: string;
  readonly format:
    | { readonly kind: 'xlsx'; readonly useSharedStrings: boolean }
    | { readonly kind: 'csv'; readonly encoding: 'gb18030' | 'utf-8-bom' };
  readonly sheets: readonly SheetPlan[];
}

/** A row below the header: about somebody, or a sum or signature of the whole. */
export interface BodyRow {
  readonly cells: readonly Cell[];
  readonly isAboutSomebody: boolean;
}

/** The sheet's rows without title and header: the rows themselves with their sums, then the total and the footer if there are any. */
export function* bodyOf({ headers, rows, totalOf, subtotals, footer }: SheetPlan): Generator<BodyRow> {
  const at = totalOf === undefined ? -1 : headers.indexOf(totalOf);
  const groupedBy = subtotals === undefined ? -1 : headers.indexOf(subtotals.by);
  const sumRow = (label: string, fen: number): BodyRow => ({
    cells: headers.map((_, column) => (column === 0 ? label : column === at ? fen / 100 : null)),
    isAboutSomebody: false,
  });
  let sum = 0;
  let group: string | null = null;
  let groupSum = 0;
  const subtotal = (): BodyRow[] =>
    group === null ? [] : [sumRow(`${group}小计`, groupSum + (subtotals?.errorOf(group) ?? 0))];
  for (const row of rows) {
    const grouped = row[groupedBy];
    if (typeof grouped === 'string' && grouped !== group) {
      yield* subtotal();
      group = grouped;
      groupSum = 0;
    }
    const cell = row[at];
    // Whole fen while adding, so that no total ends in 0.30000000000000004.
    const fen = typeof cell === 'number' ? Math.round(cell * 100) : 0;
    sum += fen;
    groupSum += fen;
    yield { cells: row, isAboutSomebody: true };
  }
  yield* subtotal();
  if (at >= 0) yield sumRow('合计', sum);
  if (footer !== undefined) yield { cells: [footer], isAboutSomebody: false };
}
