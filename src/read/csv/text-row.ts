import type { CellKind, Row } from '../types.js';

/**
 * The row of a csv that is being read; the same object from row to row, as `Row` says. Cells come from left to right,
 * all of them text: most rows are as long as the one before, and then only the texts change.
 */
export class TextRow implements Row {
  number = 0;
  readonly hidden = false;
  readonly text: (string | undefined)[] = [];
  readonly kind: (CellKind | undefined)[] = [];
  /** Columns up to here are those of this row; what stands behind is left of the row before. */
  private width = 0;

  /** Begins a row. */
  begin(): void {
    this.width = 0;
  }

  /** Adds a cell that is not empty, to the right of those that were added before. */
  add(column: number, text: string): void {
    const { kind } = this;
    if (this.width < column) this.leaveEmpty(column);
    this.text[column] = text;
    if (kind[column] === undefined) kind[column] = 'text';
    this.width = column + 1;
  }

  /** Ends the row: the lists end with the last cell that was added. */
  end(): void {
    if (this.text.length === this.width) return;
    this.text.length = this.width;
    this.kind.length = this.width;
  }

  private leaveEmpty(to: number): void {
    for (let column = this.width; column < to; column++) {
      this.text[column] = undefined;
      this.kind[column] = undefined;
    }
  }
}
