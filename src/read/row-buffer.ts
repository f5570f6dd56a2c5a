import type { CellKind, Row } from './types.js';

/** The row that is being read; the same object from row to row, as `Row` says. */
export class RowBuffer implements Row {
  number = 0;
  hidden = false;
  readonly text: (string | undefined)[] = [];
  readonly kind: (CellKind | undefined)[] = [];
  private width = 0;

  /** Empties the row. */
  clear(): void {
    for (let column = 0; column < this.width; column++) {
      this.text[column] = undefined;
      this.kind[column] = undefined;
    }
    this.width = 0;
  }

  has(column: number): boolean {
    return column < this.width && this.kind[column] !== undefined;
  }

  set(column: number, text: string, kind: CellKind): void {
    while (this.text.length < column) {
      this.text.push(undefined);
      this.kind.push(undefined);
    }
    this.text[column] = text;
    this.kind[column] = kind;
    if (column >= this.width) this.width = column + 1;
  }

  /** Makes the lists end with the last cell that was set. */
  trim(): void {
    if (this.text.length === this.width) return;
    this.text.length = this.width;
    this.kind.length = this.width;
  }
}
