import type { StatedTotal } from '../map/stated-totals.js';
import type { Dataset } from '../schema/dataset.js';
import type { RecordYield } from './roll-records.js';

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
export interface SheetAccount extends SheetRowCounts, Omit<RecordYield, 'digest'> {
  readonly file: string;
  readonly sheet: string;
  readonly dataset: Dataset;
  /** Number of the sheet in this run; null if it was not used because its rows were there already. */
  readonly sheetNo: number | null;
  /** The file and sheet that held the same rows already; null if none did. */
  readonly sameRowsAs: string | null;
}
