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
const HIGH_BITS = 0x80808080;

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
      const first = word & 0xff;
      let end: number;
      starts[column] = at;
      if (first === QUOTE || first === EQUALS) {
        const close = first === QUOTE ? this.closingQuote(at + 1) : NOT_PLAIN;
        if (close === NOT_PLAIN) return NOT_PLAIN;
        starts[column] = at + 1;
        ends[column] = close;
        at = close + 1;
        end = bytes[at] as number;
      } else {
        // Four bytes at a time; of those that may end the cell the first one is the lowest bit that is left.
        for (;;) {
          const low = (word - beyond) & ~word & HIGH_BITS;
          if (low === 0) at += 4;
          else {
            const byte = 31 - Math.clz32(low & -low) - 7;
            end = (word >>> byte) & 0xff;
            at += byte >>> 3;
            if (end === delimiter || end === LINE_FEED || end === CARRIAGE_RETURN) break;
            at++;
          }
          word = words.getInt32(at, true);
        }
        ends[column] = at;
      }
      if (end !== delimiter) {
        this.columns = column + 1;
        const isPlain = (end === LINE_FEED || end === CARRIAGE_RETURN) && at - from <= readLimits.cellBytes;
        const next = isPlain ? recordEnd(bytes, at, this.end) : UNFINISHED;
        return next === UNFINISHED ? NOT_PLAIN : next;
      }
      at++;
    }
    return NOT_PLAIN;
  }

  /** Offset of the only other quote of a quoted cell that has no line break. */
  private closingQuote(from: number): number {
    const { bytes } = this;
    for (let at = from; ; at++) {
      const byte = bytes[at] as number;
      if (byte === QUOTE) return at;
      if (byte === LINE_FEED || byte === CARRIAGE_RETURN || byte === EQUALS) return NOT_PLAIN;
    }
  }
}
