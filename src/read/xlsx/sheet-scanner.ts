import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { readLimits } from '../limits.js';
import type { MergedRange, RowVisitor, SheetReadOptions, SheetSummary } from '../types.js';
import { ByteWindow } from './byte-window.js';
import { parseRange } from './cell-reference.js';
import { INCOMPLETE } from './cell-attributes.js';
import { CellScanner } from './cell-scanner.js';
import type { CellContext } from './cell-value.js';
import { RowBuffer } from '../row-buffer.js';
import { NOT_PLAIN, PlainRowTag } from './plain-row.js';
import { skipWhiteSpace } from './plain-text.js';
import { XmlCursor } from './xml-cursor.js';

const WORKSHEET = Buffer.from('worksheet');
const COLUMN = Buffer.from('col');
const FIRST = Buffer.from('min');
const LAST = Buffer.from('max');
const HIDDEN = Buffer.from('hidden');
const WIDTH = Buffer.from('width');
const HEIGHT = Buffer.from('ht');
const SHEET_DATA = Buffer.from('sheetData');
const ROW = Buffer.from('row');
const NUMBER = Buffer.from('r');
const MERGE = Buffer.from('mergeCell');
const REFERENCE = Buffer.from('ref');

/** Where in a sheet the scanner is: before its root element, before, in and after the rows, behind its end tag. */
type Place = 'start' | 'head' | 'rows' | 'tail' | 'end';

/**
 * Reads a sheet from pieces of plain XML (see `plainXml`), in one pass and in bounded memory. Throws `Damage` where the
 * XML is not a sheet, ends too early, or numbers its rows in a way that leaves their addresses in doubt.
 */
export class SheetScanner {
  private readonly visit: RowVisitor;
  private readonly cells: CellScanner;
  private readonly cursor = new XmlCursor();
  private readonly window = new ByteWindow();
  private readonly row = new RowBuffer();
  private readonly rowTag = new PlainRowTag();
  private readonly hiddenRanges: (readonly [number, number])[] = [];
  private readonly merges: MergedRange[] = [];
  private place: Place = 'start';
  private stopped = false;
  private rows = 0;
  private hiddenRows = 0;
  private uncalculated = 0;

  constructor(context: CellContext, visit: RowVisitor, options: SheetReadOptions = {}) {
    this.visit = visit;
    this.cells = new CellScanner(context, options.columns);
  }

  /** Number of the row that was read last; 0 before the first. */
  get rowNumber(): number {
    return this.row.number;
  }

  /** Takes the next piece; false where no more is wanted. */
  push(chunk: Buffer): boolean {
    this.window.append(chunk, this.cursor.position);
    this.cursor.load(this.window.bytes, 0, this.window.length);
    while (!this.stopped && this.readNext());
    return !this.stopped;
  }

  /** What was seen. Throws `Damage` where the sheet was neither read to its end nor stopped by the visitor. */
  finish(): SheetSummary {
    if (this.place !== 'end' && !this.stopped) throw new Damage(message('read.xml-truncated'));
    return {
      rows: this.rows,
      hiddenRows: this.hiddenRows,
      hiddenColumns: this.hiddenColumns(),
      merges: this.merges,
      uncalculated: this.uncalculated,
    };
  }

  /** Takes the next tag, or many rows at one stroke; false where more bytes are needed. */
  private readNext(): boolean {
    if (this.place === 'rows') this.readPlainRows();
    const { position } = this.cursor;
    if (this.stopped || !this.cursor.nextTag()) return false;
    const start = this.cursor.tagStart;
    if (this.place === 'rows' && skipWhiteSpace(this.cursor.bytes, position) < start) {
      throw new Damage(message('read.xml-malformed'));
    }
    const taken = this.readTag();
    if (!taken) this.cursor.position = start;
    return taken;
  }

  /** Takes the tag that the cursor found; false where more bytes are needed. */
  private readTag(): boolean {
    switch (this.place) {
      case 'start':
        return this.readRoot();
      case 'head':
        return this.readHead();
      case 'rows':
        return this.readRows();
      case 'tail':
        return this.readTail();
      case 'end':
        throw new Damage(message('read.xml-malformed'));
    }
  }

  private readRoot(): boolean {
    const { cursor } = this;
    if (!cursor.nameIs(WORKSHEET) || cursor.closing) {
      throw new Damage(message('read.part-unexpected', { part: 'worksheet' }));
    }
    this.cells.usePrefix(cursor.nameStart - cursor.tagStart - 1);
    this.place = cursor.selfClosing ? 'end' : 'head';
    return true;
  }

  private readHead(): boolean {
    const { cursor } = this;
    if (cursor.nameIs(WORKSHEET)) this.place = 'end';
    else if (cursor.nameIs(SHEET_DATA)) this.place = cursor.selfClosing ? 'tail' : 'rows';
    else if (cursor.nameIs(COLUMN)) this.readColumn();
    else this.refuseRow();
    return true;
  }

