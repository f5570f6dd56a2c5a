/** A copy of one of the first rows of a sheet. */
export interface PreviewRow {
  /** 1-based row of the spreadsheet. */
  readonly number: number;
  readonly text: readonly (string | undefined)[];
}
