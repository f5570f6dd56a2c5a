import type { Fault } from '../fault.js';

/** What a cell held in the file. A csv has text only. */
export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error';

/**
 * One row of a sheet. Both lists are indexed by 0-based column and have holes where a cell is empty.
 * They are reused for the next row: whoever wants to keep them copies them.
 *
 * `text` is what the file holds: text as it is; numbers with the digits written in the file (`44260`,
 * `1.10101199003072E+17`), never through a floating-point number; dates as `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS`;
 * booleans as `TRUE` or `FALSE`; errors as `#N/A` and the like. A time of day or a duration without a day is no date:
 * it is text, `HH:MM:SS`.
 */
export interface Row {
  /** 1-based row of the spreadsheet, or 1-based record of a csv (blank lines counted). */
  readonly number: number;
  readonly hidden: boolean;
  readonly text: readonly (string | undefined)[];
  readonly kind: readonly (CellKind | undefined)[];
}

/** Called for every row in order; `'stop'` ends the reading early. */
export type RowVisitor = (row: Row) => 'stop' | undefined;

/**
 * One row by the bytes of its cells, of which no text is made yet. It is reused for the next row, and its bytes are
 * overwritten.
 */
export interface ByteRow {
  /** As in `Row`. */
  readonly number: number;
  /** Valid UTF-8, in which the cells lie; more than this row, and at least four bytes behind it. */
  readonly bytes: Uint8Array;
  /** A view of the same bytes. */
  readonly words: DataView;
  /** How many columns the row has; only so many offsets are those of this row. */
  readonly columns: number;
  /** Offsets in `bytes` by 0-based column; those of an empty cell are equal. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The text of a cell, as it would stand in a `Row`; empty for an empty cell. */
  text(column: number): string;
}

/** Takes rows by their bytes, which spares making texts of them. */
export interface ByteVisitor {
  /** Whether the row was taken; one that was not is visited as texts. */
  take(row: ByteRow): boolean;
  /** Called before a row is visited that follows one that was taken: that one as texts. */
  before(taken: Row): void;
}

export interface SheetReadOptions {
  /** Only these 0-based columns become strings; all of them if not given. */
  readonly columns?: ReadonlySet<number>;
  /** Asked first by formats that have rows as bytes, which is csv; the others do not call it. */
  readonly bytes?: ByteVisitor | undefined;
}

/** What was seen while a sheet was read to its end (or to where the visitor stopped). */
export interface SheetSummary {
  /** Rows visited, blank ones that stand in the file included. */
  readonly rows: number;
  readonly hiddenRows: number;
  readonly hiddenColumns: readonly number[];
  /** Merged ranges, 1-based rows and 0-based columns, inclusive; known only once the sheet was read to its end. */
  readonly merges: readonly MergedRange[];
  /**
   * Wanted cells that hold a formula without its result: the program that wrote the file did not calculate. They were
   * read as empty, which somebody should know. Absent where a format has no formulas.
   */
  readonly uncalculated?: number;
}

export interface MergedRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** One sheet; may be read several times (first a preview, then the rows). */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Serial numbers that are not formatted as dates count from 1904 instead of 1900. */
  readonly date1904: boolean;
  read(visit: RowVisitor, options?: SheetReadOptions): Promise<SheetSummary>;
}

export type SourceFormat = 'xlsx' | 'xls' | 'xml-spreadsheet' | 'html' | 'ods' | 'csv';

/** An opened source. `close` must be called; sheets cannot be read afterwards. */
export interface Workbook {
  readonly format: SourceFormat;
  /** Text encoding of a csv or a web page, by its WHATWG name; undefined for others. */
  readonly encoding: string | undefined;
  readonly sheets: readonly Sheet[];
  /** Faults of the file as a whole that did not prevent reading. `file` is left for the caller to fill in. */
  readonly faults: readonly Omit<Fault, 'file'>[];
  close(): Promise<void>;
}
