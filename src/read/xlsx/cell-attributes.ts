import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { cellType, typeOfName, type CellType } from './cell-value.js';

const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const SLASH = 0x2f;
const DIGIT_ZERO = 0x30;
const EQUALS = 0x3d;
const GREATER_THAN = 0x3e;
const UPPER_A = 0x41;
const UPPER_Z = 0x5a;
const CASE_BIT = 0x20;
const LOWER_R = 0x72;
const LOWER_S = 0x73;
const LOWER_T = 0x74;
const LETTERS = 26;

/** Returned instead of an index where a row does not end within the bytes at hand. */
export const INCOMPLETE = -1;

/** The attributes of a `<c>` tag: address, type and style. One object serves all cells. */
export class CellAttributes {
  /** 0-based. */
  column = 0;
  style = 0;
  type: CellType = cellType.number;
  selfClosing = false;
  /** Row number in the address; 0 where there is none. */
  referenceRow = 0;
  private bytes: Buffer = Buffer.alloc(0);

  /**
   * Reads the attributes from the index after `<c`; returns the index after the tag, or `INCOMPLETE` where it does not end
   * before `limit`. `nextColumn` is the column of a cell that does not name its own.
   */
  read(bytes: Buffer, from: number, limit: number, nextColumn: number): number {
    this.bytes = bytes;
    this.column = nextColumn;
    this.referenceRow = 0;
    this.style = 0;
    this.type = cellType.number;
    let i = from;
    for (;;) {
      while (i < limit && (bytes[i] as number) <= SPACE) i++;
      if (i + 1 >= limit) return INCOMPLETE;
      const byte = bytes[i] as number;
      this.selfClosing = byte === SLASH;
      if (byte === GREATER_THAN) return i + 1;
      if (byte === SLASH) return i + 2;
      const key = i;
      while (i < limit && (bytes[i] as number) > SPACE && bytes[i] !== EQUALS) i++;
      const keyEnd = i;
      while (i < limit && bytes[i] !== DOUBLE_QUOTE && bytes[i] !== SINGLE_QUOTE) {
        if ((bytes[i] as number) > SPACE && bytes[i] !== EQUALS) this.fail();
        i++;
      }
      const quote = bytes[i];
      const value = ++i;
      while (i < limit && bytes[i] !== quote) i++;
      if (i >= limit) return INCOMPLETE;
      if (keyEnd === key + 1) this.readAttribute(bytes[key] as number, value, i);
      i++;
    }
  }

  private readAttribute(key: number, from: number, to: number): void {
    if (key === LOWER_R) this.readReference(from, to);
    else if (key === LOWER_S) this.style = this.readNumber(from, to);
    else if (key === LOWER_T) {
      const { bytes } = this;
      const isShared = to === from + 1 && bytes[from] === LOWER_S;
      this.type = isShared ? cellType.shared : typeOfName(bytes.toString('latin1', from, to));
    }
  }

  private readReference(from: number, to: number): void {
    const { bytes } = this;
    let column = 0;
    let i = from;
    for (; i < to; i++) {
      const letter = (bytes[i] as number) & ~CASE_BIT;
      if (letter < UPPER_A || letter > UPPER_Z) break;
      column = column * LETTERS + letter - UPPER_A + 1;
    }
    if (column === 0) this.fail();
    this.column = column - 1;
    this.referenceRow = this.readNumber(i, to);
  }

  private readNumber(from: number, to: number): number {
    let value = 0;
    for (let i = from; i < to; i++) {
      const digit = (this.bytes[i] as number) - DIGIT_ZERO;
      if (digit < 0 || digit > 9) this.fail();
      value = value * 10 + digit;
    }
    return value;
  }

  private fail(): never {
    throw new Damage(message('read.xml-malformed'));
  }
}
