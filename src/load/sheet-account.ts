import type { Fault } from '../fault.js';
import type { StatedTotal } from '../map/stated-totals.js';
import type { Dataset } from '../schema/dataset.js';

/** What whoever reads the sheet knows of its rows; the loader sees only those that should be records. */
export interface SheetRowCounts {
  /** All rows that stand in the sheet. */
  readonly rows: number;
  /** Rows above the header. */
  readonly titleRows: number;
  readonly headerRows: number;
  /** Totals and footers. */
  readonly totalRows: number;
  readonly blankRows: number;
  readonly hiddenRows: number;
  /** What the sheet's own rows of totals say, from top to bottom. */
  readonly statedTotals: readonly StatedTotal[];
}

/** The account of one sheet: `rows` = title, header, record, total, blank and faulty rows together. */
export interface SheetAccount extends SheetRowCounts {
  readonly file: string;
  readonly sheet: string;
  readonly dataset: Dataset;
  /** Number of the sheet in this run; null if it was not used because its rows were there already. */
  readonly sheetNo: number | null;
  readonly records: number;
  /** Rows that hold records: as many as there are records, unless a row holds several people or months. */
  readonly recordRows: number;
  /** Rows that should have been records but say nothing of whose they are. */
  readonly faultyRows: number;
  /** Sum in fen of each money field that the sheet has, over its records. */
  readonly controlTotals: readonly { readonly field: string; readonly fen: number }[];
  readonly faults: readonly Fault[];
  /** Faults by code, also those that are not listed one by one. */
  readonly faultCounts: ReadonlyMap<string, number>;
  /** The file and sheet that held the same rows already; null if none did. */
  readonly sameRowsAs: string | null;
}
