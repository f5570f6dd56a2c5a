import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { RowCollector } from '../markup/row-collector.js';
import type { RowVisitor, SheetReadOptions, SheetSummary } from '../types.js';
import { cellText } from './cell-text.js';
import { cellNotes, cellValue, type CellNotes } from './cell-value.js';
import { isHiddenTag } from './inline-style.js';
import type { Attributes, PageVisitor } from './page-walker.js';
import { TableGrid } from './table-grid.js';

/** What the cells of a page mean depends on what it says about itself. */
export interface PageContext {
  /** Format codes of cells by their class. */
  readonly formats: ReadonlyMap<string, string>;
  readonly date1904: boolean;
}

/** Reads one table of a page. */
export class TableReader implements PageVisitor {
  private readonly collector: RowCollector;
  private readonly grid = new TableGrid();
  private readonly table: number;
  private readonly context: PageContext;
  /** Whether the cells of a column are shown, by the first of them. */
  private readonly shown: boolean[] = [];
  private columnsDeclared = 0;
  private rowHidden = false;
  /** Column of the open cell; `undefined` where another cell covers its place. */
  private cellColumn: number | undefined;
  private notes: CellNotes | undefined;
  private ended = false;

  constructor(table: number, context: PageContext, visit: RowVisitor, options?: SheetReadOptions) {
    this.table = table;
    this.context = context;
    this.collector = new RowCollector(visit, options);
  }

  /** Number of the row that was read last; 0 before the first. */
  get rowNumber(): number {
    return this.collector.rowNumber;
  }

  get stopped(): boolean {
    return this.ended || this.collector.stopped;
  }

  /** What was seen. Throws `Damage` where the table did not end and the visitor did not stop. */
  finish(): SheetSummary {
    if (!this.stopped) {
      throw new Damage(message('read.html-cut'), { hint: message('read.hint.ask-copy') });
    }
    return { ...this.collector.summary(), merges: this.grid.merges() };
  }

  closeTable(table: number): void {
    if (table !== this.table) return;
    this.grid.endGroup();
    this.ended = true;
  }

  column(table: number, attributes: Attributes): void {
    if (table !== this.table) return;
    const first = this.columnsDeclared;
    this.columnsDeclared += columnsOf(attributes);
    if (isHiddenTag(attributes)) this.collector.hideColumns(first, this.columnsDeclared - 1);
  }

  endGroup(table: number): void {
    if (table === this.table) this.grid.endGroup();
  }

  openRow(table: number, attributes: Attributes): void {
    if (table !== this.table) return;
    this.collector.clear();
    this.grid.startRow();
    this.rowHidden = isHiddenTag(attributes);
  }

  closeRow(table: number): void {
    if (table === this.table && !this.stopped) this.collector.emit(this.grid.row, this.rowHidden);
  }

  openCell(table: number, attributes: Attributes): void {
    if (table !== this.table) return;
    const hidden = isHiddenTag(attributes);
    this.cellColumn = undefined;
    if (hidden && this.grid.takesCovered()) return;
    const colspan = attributes.get('colspan');
    const column = this.grid.place(colspan, attributes.get('rowspan'));
    this.collector.see(column);
    this.cellColumn = column;
    this.notes = cellNotes(attributes, this.context.formats);
    if (hidden || colspan === undefined) this.checkShown(column, hidden);
  }

  closeCell(table: number, raw: string): void {
    const { cellColumn: column } = this;
    if (table !== this.table || column === undefined || !this.collector.wants(column)) return;
    const { text, kind } = cellValue(cellText(raw), this.notes, this.context.date1904);
    this.collector.set(column, text, kind);
  }

  openTable(): void {}
  caption(): void {}
  comment(): void {}
  styleSheet(): void {}
  otherTag(): void {}

  /**
   * A browser gives no place to a cell that is not shown. Where a whole column is hidden it is a column all the same;
   * where it is shown in some rows nobody can tell which columns the others of a row belong to.
   */
  private checkShown(column: number, hidden: boolean): void {
    const first = this.shown[column];
    if (first === undefined) {
      this.shown[column] = !hidden;
      if (hidden) this.collector.hideColumns(column, column);
    } else if (first && hidden) throw new Damage(message('read.html-hidden-cells'));
  }
}

const MOST_COLUMNS = 1000;

const columnsOf = (attributes: Attributes): number => {
  const span = Number.parseInt(attributes.get('span') ?? '1', 10);
  return span > 0 ? Math.min(span, MOST_COLUMNS) : 1;
};
