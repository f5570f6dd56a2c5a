import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { CellAttributes, INCOMPLETE } from './cell-attributes.js';
import { CellReader, cellType, type CellContext, type CellType, type RawValue } from './cell-value.js';
import type { RowBuffer } from '../row-buffer.js';
import { CellPlaces } from './cell-places.js';
import { PlainCells } from './plain-cells.js';
import { NOT_PLAIN, plainRowEnd } from './plain-row.js';
import { XmlCursor } from './xml-cursor.js';

const SPACE = 0x20;
const SLASH = 0x2f;
const COLON = 0x3a;
const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const LOWER_C = 0x63;
const LOWER_F = 0x66;
const LOWER_I = 0x69;
const LOWER_S = 0x73;
const LOWER_T = 0x74;
const LOWER_V = 0x76;
const INLINE_STRING = Buffer.from('is');
/** Elements that hold data and so must not be passed over under a prefix that is not the sheet's. */
const FOREIGN = [Buffer.from('c'), Buffer.from('v'), INLINE_STRING];

/**
 * Reads the cells of one row from plain XML: the usual ones through `PlainCells`, and whatever else a cell may be here.
 * Every loop stops at the end of the bytes at hand, and then the row is read again when more have come.
 */
export class CellScanner implements RawValue {
  /** Cells of the row with a formula whose result is not in the file. */
  uncalculated = 0;
  bytes: Buffer = Buffer.alloc(0);
  from = 0;
  to = 0;
  type: CellType = cellType.number;
  style = 0;
  markup = false;

  private readonly reader: CellReader;
  private readonly places: CellPlaces;
  private readonly plain: PlainCells;
  private readonly cursor = new XmlCursor();
  private readonly attributes = new CellAttributes();
  /** Length of the namespace prefix with its colon. */
  private prefix = 0;
  private limit = 0;
  private formula = false;
  private valued = false;

  constructor(context: CellContext, columns: ReadonlySet<number> | undefined) {
    this.reader = new CellReader(context);
    this.places = new CellPlaces(columns);
    this.plain = new PlainCells(context, this.places);
  }

  /** Largest number of columns that any row has used. */
  get columnsSeen(): number {
    return this.places.columnsSeen;
  }

  /** Row number in the references of the cells; 0 where none has one. */
  get referenceRow(): number {
    return this.places.referenceRow;
  }

  /** Tags of cells begin with a prefix of this length, its colon included; 0 for none. */
  usePrefix(length: number): void {
    this.prefix = length;
  }

  /** Reads cells from the index after `<row ...>` into `row`; returns the index after `</row>`, or `INCOMPLETE`. */
  scanRow(bytes: Buffer, from: number, limit: number, row: RowBuffer): number {
    this.bytes = bytes;
    this.limit = limit;
    this.places.startRow();
    this.uncalculated = 0;
    row.clear();
    let i = from;
    while (i !== INCOMPLETE) {
      if (this.prefix === 0) {
        i = this.plain.scan(bytes, i, row);
        const end = plainRowEnd(bytes, i);
        if (end !== NOT_PLAIN) return end;
      }
      i = this.findTag(i);
      if (i === INCOMPLETE) break;
      if (bytes[i + 1] === SLASH) return this.afterTag(i);
      i = this.isTag(i, LOWER_C) ? this.scanCell(i + this.prefix + 2, row) : this.skipForeign(i);
    }
    return INCOMPLETE;
  }

  /** Reads a cell from the index after `<c`. */
  private scanCell(from: number, row: RowBuffer): number {
    this.from = this.to = 0;
    this.markup = false;
    this.formula = false;
    this.valued = false;
    const { attributes } = this;
    let i = attributes.read(this.bytes, from, this.limit, this.places.nextColumn);
    if (i === INCOMPLETE) return INCOMPLETE;
    this.style = attributes.style;
    this.type = attributes.type;
    if (!attributes.selfClosing) i = this.readContent(i);
    if (i === INCOMPLETE) return INCOMPLETE;
    this.places.take(attributes.column, attributes.referenceRow);
    if (this.places.isWanted(attributes.column)) this.store(row);
    return i;
  }

  /** Reads what a cell holds, up to and including `</c>`. */
  private readContent(from: number): number {
    let i = from;
    while (i !== INCOMPLETE) {
      i = this.findTag(i);
      if (i === INCOMPLETE) break;
      if (this.bytes[i + 1] === SLASH) return this.afterTag(i);
      if (this.isTag(i, LOWER_V)) i = this.readValue(i);
      else if (this.isTag(i, LOWER_F)) {
        this.formula = true;
        i = this.skipElement(i);
      } else if (this.isInlineString(i)) i = this.readPlainInline(i) ?? this.readInline(i);
      else i = this.skipForeign(i);
    }
    return INCOMPLETE;
  }

