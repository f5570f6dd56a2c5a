import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { readLimits } from '../limits.js';
import { RowBuffer } from '../row-buffer.js';
import type { CellKind, MergedRange, RowVisitor, SheetReadOptions, SheetSummary } from '../types.js';

/** Gathers the cells of a row, hands rows to a visitor and counts what was seen, within `readLimits`. */
export class RowCollector {
  readonly merges: MergedRange[] = [];
  /** The visitor wants no more. */
  stopped = false;
  private readonly visit: RowVisitor;
  private readonly columns: ReadonlySet<number> | undefined;
  private readonly row = new RowBuffer();
  private readonly hiddenRanges: (readonly [number, number])[] = [];
  private rows = 0;
  private hiddenRows = 0;
  private columnsSeen = 0;
  private rowLength = 0;

  constructor(visit: RowVisitor, { columns }: SheetReadOptions = {}) {
    this.visit = visit;
    this.columns = columns;
  }

  /** Number of the row that was handed over last; 0 before the first. */
  get rowNumber(): number {
    return this.row.number;
  }

  wants(column: number): boolean {
    return this.columns === undefined || this.columns.has(column);
  }

  /** Notes that the columns up to this one are in use. Throws `Damage` beyond the last column that a sheet can have. */
  see(column: number): void {
    if (column < this.columnsSeen) return;
    if (column >= readLimits.columns) {
      throw new Damage(message('read.column-limit', { limit: readLimits.columns }));
    }
    this.columnsSeen = column + 1;
  }

  /** Puts a value into the row, unless nobody wants it; an empty text is no value. */
  set(column: number, text: string, kind: CellKind): void {
    this.see(column);
    if (text === '' || !this.wants(column)) return;
    this.rowLength += text.length;
    if (text.length > readLimits.cellBytes) throw new Damage(message('read.cell-too-long'));
    if (this.rowLength > readLimits.rowBytes) throw new Damage(message('read.row-too-long'));
    this.row.set(column, text, kind);
  }

  /** Whether the row has a value in this column. */
  has(column: number): boolean {
    return this.row.has(column);
  }

  /** Hands the row over, as the row of this number; its values stay until `clear`. */
  emit(number: number, hidden: boolean): void {
    if (number > readLimits.rows) throw new Damage(message('read.row-limit', { limit: readLimits.rows }));
    const { row } = this;
    row.number = number;
    row.hidden = hidden;
    row.trim();
    this.rows++;
    if (hidden) this.hiddenRows++;
    if (this.visit(row) === 'stop') this.stopped = true;
  }

  clear(): void {
    this.row.clear();
    this.rowLength = 0;
  }

  /** Notes a range of hidden columns, 0-based and inclusive. */
  hideColumns(first: number, last: number): void {
    this.hiddenRanges.push([first, last]);
  }

  summary(): SheetSummary {
    return {
      rows: this.rows,
      hiddenRows: this.hiddenRows,
      hiddenColumns: this.hiddenColumns(),
      merges: this.merges,
    };
  }

  /** Hidden columns that are in use: a program may hide all to the right of a table at one stroke. */
  private hiddenColumns(): number[] {
    const columns = new Set<number>();
    for (const [first, last] of this.hiddenRanges) {
      for (let column = first; column <= last && column < this.columnsSeen; column++) columns.add(column);
    }
    return [...columns].sort((a, b) => a - b);
  }
}
