/** Checks a stream of bytes for one encoding; characters may be split between pieces. */
export interface EncodingCheck {
  /** Takes the next bytes; returns the offset in the whole stream of the first invalid byte, or `undefined`. */
  push(chunk: Buffer): number | undefined;
  /** Returns the offset of a character that was cut off by the end of the stream, or `undefined`. */
  finish(): number | undefined;
}

const ASCII_LAST = 0x7f;
const LEAD_FIRST = 0x81;
const LEAD_LAST = 0xfe;
const DIGIT_FIRST = 0x30;
const DIGIT_LAST = 0x39;
const TRAIL_FIRST = 0x40;
const BASIC_PLANE_LAST = 39_419;
const OTHER_PLANES_FIRST = 189_000;
const OTHER_PLANES_LAST = 1_237_575;

const isLead = (byte: number): boolean => byte >= LEAD_FIRST && byte <= LEAD_LAST;
const isDigit = (byte: number): boolean => byte >= DIGIT_FIRST && byte <= DIGIT_LAST;

/** GB18030: one, two (as in GBK) or four bytes a character. */
export class Gb18030Check implements EncodingCheck {
  private offset = 0;
  /** Bytes of the character that has begun, with the number that its four bytes make so far. */
  private length = 0;
  private pointer = 0;

  push(chunk: Buffer): number | undefined {
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i] as number;
      if (this.length === 0 && byte <= ASCII_LAST) continue;
      const start = this.offset + i - this.length;
      if (!this.accept(byte)) return start;
    }
    this.offset += chunk.length;
    return undefined;
  }

  finish(): number | undefined {
    return this.length === 0 ? undefined : this.offset - this.length;
  }

  /** Takes a byte of a character of several; false where it cannot stand there. */
  private accept(byte: number): boolean {
    const { length, pointer } = this;
    this.length = length + 1;
    if (length === 0) {
      this.pointer = (byte - LEAD_FIRST) * 10;
      return isLead(byte);
    }
    if (length === 1 && byte >= TRAIL_FIRST) {
      this.length = 0;
      return byte <= LEAD_LAST && byte !== ASCII_LAST;
    }
    if (length === 2) {
      this.pointer = (pointer * 126 + byte - LEAD_FIRST) * 10;
      return isLead(byte);
    }
    this.pointer = pointer + byte - DIGIT_FIRST;
    if (length === 1) return isDigit(byte);
    this.length = 0;
    const isMapped =
      this.pointer <= BASIC_PLANE_LAST ||
      (this.pointer >= OTHER_PLANES_FIRST && this.pointer <= OTHER_PLANES_LAST);
    return isDigit(byte) && isMapped;
  }
}

const SURROGATE_MASK = 0xfc00;
const HIGH_SURROGATE = 0xd800;
const LOW_SURROGATE = 0xdc00;

/** UTF-16: two bytes a unit, surrogates in pairs. */
export class Utf16Check implements EncodingCheck {
  private readonly littleEndian: boolean;
  private offset = 0;
  private first: number | undefined;
  private afterHigh = false;

  constructor(littleEndian: boolean) {
    this.littleEndian = littleEndian;
  }

  push(chunk: Buffer): number | undefined {
    for (const byte of chunk) {
      this.offset++;
      if (this.first === undefined) {
        this.first = byte;
        continue;
      }
      const unit = this.littleEndian ? this.first + byte * 256 : this.first * 256 + byte;
      this.first = undefined;
      const isLow = (unit & SURROGATE_MASK) === LOW_SURROGATE;
      if (isLow !== this.afterHigh) return this.offset - (this.afterHigh ? 4 : 2);
      this.afterHigh = (unit & SURROGATE_MASK) === HIGH_SURROGATE;
    }
    return undefined;
  }

  finish(): number | undefined {
    const pending = (this.first === undefined ? 0 : 1) + (this.afterHigh ? 2 : 0);
    return pending === 0 ? undefined : this.offset - pending;
  }
}