  /** Reads `<v>...</v>`, beginning at its `<`. */
  private readValue(start: number): number {
    const { bytes, limit } = this;
    this.valued = true;
    const open = this.afterTag(start);
    if (open === INCOMPLETE || bytes[open - 2] === SLASH) return open;
    let i = open;
    while (i < limit && bytes[i] !== LESS_THAN) i++;
    if (i + 1 >= limit) return INCOMPLETE;
    if (bytes[i + 1] !== SLASH) this.fail();
    this.from = open;
    this.to = i;
    return this.afterTag(i);
  }

  /** Reads `<is><t>...</t></is>`, the usual form; `undefined` for every other. */
  private readPlainInline(start: number): number | undefined {
    const { bytes } = this;
    const inside = this.afterTag(start);
    if (inside === INCOMPLETE || bytes[inside] !== LESS_THAN || !this.isTag(inside, LOWER_T))
      return undefined;
    const from = this.afterTag(inside);
    if (from === INCOMPLETE || bytes[from - 2] === SLASH) return undefined;
    const to = this.findTag(from);
    const close = to === INCOMPLETE ? INCOMPLETE : this.afterTag(to);
    if (close === INCOMPLETE || bytes[to + 1] !== SLASH) return undefined;
    if (bytes[close] !== LESS_THAN || bytes[close + 1] !== SLASH) return undefined;
    this.from = from;
    this.to = to;
    return this.afterTag(close);
  }

  /** Reads `<is>...</is>` of any form, as markup. */
  private readInline(start: number): number {
    const { cursor, bytes } = this;
    cursor.load(bytes, start, this.limit);
    if (!cursor.nextTag()) return INCOMPLETE;
    const { selfClosing: isEmpty, position: inside } = cursor;
    if (isEmpty) return inside;
    let depth = 1;
    while (cursor.nextTag()) {
      if (!cursor.closing && !cursor.selfClosing) depth++;
      if (!cursor.closing || --depth > 0) continue;
      if (!cursor.nameIs(INLINE_STRING)) this.fail();
      this.from = inside;
      this.to = cursor.tagStart;
      this.markup = true;
      return cursor.position;
    }
    return INCOMPLETE;
  }

  private store(row: RowBuffer): void {
    const { column } = this.attributes;
    if (this.from === this.to) {
      if (this.formula && !this.valued) this.uncalculated++;
      return;
    }
    const text = this.reader.read(this);
    if (text === '') return;
    if (row.has(column)) throw new Damage(message('read.cell-twice'));
    row.set(column, text, this.reader.kind);
  }

  /** Passes over an element that is no part of a cell; a cell or value under another prefix is not passed over. */
  private skipForeign(start: number): number {
    const { cursor } = this;
    cursor.load(this.bytes, start, this.limit);
    if (cursor.nextTag() && FOREIGN.some((name) => cursor.nameIs(name))) this.fail();
    return this.skipElement(start);
  }

  /** Passes over the element whose `<` stands at `start`, with all that is in it. */
  private skipElement(start: number): number {
    const { cursor } = this;
    cursor.load(this.bytes, start, this.limit);
    if (!cursor.nextTag()) return INCOMPLETE;
    const { nameStart, nameEnd, selfClosing: isEmpty } = cursor;
    if (isEmpty) return cursor.position;
    for (let depth = 1; depth > 0;) {
      if (!cursor.nextTag()) return INCOMPLETE;
      if (cursor.closing) depth--;
      else if (!cursor.selfClosing) depth++;
    }
    if (!cursor.isNamedAs(nameStart, nameEnd)) this.fail();
    return cursor.position;
  }

  /** Index of the next `<` that has a byte behind it. */
  private findTag(from: number): number {
    const { bytes, limit } = this;
    let i = from;
    while (i < limit && bytes[i] !== LESS_THAN) i++;
    return i + 1 < limit ? i : INCOMPLETE;
  }

  /** Whether the tag at `<` has the one-letter name, behind the prefix of the sheet. */
  private isTag(start: number, letter: number): boolean {
    return this.bytes[start + this.prefix + 1] === letter && this.endsName(start, 1);
  }

  private isInlineString(start: number): boolean {
    const { bytes, prefix } = this;
    const name = start + prefix + 1;
    return bytes[name] === LOWER_I && bytes[name + 1] === LOWER_S && this.endsName(start, 2);
  }

  /** Whether the name of the tag at `<` is `length` bytes long, behind the prefix of the sheet. */
  private endsName(start: number, length: number): boolean {
    const { bytes, prefix } = this;
    if (prefix > 0 && bytes[start + prefix] !== COLON) return false;
    const after = bytes[start + prefix + length + 1];
    return after !== undefined && (after <= SPACE || after === GREATER_THAN || after === SLASH);
  }

  private afterTag(start: number): number {
    const { bytes, limit } = this;
    for (let i = start; i < limit; i++) if (bytes[i] === GREATER_THAN) return i + 1;
    return INCOMPLETE;
  }

  private fail(): never {
    throw new Damage(message('read.xml-malformed'));
  }
}
