import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { readLimits } from '../limits.js';
import { RowCollector } from '../markup/row-collector.js';
import type { AttributeOf, XmlVisitor } from '../markup/xml-document.js';
import type { RowVisitor, SheetReadOptions, SheetSummary } from '../types.js';
import { decodeXml } from '../xlsx/xml-text.js';
import { dataValue } from './data-value.js';

/** Where in the workbook the scanner is. */
type Place = 'start' | 'workbook' | 'worksheet' | 'table' | 'row' | 'cell' | 'data';

const inside: Readonly<Record<Place, Place>> = {
  start: 'workbook',
  workbook: 'worksheet',
  worksheet: 'table',
  table: 'row',
  row: 'cell',
  cell: 'data',
  data: 'data',
};
const around: Readonly<Record<Place, Place>> = {
  start: 'start',
  workbook: 'start',
  worksheet: 'workbook',
  table: 'worksheet',
  row: 'table',
  cell: 'row',
  data: 'cell',
};

/** The element that leads one place further in. */
const entries: Readonly<Record<Place, string>> = {
  start: 'ss:Workbook',
  workbook: 'ss:Worksheet',
  worksheet: 'ss:Table',
  table: 'ss:Row',
  row: 'ss:Cell',
  cell: 'ss:Data',
  data: '',
};
/** Elements that hold data: out of their place they must not be passed over. */
const MISPLACED = new Set(['ss:Table', 'ss:Row', 'ss:Cell', 'ss:Data']);
/** Elements that may hold others of those names, and are no part of the table. */
const BESIDE = new Set(['ss:Comment', 'ss:NamedCell', 'ss:Styles', 'ss:Names']);
const BLANK = /^\s*$/;

/** Reads one sheet of an XML Spreadsheet 2003. */
export class WorksheetScanner implements XmlVisitor {
  private readonly collector: RowCollector;
  private readonly wanted: number;
  private readonly date1904: boolean;
  /** Last row that a cell of a row above covers, by column. */
  private readonly coveredTo: number[] = [];
  private place: Place = 'start';
  /** Elements inside one that is passed over, or inside the text of a cell. */
  private depth = 0;
  private passing = false;
  private sheet = -1;
  private ended = false;
  private row = 0;
  private nextRow = 1;
  private rowHidden = false;
  private column = 0;
  private nextColumn = 0;
  private columnsDeclared = 0;
  private hasFormula = false;
  private type: string | undefined;
  private raw = '';
  private uncalculated = 0;

  constructor(wanted: number, date1904: boolean, visit: RowVisitor, options?: SheetReadOptions) {
    this.wanted = wanted;
    this.date1904 = date1904;
    this.collector = new RowCollector(visit, options);
  }

  /** Number of the row that was read last; 0 before the first. */
  get rowNumber(): number {
    return this.collector.rowNumber;
  }

  get stopped(): boolean {
    return this.ended || this.collector.stopped;
  }

  /** What was seen. */
  finish(): SheetSummary {
    if (!this.stopped) throw new Damage(message('read.xml-truncated'));
    return { ...this.collector.summary(), uncalculated: this.uncalculated };
  }

  open(name: string, attribute: AttributeOf): void {
    if (this.passing || this.place === 'data') {
      this.depth++;
      if (name === 'html:BR' && !this.passing) this.raw += '\n';
      return;
    }
    const isEntry = name === entries[this.place];
    if (isEntry && !(name === 'ss:Worksheet' && ++this.sheet !== this.wanted)) {
      this.enter(attribute);
      return;
    }
    if (MISPLACED.has(name) && !isEntry) throw new Damage(message('read.xml-malformed'));
    if (this.place === 'table' && name === 'ss:Column') this.readColumn(attribute);
    else if (this.place === 'row' && !BESIDE.has(name)) throw new Damage(message('read.xml-malformed'));
    this.passing = true;
    this.depth = 1;
  }