  private readTail(): boolean {
    const { cursor } = this;
    if (cursor.nameIs(WORKSHEET)) this.place = 'end';
    else if (cursor.nameIs(SHEET_DATA)) throw new Damage(message('read.xml-malformed'));
    else if (cursor.nameIs(MERGE)) this.readMerge();
    else this.refuseRow();
    return true;
  }

  /** A row outside the table must not be passed over: the tags around the table are not what they should be. */
  private refuseRow(): void {
    if (this.cursor.nameIs(ROW)) throw new Damage(message('read.xml-malformed'));
  }

  private readRows(): boolean {
    const { cursor } = this;
    if (cursor.nameIs(SHEET_DATA) && cursor.closing) {
      this.place = 'tail';
      return true;
    }
    if (!cursor.nameIs(ROW) || cursor.closing) throw new Damage(message('read.xml-malformed'));
    return this.readRow();
  }

  /** Takes as many rows as stand one behind the other with tags in the usual form. */
  private readPlainRows(): void {
    const { cursor, cells, row, rowTag } = this;
    while (!this.stopped) {
      const inside = rowTag.read(cursor.bytes, cursor.position);
      if (inside === NOT_PLAIN) return;
      const end = cells.scanRow(cursor.bytes, inside, cursor.limit, row);
      if (end === INCOMPLETE) return;
      cursor.position = end;
      this.uncalculated += cells.uncalculated;
      this.emit(rowTag.number, cells.referenceRow, false);
    }
  }

  private readRow(): boolean {
    const { cursor, cells, row } = this;
    const { position, selfClosing } = cursor;
    let number = 0;
    let hidden = false;
    while (cursor.nextAttribute()) {
      if (cursor.keyPrefixed) continue;
      if (cursor.keyIs(NUMBER)) number = this.wholeNumber();
      else if (this.isHiding(HEIGHT)) hidden = true;
    }
    if (selfClosing) {
      row.clear();
      this.emit(number, 0, hidden);
      return true;
    }
    const end = cells.scanRow(cursor.bytes, position, cursor.limit, row);
    if (end === INCOMPLETE) return false;
    cursor.position = end;
    this.uncalculated += cells.uncalculated;
    this.emit(number, cells.referenceRow, hidden);
    return true;
  }

  /** Hands a row to the visitor, once its number is beyond doubt: its own and that of its cells, or the next. */
  private emit(own: number, ofCells: number, hidden: boolean): void {
    const { row } = this;
    const number = own || ofCells || row.number + 1;
    if ((ofCells !== 0 && ofCells !== number) || number <= row.number) {
      throw new Damage(message('read.row-number', { number: ofCells || number }));
    }
    if (number > readLimits.rows) throw new Damage(message('read.row-limit', { limit: readLimits.rows }));
    row.number = number;
    row.hidden = hidden;
    row.trim();
    this.rows++;
    if (hidden) this.hiddenRows++;
    if (this.visit(row) === 'stop') this.stopped = true;
  }

  private readColumn(): void {
    const { cursor } = this;
    let [first, last, hidden] = [0, 0, false];
    while (cursor.nextAttribute()) {
      if (cursor.keyIs(FIRST)) first = this.wholeNumber();
      else if (cursor.keyIs(LAST)) last = this.wholeNumber();
      else if (this.isHiding(WIDTH)) hidden = true;
    }
    if (!hidden) return;
    if (this.hiddenRanges.length >= readLimits.columns) {
      throw new Damage(message('read.column-limit', { limit: 'XFD' }));
    }
    this.hiddenRanges.push([first - 1, last - 1]);
  }

  private readMerge(): void {
    const { cursor } = this;
    while (cursor.nextAttribute()) {
      if (!cursor.keyIs(REFERENCE)) continue;
      const range = parseRange(cursor.asciiValue());
      if (range === undefined) throw new Damage(message('read.xml-malformed'));
      if (this.merges.length >= readLimits.merges) throw new Damage(message('read.merge-limit'));
      this.merges.push(range);
    }
  }

  /** Whether the attribute hides its row or column: it says so, or makes it nothing high or wide. */
  private isHiding(extent: Buffer): boolean {
    const { cursor } = this;
    if (cursor.keyIs(HIDDEN)) return cursor.isTrue();
    return cursor.keyIs(extent) && Number(cursor.asciiValue()) === 0;
  }

  private wholeNumber(): number {
    const value = Number(this.cursor.asciiValue());
    if (!Number.isSafeInteger(value) || value < 1) throw new Damage(message('read.xml-malformed'));
    return value;
  }

  /** Hidden columns that hold something: Excel hides all 16,000 to the right of a table at one stroke. */
  private hiddenColumns(): number[] {
    const columns = new Set<number>();
    for (const [first, last] of this.hiddenRanges) {
      for (let column = first; column <= last && column < this.cells.columnsSeen; column++)
        columns.add(column);
    }
    return [...columns].sort((a, b) => a - b);
  }
}
