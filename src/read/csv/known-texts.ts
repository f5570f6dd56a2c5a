import { cellText } from './cell-text.js';

/** A power of two. */
const SLOTS = 1024;
const SLOT_BITS = 10;
/** Of every slot: the bytes of its text as four words, and how many there are. */
const SLOT_WORDS = 5;
const SHORTEST = 4;
const LONGEST = 16;
/** After so many cells it is judged whether the column repeats itself. */
const TRIAL = 1024;
const LEAST_HITS = TRIAL / 2;

/**
 * Texts of one column by their bytes, for a column that holds few different ones: townships, dates, amounts. A text
 * that is known already costs a few comparisons, and being the same string it costs less to look up later on. A
 * bounded table in which a newer text takes the place of an older one.
 */
export class KnownTexts {
  /** False once it has shown that the column hardly repeats itself: then nothing is gained by asking. */
  isUseful = true;
  private readonly texts: (string | undefined)[] = new Array<string | undefined>(SLOTS).fill(undefined);
  private readonly stored = new Int32Array(SLOTS * SLOT_WORDS);
  private asked = 0;
  private hits = 0;

  /** The text of a part of valid UTF-8, not empty; `words` is a view of the same bytes. */
  read(bytes: Buffer, words: DataView, start: number, end: number): string {
    const length = end - start;
    if (length < SHORTEST || length > LONGEST) return cellText(bytes, start, end);
    // Four words that overlap where the text is shorter: together with the length they are all of its bytes.
    const first = words.getInt32(start, true);
    const second = length > 8 ? words.getInt32(start + 4, true) : 0;
    const third = length > 12 ? words.getInt32(start + 8, true) : 0;
    const last = words.getInt32(end - 4, true);
    const slot =
      (Math.imul(first, 0x9e3779b1) ^
        Math.imul(second, 0x85ebca6b) ^
        Math.imul(third, 0x27d4eb2f) ^
        Math.imul(last, 0xc2b2ae35)) >>>
      (32 - SLOT_BITS);
    if (++this.asked === TRIAL) this.judge();
    const { stored } = this;
    const at = slot * SLOT_WORDS;
    if (
      stored[at] === length &&
      stored[at + 1] === first &&
      stored[at + 2] === last &&
      stored[at + 3] === second &&
      stored[at + 4] === third
    ) {
      this.hits++;
      return this.texts[slot] as string;
    }
    const text = cellText(bytes, start, end);
    this.texts[slot] = text;
    stored[at] = length;
    stored[at + 1] = first;
    stored[at + 2] = last;
    stored[at + 3] = second;
    stored[at + 4] = third;
    return text;
  }

  private judge(): void {
    if (this.hits < LEAST_HITS) this.isUseful = false;
    this.asked = 0;
    this.hits = 0;
  }
}
