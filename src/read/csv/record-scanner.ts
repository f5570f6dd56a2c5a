import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { readLimits } from '../limits.js';
import type { ByteVisitor, Row } from '../types.js';
import { ByteWay, NOT_TAKEN } from './byte-way.js';
import { PieceBuffer } from './piece-buffer.js';
import { cellText, withoutFormulaQuotes } from './cell-text.js';
import { ColumnTexts } from './column-texts.js';
import { recordEnd, UNFINISHED } from './record-end.js';
import { TextRow } from './text-row.js';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x22;
const EQUALS = 0x3d;
/** Stands behind the last line of what old programs write; no part of the text. */
const END_OF_DOS_FILE = 0x1a;
/** A cell may have so many characters. */
const CELL_LENGTH = readLimits.cellBytes;
/** Line breaks in one cell, above which a lost quote is more likely than a cell. */
const MOST_LINES = 50;
const LINE_BREAK = /[\r\n]/;

const countLines = (text: string): number => text.split('\n').length - 1;

const wantedFlags = (columns: ReadonlySet<number>): Uint8Array => {
  const flags = new Uint8Array(Math.max(-1, ...columns) + 1);
  for (const column of columns) flags[column] = 1;
  return flags;
};

/**
 * Called with every record and the number of its fields, empty ones included; `false` ends the reading. The row is used
 * again for the next record.
 */
export type RecordVisitor = (row: Row, fields: number) => boolean;

interface RecordScannerOptions {
  /** One character. */
  readonly delimiter: string;
  readonly visit: RecordVisitor;
  /** Only these 0-based columns become texts; all of them if not given. */
  readonly columns?: ReadonlySet<number> | undefined;
  /** Asked before texts are made of a record. */
  readonly bytes?: ByteVisitor | undefined;
}

/**
 * Splits delimited text into records (RFC 4180): fields may be quoted, quoted ones hold delimiters, line breaks and
 * doubled quotes. Lines may end in LF, CRLF or CR. As in Excel, a quote inside an unquoted field is a character like any
 * other, what stands between a closing quote and the delimiter belongs to the field, and `="1"` is the text 1. Takes
 * valid UTF-8 in pieces, scans its bytes and makes texts only of the fields that are wanted.
 */
export class RecordScanner {
  private readonly row = new TextRow();
  private readonly delimiter: Buffer;
  private readonly delimiterLead: number;
  private readonly delimiterLength: number;
  /** No byte above this one ends a field. */
  private readonly highest: number;
  private readonly visit: RecordVisitor;
  /** 1 for every column that is wanted. */
  private readonly wanted: Uint8Array | undefined;
  private readonly texts = new ColumnTexts();
  private readonly byteWay: ByteWay | undefined;
  private readonly buffer = new PieceBuffer();
  private position = 0;
  /** Fields of the record read last. */
  private fields = 0;
  private hasDoubled = false;

  constructor({ delimiter, visit, columns, bytes }: RecordScannerOptions) {
    this.delimiter = Buffer.from(delimiter);
    this.delimiterLead = this.delimiter[0] as number;
    this.delimiterLength = this.delimiter.length;
    this.highest = Math.max(this.delimiterLead, CARRIAGE_RETURN);
    this.visit = visit;
    this.wanted = columns === undefined ? undefined : wantedFlags(columns);
    if (bytes !== undefined && this.delimiterLength === 1) {
      this.byteWay = new ByteWay(this.delimiterLead, bytes);
    }
  }

  /** Takes the next piece; false where the visitor wants no more. Throws `Damage` for a quote that does not close. */
  push(piece: Uint8Array): boolean {
    const { buffer, byteWay } = this;
    if (buffer.end - this.position > readLimits.rowBytes) throw this.unclosed();
    const from = byteWay?.oldest(this.position) ?? this.position;
    buffer.add(piece, from);
    this.position -= from;
    byteWay?.lieIn(buffer, from);
    return this.scan(false);
  }

  /** Reads what is left once the text has ended. */
  finish(): void {
    const { bytes, end } = this.buffer;
    if (end - this.position === 1 && bytes[this.position] === END_OF_DOS_FILE) return;
    this.scan(true);
  }

  private scan(isEnd: boolean): boolean {
    const { row, byteWay, buffer } = this;
    while (this.position < buffer.end) {
      if (byteWay !== undefined) {
        const next = byteWay.offer(this.position, row.number + 1);
        if (next !== NOT_TAKEN) {
          this.position = next;
          row.number++;
          continue;
        }
        if (byteWay.last >= 0) this.showTaken(byteWay);
      }
      row.begin();
      const next = this.scanRecord(isEnd);
      if (next === UNFINISHED) return true;
      this.position = next;
      row.end();
      row.number++;
      if (!this.visit(row, this.fields)) return false;
    }
    return true;
  }

  /** Shows the record that was taken last by its bytes as texts. */
  private showTaken(byteWay: ByteWay): void {
    const { row, position } = this;
    row.begin();
    this.position = byteWay.last;
    this.scanRecord(true);
    this.position = position;
    row.end();
    byteWay.show(row);
  }

