import { cellText } from './cell-text.js';

const SLOTS = 1024;
const SLOT_BYTES = 32;
/** After so many cells it is judged whether the column repeats itself. */
const TRIAL = 1024;
const LEAST_HITS = TRIAL / 2;

/** Odd multipliers of MurmurHash3 and of the golden ratio. */
const mix = (first: number, middle: number, last: number): number => {
  const sum = Math.imul(first, 0x9e3779b1) ^ Math.imul(middle, 0x85ebca6b) ^ Math.imul(last, 0xc2b2ae35);
  return sum ^ (sum >>> 15);
};

/**
 * Texts of one column by their bytes, for a column that holds few different ones: townships, dates, amounts. A text
 * that is known already costs a few comparisons, and being the same string it costs less to look up later on. A
 * bounded table in which a newer text takes the place of an older one.
 */
export class KnownTexts {
  /** False once it has shown that the column hardly repeats itself: then nothing is gained by asking. */
  isUseful = true;
  private readonly texts: (string | undefined)[] = new Array<string | undefined>(SLOTS).fill(undefined);
  private readonly lengths = new Uint8Array(SLOTS);
  private readonly stored = Buffer.alloc(SLOTS * SLOT_BYTES);
  private readonly storedWords = new DataView(this.stored.buffer, this.stored.byteOffset, this.stored.length);
  private asked = 0;
  private hits = 0;

  /** The text of a part of valid UTF-8, not empty; `words` is a view of the same bytes. */
  read(bytes: Buffer, words: DataView, start: number, end: number): string {
    const length = end - start;
    if (length < 4 || length > SLOT_BYTES) return cellText(bytes, start, end);
    const first = words.getInt32(start);
    const last = words.getInt32(end - 4);
    const middle = length < 8 ? length : words.getInt32(start + (length >> 1) - 2);
    const slot = (mix(first, middle, last) + length) & (SLOTS - 1);
    if (++this.asked === TRIAL) this.judge();
    const from = slot * SLOT_BYTES;
    if (this.lengths[slot] === length && this.isSame(words, start, from, length)) {
      this.hits++;
      return this.texts[slot] as string;
    }
    const text = cellText(bytes, start, end);
    bytes.copy(this.stored, from, start, end);
    this.lengths[slot] = length;
    this.texts[slot] = text;
    return text;
  }

  /** Compares four bytes at a time; the last four may have been compared in part before. */
  private isSame(words: DataView, start: number, from: number, length: number): boolean {
    const { storedWords } = this;
    const last = length - 4;
    for (let at = 0; at < last; at += 4) {
      if (words.getInt32(start + at) !== storedWords.getInt32(from + at)) return false;
    }
    return words.getInt32(start + last) === storedWords.getInt32(from + last);
  }

  private judge(): void {
    if (this.hits < LEAST_HITS) this.isUseful = false;
    this.asked = 0;
    this.hits = 0;
  }
}
