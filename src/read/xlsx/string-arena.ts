import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { readLimits } from '../limits.js';
import { textOfForm, type TextForm } from './plain-text.js';
import { stringItemText } from './string-item.js';

const BLOCK_BYTES = 4 * 1024 * 1024;
const FIRST_ITEMS = 1 << 14;
/** Texts that are remembered once decoded. Townships and categories come back; ID numbers do not. */
const REMEMBERED = 1 << 16;
const MARKUP = 3;
const FORM_BITS = 2;
const FORM_MASK = 3;

const grown = <T extends Uint8Array | Uint32Array>(numbers: T, larger: T): T => {
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
  /** Four times the length, plus the form of the text or `MARKUP`. */
  private extents = new Uint32Array(FIRST_ITEMS);
  /** Which strings were asked for before: only one that comes back is worth remembering. */
  private asked = new Uint8Array(FIRST_ITEMS);
  private readonly rememberedIndex = new Int32Array(REMEMBERED).fill(-1);
  private readonly rememberedText: string[] = Array.from({ length: REMEMBERED }, () => '');

  /** Adds a copy of the text at `[from, to)`. */
  add(bytes: Buffer, from: number, to: number, form: TextForm): void {
    if (to - from > readLimits.cellBytes) throw new Damage(message('read.cell-too-long'));
    this.keep(bytes, from, to, form);
  }

  /** Adds a copy of what stands inside an `<si>` that is more than text. */
  addMarkup(bytes: Buffer, from: number, to: number): void {
    if (to - from > BLOCK_BYTES) throw new Damage(message('read.cell-too-long'));
    this.keep(bytes, from, to, MARKUP);
  }

  /** The string with this 0-based index. Throws `Damage` where there is none. */
  text(index: number): string {
    if (!(index >= 0 && index < this.count) || !Number.isInteger(index)) {
      throw new Damage(message('read.string-missing', { index }));
    }
    const slot = index & (REMEMBERED - 1);
    if (this.rememberedIndex[slot] === index) return this.rememberedText[slot] as string;
    const text = this.decode(index);
    if (this.asked[index] === 0) {
      this.asked[index] = 1;
      return text;
    }
    this.rememberedIndex[slot] = index;
    this.rememberedText[slot] = text;
    return text;
  }

  private decode(index: number): string {
    const start = this.starts[index] as number;
    const extent = this.extents[index] as number;
    const block = this.blocks[Math.floor(start / BLOCK_BYTES)] as Buffer;
    const from = start % BLOCK_BYTES;
    const to = from + (extent >>> FORM_BITS);
    const form = extent & FORM_MASK;
    return form === MARKUP ? stringItemText(block, from, to) : textOfForm(block, from, to, form as TextForm);
  }

  private keep(bytes: Buffer, from: number, to: number, form: number): void {
    const length = to - from;
    if (this.used + length > BLOCK_BYTES) this.startBlock();
    const { count } = this;
    if (count >= readLimits.sharedStrings) throw new Damage(message('read.strings-too-large'));
    if (count === this.starts.length) this.grow(count * 2);
    const block = this.blocks[this.blocks.length - 1] as Buffer;
    // Strings are short: a loop is faster than a call into the buffer.
    for (let i = from, at = this.used; i < to; i++, at++) block[at] = bytes[i] as number;
    this.starts[count] = (this.blocks.length - 1) * BLOCK_BYTES + this.used;
    this.extents[count] = (length << FORM_BITS) | form;
    this.used += length;
    this.count = count + 1;
  }

  private grow(items: number): void {
    this.starts = grown(this.starts, new Uint32Array(items));
    this.extents = grown(this.extents, new Uint32Array(items));
    this.asked = grown(this.asked, new Uint8Array(items));
  }

  private startBlock(): void {
    if ((this.blocks.length + 1) * BLOCK_BYTES > readLimits.sharedStringBytes) {
      throw new Damage(message('read.strings-too-large'));
    }
    this.blocks.push(Buffer.allocUnsafeSlow(BLOCK_BYTES));
    this.used = 0;
  }
}
