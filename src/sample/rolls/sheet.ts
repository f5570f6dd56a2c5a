import type { Day } from '../calendar.js';

/** A cell: text, a number, a real date of the spreadsheet, or nothing. */
export type Cell = string | number | { readonly date: Day } | null;

/** One sheet of a roll as an office lays it out. */
export interface SheetPlan {
  readonly name: string;
  /** A merged row above the header. */
  readonly title?: string;
  readonly headers: readonly string[];
  /** Made while the sheet is written, so that a large roll is never in memory as a whole. */
  readonly rows: Iterable<readonly Cell[]>;
  /** Column whose sum stands in a 合计 row below. */
  readonly totalOf?: string;
  /** A line at the very end, such as who filled in the form. */
  readonly footer?: string;
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

/** The sheet's rows without title and header: the rows themselves, then the total and the footer if there are any. */
export function* bodyOf({ headers, rows, totalOf, footer }: SheetPlan): Generator<readonly Cell[]> {
  const at = totalOf === undefined ? -1 : headers.indexOf(totalOf);
  let sum = 0;
  for (const row of rows) {
    const cell = row[at];
    // Whole fen while adding, so that no total ends in 0.30000000000000004.
    if (typeof cell === 'number') sum += Math.round(cell * 100);
    yield row;
  }
  if (at >= 0) yield headers.map((_, column) => (column === 0 ? '合计' : column === at ? sum / 100 : null));
  if (footer !== undefined) yield [footer];
}
