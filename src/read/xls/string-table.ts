import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { ContinuedReader } from './continued-reader.js';

const COUNTS_BYTES = 8;
const FIRST_STRINGS = 1 << 12;
/** As many as one sheet has cells. */
const MOST_STRINGS = 1 << 24;
/** Texts that are remembered once decoded. Townships and categories come back; ID numbers do not. */
const REMEMBERED = 1 << 14;
/** Flags below the length in `extents`. */
const WIDE = 1;
const SPLIT = 2;
const FLAG_BITS = 2;

const grown = (numbers: Uint32Array): Uint32Array<ArrayBuffer> => {
  const larger = new Uint32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
};

/**
 * The shared strings of a workbook (SST). Only where they stand is kept; a string is decoded from the stream when it is
 * asked for.
 */
export class StringTable {
  /** Number of strings. */
  count = 0;
  private readonly stream: Buffer;
  private readonly reader: ContinuedReader;
  /** Where the characters begin; for a string cut by the end of a record, where its header begins. */
  private starts = new Uint32Array(FIRST_STRINGS);
  private extents = new Uint32Array(FIRST_STRINGS);
  /** End of the record in which a cut string begins, by its index. */
  private readonly recordEnds = new Map<number, number>();
  private readonly rememberedIndex = new Int32Array(REMEMBERED).fill(-1);
  private readonly rememberedText: string[] = Array.from({ length: REMEMBERED }, () => '');

  constructor(stream: Buffer) {
    this.stream = stream;
    this.reader = new ContinuedReader(stream);
  }

  /**
   * Finds the strings of an SST record whose contents lie at `[start, end)`, and of the CONTINUE records behind it. The
   * record says how many there are; where they end earlier, a cell that needs one of the missing is damaged. Throws
   * `Damage` where they end inside a string.
   */
  load(start: number, end: number): void {
    const reader = this.reader.open(start, end);
    if (end - start < COUNTS_BYTES) throw new Damage(message('read.xls-record', { offset: start }));
    reader.uint32();
    const announced = reader.uint32();
    while (this.count < announced && !reader.atEnd()) {
      const header = reader.position;
      const headerEnd = reader.recordEnd;
      const { length, wide, at } = reader.skipString();
      if (at < 0) this.recordEnds.set(this.count, headerEnd);
      this.add(at < 0 ? header : at, (length << FLAG_BITS) | (wide ? WIDE : 0) | (at < 0 ? SPLIT : 0));
    }
  }

  /** The string with this 0-based index. Throws `Damage` where there is none. */
  text(index: number): string {
    if (index >= this.count) throw new Damage(message('read.string-missing', { index }));
    const slot = index & (REMEMBERED - 1);
    if (this.rememberedIndex[slot] === index) return this.rememberedText[slot] as string;
    const text = this.decode(index);
    this.rememberedIndex[slot] = index;
    this.rememberedText[slot] = text;
    return text;
  }

  private add(start: number, extent: number): void {
    if (this.count === MOST_STRINGS) throw new Damage(message('read.strings-too-large'));
    if (this.count === this.starts.length) {
      this.starts = grown(this.starts);
      this.extents = grown(this.extents);
    }
    this.starts[this.count] = start;
    this.extents[this.count] = extent;
    this.count++;
  }

  private decode(index: number): string {
    const start = this.starts[index] as number;
    const extent = this.extents[index] as number;
    if ((extent & SPLIT) !== 0) {
      return this.reader.open(start, this.recordEnds.get(index) ?? start).string(2);
    }
    const length = extent >>> FLAG_BITS;
    return (extent & WIDE) === 0
      ? this.stream.toString('latin1', start, start + length)
      : this.stream.toString('utf16le', start, start + length * 2);
  }
}
