import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { readLimits } from '../limits.js';
import { stringItemText } from './string-item.js';
import { workbookText } from './xml-text.js';

const BLOCK_BYTES = 4 * 1024 * 1024;
const FIRST_ITEMS = 1 << 14;
/** Texts that are remembered once decoded. Townships and categories come back; ID numbers do not. */
const REMEMBERED = 1 << 14;

const grown = (numbers: Uint32Array): Uint32Array<ArrayBuffer> => {
  const larger = new Uint32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
};

/**
 * The shared strings of a workbook as bytes: a roll of a million rows has millions, of which a reader may want one
 * column. A string is decoded when it is asked for.
 */
export class StringArena {
  /** Number of strings. */
  count = 0;
  private readonly blocks: Buffer[] = [];
  private used = BLOCK_BYTES;
  private starts = new Uint32Array(FIRST_ITEMS);
  /** Twice the length, plus one where the bytes are markup and not text alone. */
  private extents = new Uint32Array(FIRST_ITEMS);
  private readonly rememberedIndex = new Int32Array(REMEMBERED).fill(-1);
  private readonly rememberedText: string[] = Array.from({ length: REMEMBERED }, () => '');

  /** Adds a copy of the string at `[from, to)`: `markup` says that it holds tags, as inside `<si>`. */
  add(bytes: Buffer, from: number, to: number, markup: boolean): void {
    const length = to - from;
    if (length > (markup ? BLOCK_BYTES : readLimits.cellBytes))
      throw new Damage(message('read.cell-too-long'));
    if (this.used + length > BLOCK_BYTES) this.startBlock();
    if (this.count === this.starts.length) {
      this.starts = grown(this.starts);
      this.extents = grown(this.extents);
    }
    const block = this.blocks[this.blocks.length - 1] as Buffer;
    // Strings are short: a loop is faster than a call into the buffer.
    for (let i = 0; i < length; i++) block[this.used + i] = bytes[from + i] as number;
    this.starts[this.count] = (this.blocks.length - 1) * BLOCK_BYTES + this.used;
    this.extents[this.count] = length * 2 + (markup ? 1 : 0);
    this.used += length;
    this.count++;
  }

  /** The string with this 0-based index. Throws `Damage` where there is none. */
  text(index: number): string {
    if (!Number.isInteger(index) || index < 0 || index >= this.count) {
      throw new Damage(message('read.string-missing', { index }));
    }
    const slot = index & (REMEMBERED - 1);
    if (this.rememberedIndex[slot] === index) return this.rememberedText[slot] as string;
    const text = this.decode(index);
    this.rememberedIndex[slot] = index;
    this.rememberedText[slot] = text;
    return text;
  }

  private decode(index: number): string {
    const start = this.starts[index] as number;
    const extent = this.extents[index] as number;
    const block = this.blocks[Math.floor(start / BLOCK_BYTES)] as Buffer;
    const from = start % BLOCK_BYTES;
    const to = from + (extent >> 1);
    return extent % 2 === 1 ? stringItemText(block, from, to) : workbookText(block, from, to);
  }

  private startBlock(): void {
    if ((this.blocks.length + 1) * BLOCK_BYTES > readLimits.sharedStringBytes) {
      throw new Damage(message('read.strings-too-large'));
    }
    this.blocks.push(Buffer.allocUnsafeSlow(BLOCK_BYTES));
    this.used = 0;
  }
}
