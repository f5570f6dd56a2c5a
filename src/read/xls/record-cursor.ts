import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';

const HEADER_BYTES = 4;

/** Damage in the record that begins at `offset` of the stream: its contents are not what they should be. */
export const recordDamage = (offset: number): Damage => new Damage(message('read.xls-record', { offset }));

/** Damage where the stream ends although something must follow. */
export const truncatedStream = (): Damage => new Damage(message('read.xls-truncated'));

/** Goes through the records of a BIFF8 stream. Records are looked at where they stand, nothing is copied. */
export class RecordCursor {
  type = 0;
  /** Where the contents of the record begin and end in the stream. */
  start = 0;
  end: number;
  readonly stream: Buffer;

  constructor(stream: Buffer, position = 0) {
    this.stream = stream;
    this.end = position;
  }

  /** Where the record begins, header included. */
  get offset(): number {
    return this.start - HEADER_BYTES;
  }

  /** Moves on to the next record; throws `Damage` where the stream ends before it does. */
  next(): void {
    const { stream, end } = this;
    if (end + HEADER_BYTES > stream.length) throw truncatedStream();
    const length = (stream[end + 2] as number) | ((stream[end + 3] as number) << 8);
    this.type = (stream[end] as number) | ((stream[end + 1] as number) << 8);
    this.start = end + HEADER_BYTES;
    this.end = this.start + length;
    if (this.end > stream.length) throw truncatedStream();
  }

  /** Type of the record that follows; -1 at the end of the stream. */
  peekType(): number {
    const { stream, end } = this;
    return end + HEADER_BYTES > stream.length ? -1 : stream.readUInt16LE(end);
  }

  /** Throws `Damage` where the record has fewer bytes than this. */
  require(length: number): void {
    if (this.end - this.start < length) throw recordDamage(this.offset);
  }

  /** The byte at this place of the record; the caller has made sure that there is one. */
  uint8(at: number): number {
    return this.stream[this.start + at] as number;
  }

  uint16(at: number): number {
    const { stream, start } = this;
    return (stream[start + at] as number) | ((stream[start + at + 1] as number) << 8);
  }

  uint32(at: number): number {
    return this.stream.readUInt32LE(this.start + at);
  }
}
