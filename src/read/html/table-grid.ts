import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { readLimits } from '../limits.js';
import type { MergedRange } from '../types.js';

/** The most that HTML allows (4.9.11). */
const MOST_COLUMNS = 1000;
const MOST_ROWS = 65_534;

type Range = { -readonly [Key in keyof MergedRange]: MergedRange[Key] };

const spanOf = (written: string | undefined, most: number): number | undefined => {
  const digits = /^\s*\+?(\d+)/.exec(written ?? '')?.[1];
  return digits === undefined ? undefined : Math.min(Number(digits), most);
};

/** Finds the column of every cell of a table whose cells may span columns and rows. */
export class TableGrid {
  /** 1-based row that is being filled; 0 before the first. */
  row = 0;
  private readonly ranges: Range[] = [];
  /** Ranges that reach below the row. */
  private open: Range[] = [];
  /** Last row that a cell of a row above covers, by column. */
  private readonly coveredTo: number[] = [];
  private next = 0;
  /** Columns right before `next` that the cell placed last covers besides its own. */
  private justCovered = 0;

  startRow(): void {
    this.row++;
    this.next = 0;
    this.justCovered = 0;
    if (this.open.length > 0) this.open = this.open.filter(({ lastRow }) => lastRow > this.row);
  }

  /** Places a cell with the spans as written; returns its 0-based column. */
  place(colspan: string | undefined, rowspan: string | undefined): number {
    const { row } = this;
    while (this.isCovered(this.next)) this.next++;
    const column = this.next;
    const width = Math.max(spanOf(colspan, MOST_COLUMNS) ?? 1, 1);
    const rows = spanOf(rowspan, MOST_ROWS) ?? 1;
    const lastRow = Math.min(rows === 0 ? readLimits.rows : row + rows - 1, readLimits.rows);
    const lastColumn = column + width - 1;
    if (lastColumn >= readLimits.columns) {
      throw new Damage(message('read.column-limit', { limit: readLimits.columns }));
    }
    this.next = lastColumn + 1;
    this.justCovered = width - 1;
    if (width === 1 && lastRow === row) return column;
    const range = { firstRow: row, lastRow, firstColumn: column, lastColumn };
    this.ranges.push(range);
    if (lastRow > row) {
      this.open.push(range);
      for (let at = column; at <= lastColumn; at++) this.coveredTo[at] = lastRow;
    }
    return column;
  }

  /**
   * Whether a cell that is not shown only fills a place that another cell covers: pages that merge cells by a script
   * hide what lies below. Takes that place.
   */
  takesCovered(): boolean {
    if (this.justCovered > 0) this.justCovered--;
    else if (this.isCovered(this.next)) this.next++;
    else return false;
    return true;
  }

  /** No cell reaches beyond the head, body or foot that it stands in. */
  endGroup(): void {
    for (const range of this.open) range.lastRow = Math.min(range.lastRow, this.row);
    this.open = [];
    this.coveredTo.length = 0;
  }

  /** The ranges of cells that are one, once the table has ended. */
  merges(): MergedRange[] {
    return this.ranges.filter(
      ({ firstRow, lastRow, firstColumn, lastColumn }) => firstRow < lastRow || firstColumn < lastColumn,
    );
  }

  private isCovered(column: number): boolean {
    return (this.coveredTo[column] ?? 0) >= this.row;
  }
}
