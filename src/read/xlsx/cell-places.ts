import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { readLimits } from '../limits.js';

/** Where the cells of a row stand, and how far any row has gone. */
export class CellPlaces {
  /** Largest number of columns that any row has used. */
  columnsSeen = 0;
  /** Column of the next cell, if it does not name its own. */
  nextColumn = 0;
  /** Number of the row by the addresses of its cells; 0 where none has one. */
  referenceRow = 0;

  private readonly wanted: Uint8Array | undefined;

  /** Of `columns` alone, or of all if not given. */
  constructor(columns: ReadonlySet<number> | undefined) {
    if (columns === undefined) return;
    this.wanted = new Uint8Array(readLimits.columns);
    for (const column of columns) this.wanted[column] = 1;
  }

  startRow(): void {
    this.nextColumn = 0;
    this.referenceRow = 0;
  }

  /**
   * Notes the place of a cell: its 0-based column, and the row that its address names (0 for none). Throws `Damage` beyond
   * the last column, and where the cells of one row say that they are in several.
   */
  take(column: number, referenceRow: number): void {
    if (column >= readLimits.columns) throw new Damage(message('read.column-limit', { limit: 'XFD' }));
    if (referenceRow !== this.referenceRow && referenceRow !== 0) {
      if (this.referenceRow !== 0) throw new Damage(message('read.row-number', { number: referenceRow }));
      this.referenceRow = referenceRow;
    }
    this.nextColumn = column + 1;
    if (column >= this.columnsSeen) this.columnsSeen = column + 1;
  }

  isWanted(column: number): boolean {
    return this.wanted === undefined || this.wanted[column] === 1;
  }
}
