import { readLimits } from '../limits.js';
import { beginsWith } from './plain-text.js';

const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const SLASH = 0x2f;
const DIGIT_ZERO = 0x30;
const DIGIT_NINE = 0x39;
const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const LOWER_H = 0x68;
const LOWER_I = 0x69;
const START = Buffer.from('<row r="');
const NO_HEIGHT = Buffer.from(' ht="0');
const END = Buffer.from('</row>');

/** Returned instead of an index where a tag is not in the usual form, or cut off. */
export const NOT_PLAIN = -1;

/** Index after `</row>`, if it stands at `from`; else `NOT_PLAIN`. */
export const plainRowEnd = (bytes: Buffer, from: number): number =>
  beginsWith(bytes, from, END) ? from + END.length : NOT_PLAIN;

/** Reads the tag of a row in the usual form: its number first, then attributes that do not matter. */
export class PlainRowTag {
  /** Number of the row that was read last. */
  number = 0;

  /** Index after the tag at `from`; `NOT_PLAIN` where it has another form, hides the row or has no end. */
  read(bytes: Buffer, from: number): number {
    if (!beginsWith(bytes, from, START)) return NOT_PLAIN;
    let i = from + START.length;
    let number = 0;
    let byte = bytes[i] as number;
    for (; byte >= DIGIT_ZERO && byte <= DIGIT_NINE; byte = bytes[++i] as number) {
      number = number * 10 + byte - DIGIT_ZERO;
    }
    if (byte !== DOUBLE_QUOTE || number === 0 || number > readLimits.rows) return NOT_PLAIN;
    this.number = number;
    return this.skipAttributes(bytes, i + 1);
  }

  private skipAttributes(bytes: Buffer, from: number): number {
    for (let i = from; ; i++) {
      const byte = bytes[i] as number;
      if (byte === GREATER_THAN) return i + 1;
      if (byte === DOUBLE_QUOTE) {
        do i++;
        while (bytes[i] !== DOUBLE_QUOTE && bytes[i] !== LESS_THAN && bytes[i] !== 0);
        if (bytes[i] !== DOUBLE_QUOTE) return NOT_PLAIN;
      } else if (byte === SPACE) {
        if (bytes[i + 1] === LOWER_H && (bytes[i + 2] === LOWER_I || beginsWith(bytes, i, NO_HEIGHT))) {
          return NOT_PLAIN;
        }
      } else if (byte < SPACE || byte === SINGLE_QUOTE || byte === SLASH || byte === LESS_THAN)
        return NOT_PLAIN;
    }
  }
}
