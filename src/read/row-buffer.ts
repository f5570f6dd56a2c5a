import type { CellKind, Row } from './types.js';

/**
 * The row that is being read; the same object from row to row, as `Row` says. Behind the cells of the row the lists hold
 * those of rows before, until `trim`: nearly all rows fill the same columns, and nothing has to be emptied for them.
 */
export class RowBuffer implements Row {
  number = 0;
  hidden = false;
  readonly text: (string | undefined)[] = [];
  readonly kind: (CellKind | undefined)[] = [];
  /** Columns before this one are those of the row. */
  private width = 0;

  /** Empties the row. */
  clear(): void {
    this.width = 0;
  }

  has(column: number): boolean {
    return column < this.width && this.kind[column] !== undefined;
  }

  set(column: number, text: string, kind: CellKind): void {
    if (column >= this.width) {
      while (this.width < column) this.leaveOut(this.width++);
      this.width = column + 1;
    }
    this.text[column] = text;
    // Reading it is cheaper than writing it, and the row before had the same kind here.
    if (this.kind[column] !== kind) this.kind[column] = kind;
  }

  /** Makes the lists end with the last cell that was set. */
  trim(): void {
    if (this.text.length === this.width) return;
    this.text.length = this.width;
    this.kind.length = this.width;
  }

  private leaveOut(column: number): void {
    this.text[column] = undefined;
    this.kind[column] = undefined;
  }
}
