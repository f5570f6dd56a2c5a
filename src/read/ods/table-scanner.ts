import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { readLimits } from '../limits.js';
import { RowCollector } from '../markup/row-collector.js';
import type { AttributeOf, XmlVisitor } from '../markup/xml-document.js';
import type { RowVisitor, SheetReadOptions, SheetSummary } from '../types.js';
import { decodeXml } from '../xlsx/xml-text.js';
import { CellText } from './cell-text.js';
import { cellValue, typedValue, type TypedValue } from './cell-value.js';
import { RepeatedRows } from './repeated-rows.js';

/** Where in the document the scanner is. */
type Place = 'document' | 'spreadsheet' | 'table' | 'row' | 'cell' | 'paragraph';

/** The place around one that ends with this tag. */
const ends: Readonly<Record<Place, { readonly tags: readonly string[]; readonly around: Place }>> = {
  document: { tags: [], around: 'document' },
  spreadsheet: { tags: ['office:spreadsheet'], around: 'document' },
  table: { tags: ['table:table'], around: 'spreadsheet' },
  row: { tags: ['table:table-row'], around: 'table' },
  cell: { tags: ['table:table-cell', 'table:covered-table-cell'], around: 'row' },
  paragraph: { tags: ['text:p', 'text:h'], around: 'cell' },
};

/** What only groups rows, columns or paragraphs. */
const GROUPS: ReadonlySet<string> = new Set([
  'table:table-row-group',
  'table:table-header-rows',
  'table:table-rows',
  'text:list',
  'text:list-item',
  'table:table-column-group',
  'table:table-header-columns',
  'table:table-columns',
]);
/** Elements that hold data: out of their place they must not be passed over. */
const MISPLACED: ReadonlySet<string> = new Set([...ends.row.tags, ...ends.cell.tags]);
/** What stands in a paragraph and is no part of its text. */
const BESIDE = /^(?:draw:|office:annotation|text:note$|text:ruby-text$)/;
const HIDDEN: ReadonlySet<string | undefined> = new Set(['collapse', 'filter']);
const NO_VALUE: TypedValue = { type: undefined, written: undefined };
const BLANK = /^\s*$/;

/** Reads one sheet of an OpenDocument spreadsheet. */
export class TableScanner implements XmlVisitor {
  private readonly collector: RowCollector;
  private readonly rows: RepeatedRows;
  private readonly wanted: number;
  private readonly shown = new CellText();
  private place: Place = 'document';
  /** Elements open inside one that is passed over. */
  private passed = 0;
  private sheet = -1;
  private ended = false;
  private columnsDeclared = 0;
  private column = 0;
  private columnsRepeated = 1;
  private value = NO_VALUE;
  private hasFormula = false;
  private uncalculated = 0;

  constructor(wanted: number, visit: RowVisitor, options?: SheetReadOptions) {
    this.wanted = wanted;
    this.collector = new RowCollector(visit, options);
    this.rows = new RepeatedRows(this.collector);
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
    if (this.passed > 0 || !this.enter(name, attribute)) this.passed++;
  }

  close(name: string): void {
    if (this.passed > 0) {
      this.passed--;
      return;
    }
    const closed = this.place;
    const { tags, around } = ends[closed];
    if (!tags.includes(name)) return;
    this.place = around;
    if (closed === 'paragraph') this.shown.endParagraph();
    else if (closed === 'cell') this.closeCell();
    else if (closed === 'row') this.rows.close();
    else if (closed === 'table') this.ended = true;
  }

  text(raw: string): void {
    if (this.passed > 0 || this.place === 'document') return;
    if (this.place === 'paragraph') this.shown.add(decodeXml(raw));
    else if (!BLANK.test(raw)) throw new Damage(message('read.xml-malformed'));
  }

  /** Takes an element that opens; false where it is to be passed over with all that is in it. */
  private enter(name: string, attribute: AttributeOf): boolean {
    switch (this.place) {
      case 'document':
        if (name === 'office:spreadsheet') this.place = 'spreadsheet';
        return true;
      case 'spreadsheet':
        if (name !== 'table:table' || ++this.sheet !== this.wanted) return false;
        this.place = 'table';
        return true;
      case 'table':
        return this.enterInTable(name, attribute);
      case 'row':
        if (!ends.cell.tags.includes(name)) return this.passOver(name);
        this.place = 'cell';
        this.openCell(attribute);
        return true;
      case 'cell':
        if (!ends.paragraph.tags.includes(name)) return GROUPS.has(name);
        this.place = 'paragraph';
        this.shown.startParagraph();
        return true;
      case 'paragraph':
        return this.enterInParagraph(name, attribute);
    }
  }

  private enterInTable(name: string, attribute: AttributeOf): boolean {
    if (GROUPS.has(name)) return true;
    if (name === 'table:table-column') this.readColumn(attribute);
    if (name !== 'table:table-row') return this.passOver(name);
    this.place = 'row';
    this.column = 0;
    this.columnsRepeated = 0;
    this.rows.open(
      countOf(attribute('table:number-rows-repeated')),
      HIDDEN.has(attribute('table:visibility')),
    );
    return true;
  }

  private enterInParagraph(name: string, attribute: AttributeOf): boolean {
    if (BESIDE.test(name)) return false;
    if (name === 'text:s') this.shown.addKept(' ', countOf(attribute('text:c')));
    else if (name === 'text:tab') this.shown.addKept('\t');
    else if (name === 'text:line-break') this.shown.addKept('\n');
    return true;
  }

  private passOver(name: string): false {
    if (MISPLACED.has(name)) throw new Damage(message('read.xml-malformed'));
    return false;
  }

  private openCell(attribute: AttributeOf): void {
    this.column += this.columnsRepeated;
    this.columnsRepeated = countOf(attribute('table:number-columns-repeated'));
    this.value = typedValue(attribute);
    this.hasFormula = attribute('table:formula') !== undefined;
    this.shown.clear();
    const width = countOf(attribute('table:number-columns-spanned'));
    const height = countOf(attribute('table:number-rows-spanned'));
    if (width > 1 || height > 1) this.merge(width, height);
  }

  private merge(width: number, height: number): void {
    const firstRow = this.rows.number;
    const lastColumn = this.column + width - 1;
    this.collector.see(lastColumn);
    this.collector.merges.push({
      firstRow,
      lastRow: Math.min(firstRow + height - 1, readLimits.rows),
      firstColumn: this.column,
      lastColumn,
    });
  }

  private closeCell(): void {
    const { column, columnsRepeated, value, collector } = this;
    const { type, written } = value;
    const isPending = this.hasFormula && written === undefined && this.shown.value === '';
    if (isPending && type !== 'error') {
      if (collector.wants(column)) this.uncalculated++;
      return;
    }
    const { text, kind } = cellValue(value, this.shown.value);
    if (text === '') return;
    collector.see(column + columnsRepeated - 1);
    this.rows.fill(columnsRepeated);
    for (let at = column; at < column + columnsRepeated; at++) collector.set(at, text, kind);
  }

  private readColumn(attribute: AttributeOf): void {
    const first = this.columnsDeclared;
    this.columnsDeclared += countOf(attribute('table:number-columns-repeated'));
    if (HIDDEN.has(attribute('table:visibility'))) {
      this.collector.hideColumns(first, this.columnsDeclared - 1);
    }
  }
}

/** How many things one element stands for; one where it does not say. */
const countOf = (written: string | undefined): number => {
  if (written === undefined) return 1;
  if (!/^\s*\d{1,9}\s*$/.test(written)) throw new Damage(message('read.xml-malformed'));
  return Math.max(Number(written), 1);
};