  close(): void {
    if (this.depth > 0) {
      this.depth--;
      if (this.depth === 0) this.passing = false;
      return;
    }
    const closed = this.place;
    this.place = around[closed];
    if (closed === 'cell') this.closeCell();
    else if (closed === 'row') this.closeRow();
    else if (closed === 'worksheet') this.ended = true;
  }

  text(raw: string): void {
    if (this.passing) return;
    if (this.place !== 'data') {
      if (!BLANK.test(raw)) throw new Damage(message('read.xml-malformed'));
      return;
    }
    this.raw += raw;
    if (this.raw.length > readLimits.cellBytes) throw new Damage(message('read.cell-too-long'));
  }

  private enter(attribute: AttributeOf): void {
    const entered = inside[this.place];
    this.place = entered;
    if (entered === 'row') this.openRow(attribute);
    else if (entered === 'cell') this.openCell(attribute);
    else if (entered === 'data') {
      if (this.type !== undefined) throw new Damage(message('read.cell-twice'));
      this.type = attribute('ss:Type') ?? '';
    }
  }

  private openRow(attribute: AttributeOf): void {
    this.row = numberOf(attribute('ss:Index')) ?? this.nextRow;
    if (this.row < this.nextRow) throw new Damage(message('read.row-number', { number: this.row }));
    // A row with a span stands for blank rows behind it, too.
    this.nextRow = this.row + 1 + (numberOf(attribute('ss:Span')) ?? 0);
    this.rowHidden = attribute('ss:Hidden') === '1';
    this.nextColumn = 0;
    this.collector.clear();
  }

  private closeRow(): void {
    this.collector.emit(this.row, this.rowHidden);
  }

  private openCell(attribute: AttributeOf): void {
    const index = numberOf(attribute('ss:Index'));
    this.column = index === undefined ? this.nextColumn : index - 1;
    if (this.column < this.nextColumn) throw new Damage(message('read.cell-twice'));
    const across = numberOf(attribute('ss:MergeAcross')) ?? 0;
    const down = numberOf(attribute('ss:MergeDown')) ?? 0;
    this.nextColumn = this.column + 1 + across;
    this.collector.see(this.nextColumn - 1);
    this.hasFormula = attribute('ss:Formula') !== undefined;
    this.type = undefined;
    this.raw = '';
    if (across > 0 || down > 0) this.merge(this.nextColumn - 1, Math.min(this.row + down, readLimits.rows));
  }

  private merge(lastColumn: number, lastRow: number): void {
    const { row, column } = this;
    this.collector.merges.push({ firstRow: row, lastRow, firstColumn: column, lastColumn });
    if (lastRow === row) return;
    for (let at = column; at <= lastColumn; at++) this.coveredTo[at] = lastRow;
  }

  private closeCell(): void {
    const { column, type, collector } = this;
    if (!collector.wants(column)) return;
    if (type === undefined) {
      if (this.hasFormula) this.uncalculated++;
      return;
    }
    const { text, kind } = dataValue(type, decodeXml(this.raw), this.date1904);
    const isCovered = this.row <= (this.coveredTo[column] ?? 0) && !this.startsMerge(column);
    if (isCovered && text !== '') throw new Damage(message('read.cell-covered'));
    collector.set(column, text, kind);
  }

  /** Whether the range that covers this column begins in the row that is read. */
  private startsMerge(column: number): boolean {
    const last = this.collector.merges.at(-1);
    return last !== undefined && last.firstRow === this.row && last.firstColumn === column;
  }

  private readColumn(attribute: AttributeOf): void {
    const first = (numberOf(attribute('ss:Index')) ?? this.columnsDeclared + 1) - 1;
    const last = first + (numberOf(attribute('ss:Span')) ?? 0);
    this.columnsDeclared = last + 1;
    if (attribute('ss:Hidden') === '1') this.collector.hideColumns(first, last);
  }
}

const numberOf = (written: string | undefined): number | undefined => {
  if (written === undefined) return undefined;
  if (!/^\s*\d{1,9}\s*$/.test(written)) throw new Damage(message('read.xml-malformed'));
  return Number(written);
};
