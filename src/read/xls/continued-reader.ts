import { recordDamage } from './record-cursor.js';
import { recordType } from './record-types.js';

const HEADER_BYTES = 4;
const WIDE = 0x01;
const EXTENDED = 0x04;
const RICH = 0x08;
const RUN_BYTES = 4;

/** How the characters of a string lie in the stream. */
export interface StringExtent {
  /** Number of UTF-16 units. */
  readonly length: number;
  readonly wide: boolean;
  /** Where the characters begin, if they stand in one piece; -1 where a record ends among them. */
  readonly at: number;
}

/**
 * Reads what may run over several records: a record and the CONTINUE records that follow it directly. Strings may be
 * cut anywhere between two characters; each piece of one begins with a flag of its own, whether its characters take one
 * byte or two ([MS-XLS] 2.5.293, 2.4.58).
 */
export class ContinuedReader {
  private readonly stream: Buffer;
  private at = 0;
  private end = 0;

  constructor(stream: Buffer) {
    this.stream = stream;
  }

  /** Begins at this place inside a record that ends at `end`. */
  open(at: number, end: number): this {
    this.at = at;
    this.end = end;
    return this;
  }

  get position(): number {
    return this.at;
  }

  /** End of the record that the position lies in. */
  get recordEnd(): number {
    return this.end;
  }

  /** Whether neither this record nor a CONTINUE behind it holds more; moves into the CONTINUE. */
  atEnd(): boolean {
    while (this.at === this.end) {
      if (!this.isContinued()) return true;
      this.enterNext();
    }
    return false;
  }

  uint8(): number {
    if (this.atEnd()) throw recordDamage(this.at);
    return this.stream[this.at++] as number;
  }

  uint16(): number {
    const low = this.uint8();
    return low | (this.uint8() << 8);
  }

  uint32(): number {
    const low = this.uint16();
    return low + this.uint16() * 0x10000;
  }

  /** Reads a string whose length is given in one byte (`1`) or two (`2`). */
  string(lengthBytes: 1 | 2): string {
    const length = lengthBytes === 1 ? this.uint8() : this.uint16();
    const flags = this.uint8();
    const extra = this.extraBytes(flags);
    const text = this.characters(length, (flags & WIDE) !== 0);
    this.skip(extra);
    return text;
  }

  /** Passes over a string with a length of two bytes. */
  skipString(): StringExtent {
    const length = this.uint16();
    const flags = this.uint8();
    const wide = (flags & WIDE) !== 0;
    const extra = this.extraBytes(flags);
    const bytes = wide ? length * 2 : length;
    const at = this.at + bytes <= this.end ? this.at : -1;
    if (at >= 0) this.at += bytes;
    else this.eachPiece(length, wide, () => undefined);
    if (extra > 0) this.skip(extra);
    return { length, wide, at };
  }

  /** Bytes of formatting runs and phonetic data that follow the characters. */
  private extraBytes(flags: number): number {
    const runs = (flags & RICH) === 0 ? 0 : this.uint16() * RUN_BYTES;
    return (flags & EXTENDED) === 0 ? runs : runs + this.uint32();
  }

  private characters(length: number, wide: boolean): string {
    let text = '';
    this.eachPiece(length, wide, (from, to, isWide) => {
      text += this.stream.toString(isWide ? 'utf16le' : 'latin1', from, to);
    });
    return text;
  }

  /** Goes over the characters of a string piece by piece; a piece is what stands in one record. */
  private eachPiece(
    length: number,
    wide: boolean,
    take: (from: number, to: number, wide: boolean) => void,
  ): void {
    let remaining = length;
    let isWide = wide;
    while (remaining > 0) {
      if (this.at === this.end) isWide = (this.uint8() & WIDE) !== 0;
      const width = isWide ? 2 : 1;
      const count = Math.min(remaining, Math.floor((this.end - this.at) / width));
      // A character of two bytes is never cut in half; a piece without any character would never end.
      if (count === 0) throw recordDamage(this.at);
      take(this.at, this.at + count * width, isWide);
      this.at += count * width;
      remaining -= count;
    }
  }

  private skip(count: number): void {
    let remaining = count;
    while (remaining > 0) {
      if (this.atEnd()) throw recordDamage(this.at);
      const step = Math.min(remaining, this.end - this.at);
      this.at += step;
      remaining -= step;
    }
  }

  private isContinued(): boolean {
    const { stream, end } = this;
    return end + HEADER_BYTES <= stream.length && stream.readUInt16LE(end) === recordType.continue;
  }

  private enterNext(): void {
    const length = this.stream.readUInt16LE(this.end + 2);
    this.at = this.end + HEADER_BYTES;
    this.end = this.at + length;
    if (this.end > this.stream.length) throw recordDamage(this.at - HEADER_BYTES);
  }
}