  /** Reads one record into the row; returns the offset behind its line end. Every byte of a roll passes here. */
  private scanRecord(isEnd: boolean): number {
    const { highest, delimiterLead, delimiterLength, wanted } = this;
    const { bytes } = this.buffer;
    let at = this.position;
    let column = 0;
    for (;;) {
      const start = at;
      let byte = bytes[at] as number;
      if (byte === QUOTE) {
        at = this.takeQuoted(start, column, isEnd);
        if (at === UNFINISHED) return UNFINISHED;
        byte = bytes[at] as number;
      } else {
        while (byte > highest || !this.endsField(byte, at)) byte = bytes[++at] as number;
        if (at - start > CELL_LENGTH) this.checkLength(start, at);
        if (at > start && (wanted === undefined || wanted[column] === 1)) this.take(start, at, column);
      }
      if (byte !== delimiterLead) break;
      at += delimiterLength;
      column++;
      if (column === readLimits.columns) {
        throw new Damage(message('read.column-limit', { limit: readLimits.columns }));
      }
    }
    this.fields = column + 1;
    return this.recordEnd(at, isEnd);
  }

  /** The offset behind a line end, or the end of the text, at which a record ends. */
  private recordEnd(at: number, isEnd: boolean): number {
    const { bytes, end } = this.buffer;
    const next = recordEnd(bytes, at, end);
    return next === UNFINISHED && isEnd ? end : next;
  }

  private endsField(byte: number, at: number): boolean {
    if (byte === LINE_FEED || byte === CARRIAGE_RETURN) return true;
    return byte === this.delimiterLead && (this.delimiterLength === 1 || this.isDelimiter(at));
  }

  /** Offset of the delimiter or line end behind a field, or of the end of what is filled. */
  private fieldEnd(from: number): number {
    const { bytes } = this.buffer;
    let at = from;
    while (!this.endsField(bytes[at] as number, at)) at++;
    return at;
  }

  private isDelimiter(at: number): boolean {
    const { delimiter } = this;
    const { bytes } = this.buffer;
    for (let i = 1; i < delimiter.length; i++) if (bytes[at + i] !== delimiter[i]) return false;
    return true;
  }

  /** Reads a field that begins with a quote; returns the offset of what ends it. */
  private takeQuoted(start: number, column: number, isEnd: boolean): number {
    const { bytes } = this.buffer;
    const inside = start + 1;
    const close = this.closingQuote(inside, isEnd);
    if (close === UNFINISHED) return UNFINISHED;
    const at = this.fieldEnd(close + 1);
    if (!this.hasDoubled && at === close + 1 && close - inside <= MOST_LINES) {
      if (close > inside && (this.wanted === undefined || this.wanted[column] === 1)) {
        this.take(inside, close, column);
      }
      return at;
    }
    const value = bytes.toString('utf8', inside, close).replaceAll('""', '"');
    const behind = bytes.toString('utf8', close + 1, at);
    if (value.length > MOST_LINES && countLines(value) > MOST_LINES) throw this.unclosed();
    // A lost quote: the one that was found is the first of another field, perhaps rows further down.
    const isWhole = isEnd || at < this.buffer.end;
    if (isWhole && behind.trim() !== '' && this.holdsFields(value)) throw this.unclosed();
    this.add(column, withoutFormulaQuotes(value + behind));
    return at;
  }

  /** Offset of the quote that ends a quoted field; says in `hasDoubled` whether doubled ones stand before it. */
  private closingQuote(from: number, isEnd: boolean): number {
    const { bytes, end } = this.buffer;
    this.hasDoubled = false;
    for (let at = from; at < end; at++) {
      if (bytes[at] !== QUOTE) continue;
      if (at + 1 === end) return isEnd ? at : UNFINISHED;
      if (bytes[at + 1] !== QUOTE) return at;
      this.hasDoubled = true;
      at++;
    }
    if (isEnd) throw this.unclosed();
    return UNFINISHED;
  }

  /** Keeps the text of a field that is neither empty nor unwanted. */
  private take(start: number, end: number, column: number): void {
    const { bytes } = this.buffer;
    if (bytes[start] === EQUALS) {
      this.add(column, withoutFormulaQuotes(cellText(bytes, start, end)));
      return;
    }
    this.row.add(column, this.texts.text(this.buffer, column, start, end));
  }

  private add(column: number, text: string): void {
    if (text.length > CELL_LENGTH) throw new Damage(message('read.cell-too-long'));
    if (text !== '' && (this.wanted === undefined || this.wanted[column] === 1)) this.row.add(column, text);
  }

  /** More bytes than a cell may have characters may still be fewer characters. */
  private checkLength(start: number, end: number): void {
    if (cellText(this.buffer.bytes, start, end).length > CELL_LENGTH)
      throw new Damage(message('read.cell-too-long'));
  }

  private holdsFields(value: string): boolean {
    return LINE_BREAK.test(value) || value.includes(this.delimiter.toString());
  }

  private unclosed(): Damage {
    return new Damage(message('read.csv-quote', { row: this.row.number + 1 }), {
      hint: message('read.hint.mend-quotes'),
    });
  }
}
