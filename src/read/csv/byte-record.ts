import { readLimits } from '../limits.js';
import type { ByteRow } from '../types.js';
import { AsciiTexts, isAscii } from './ascii-texts.js';
import { cellText } from './cell-text.js';
import type { PieceBuffer } from './piece-buffer.js';
import { recordEnd, UNFINISHED } from './record-end.js';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x22;
const EQUALS = 0x3d;
/** No roll has more columns. */
const MOST_COLUMNS = 256;
const ASCII_END = 0x80;
/** One in every byte of a word. */
const EACH_BYTE = 0x01010101;
/** As a signed number, which unlike an unsigned one of this size is no object. */
const HIGH_BITS = 0x80808080 | 0;

/** Stands for a record that is none of these, or of which not all bytes are there. */
export const NOT_PLAIN = -1;

/**
 * A record of a csv whose cells lie in its bytes as they are: no doubled quotes, no line breaks, no `="..."`. Finds where
 * they begin and end, and makes nothing of them.
 */
export class ByteRecord implements ByteRow {
  number = 0;
  bytes: Buffer = Buffer.alloc(0);
  words: DataView = new DataView(this.bytes.buffer);
  private readonly ascii = new AsciiTexts();
  readonly starts = new Int32Array(MOST_COLUMNS);
  readonly ends = new Int32Array(MOST_COLUMNS);
  columns = 0;
  private end = 0;
  private readonly delimiter: number;
  /** In every byte one more than the highest that ends a cell. */
  private readonly beyond: number;

  /** `delimiter` is one byte of ASCII. */
  constructor(delimiter: number) {
    this.delimiter = delimiter;
    this.beyond = Math.imul(Math.max(delimiter, CARRIAGE_RETURN) + 1, EACH_BYTE);
  }

  /** Says in which bytes the next records lie. */
  lieIn({ bytes, words, end }: PieceBuffer): void {
    this.bytes = bytes;
    this.words = words;
    this.end = end;
    this.ascii.forget();
  }

  text(column: number): string {
    const start = this.starts[column] as number;
    const end = this.ends[column] as number;
    const isPlain = (this.bytes[start] as number) < ASCII_END && isAscii(this.words, start, end);
    return isPlain ? this.ascii.text(this.bytes, start, end) : cellText(this.bytes, start, end);
  }

  /** Finds the cells of the record that begins at `from`; returns the offset behind it, or `NOT_PLAIN`. */
  find(from: number): number {
    const { bytes, words, delimiter, beyond, starts, ends } = this;
    let at = from;
    for (let column = 0; column < MOST_COLUMNS; column++) {
      let word = words.getInt32(at, true);
      starts[column] = at;
      const first = word & 0xff;
      if (first === QUOTE || first === EQUALS) {
        at = this.quotedEnd(at, column);
        if (at === NOT_PLAIN) return NOT_PLAIN;
      } else {
        // Four bytes are looked at together; of those that may end the cell, the first one is the lowest bit that is left.
        let low = (word - beyond) & ~word & HIGH_BITS;
        while (low === 0) {
          at += 4;
          word = words.getInt32(at, true);
          low = (word - beyond) & ~word & HIGH_BITS;
        }
        at += (24 - Math.clz32(low & -low)) >> 3;
        if (!this.endsCell(bytes[at] as number)) at = this.cellEnd(at + 1);
        ends[column] = at;
      }
      if (bytes[at] !== delimiter) {
        this.columns = column + 1;
        return this.behind(from, at);
      }
      at++;
    }
    return NOT_PLAIN;
  }

  private endsCell(byte: number): boolean {
    return byte === this.delimiter || byte === LINE_FEED || byte === CARRIAGE_RETURN;
  }

  /** Offset of what ends the cell in which `from` lies. */
  private cellEnd(from: number): number {
    const { bytes } = this;
    let at = from;
    while (!this.endsCell(bytes[at] as number)) at++;
    return at;
  }

  /**
   * Offset of what ends the cell that begins with a quote at `from`, if it has one more and no line break; a formula such as
   * `="1"` is not plain.
   */
  private quotedEnd(from: number, column: number): number {
    const { bytes } = this;
    if (bytes[from] !== QUOTE) return NOT_PLAIN;
    for (let at = from + 1; ; at++) {
      const byte = bytes[at] as number;
      if (byte === LINE_FEED || byte === CARRIAGE_RETURN || byte === EQUALS) return NOT_PLAIN;
      if (byte !== QUOTE) continue;
      this.starts[column] = from + 1;
      this.ends[column] = at;
      return this.endsCell(bytes[at + 1] as number) ? at + 1 : NOT_PLAIN;
    }
  }

  /** Offset behind the line break at `at` of the record that begins at `from`. */
  private behind(from: number, at: number): number {
    if (at - from > readLimits.cellBytes) return NOT_PLAIN;
    const next = recordEnd(this.bytes, at, this.end);
    return next === UNFINISHED ? NOT_PLAIN : next;
  }
}
