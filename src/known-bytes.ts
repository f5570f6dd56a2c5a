/** A power of two. */
const SLOTS = 1024;
const SLOT_BITS = 10;
/** Of every slot: the bytes of its text as four words, and how many there are. */
const SLOT_WORDS = 5;
/** The length of a text that is none. */
const EMPTY = -1;
const LONGEST = 16;
/** After so many cells it is judged whether the column repeats itself. */
const TRIAL = 1024;
const LEAST_HITS = TRIAL / 2;

/** Of a word, the bytes that belong to a text of none to four bytes. */
const OWN_BYTES = [0, 0xff, 0xffff, 0xffffff, -1] as const;

/**
 * What the cells of one column became, by their bytes, for a column that holds few different ones: townships, dates,
 * amounts. What is known already costs a few comparisons. A bounded table in which a newer cell takes the place of an
 * older one.
 */
export class KnownBytes<Value> {
  /** False once the column has shown that it hardly repeats itself: then nothing is gained by asking. */
  isUseful = true;
  private readonly values: (Value | undefined)[] = new Array<Value | undefined>(SLOTS).fill(undefined);
  private readonly stored = new Int32Array(SLOTS * SLOT_WORDS).fill(EMPTY);
  private asked = 0;
  private hits = 0;
  /** The cell that was looked for last: its slot, the number of its bytes, and they. */
  private slot = 0;
  private length = 0;
  private first = 0;
  private second = 0;
  private third = 0;
  private last = 0;

  /**
   * What a cell became that held the same bytes, undefined if that is not known. At least four bytes must stand behind
   * `start` in `words`.
   */
  find(words: DataView, start: number, end: number): Value | undefined {
    const length = end - start;
    this.length = length;
    if (length > LONGEST) return undefined;
    // Four words that overlap: together with the length they are all of its bytes. Asking for less of a shorter text would
    // cost more, since nobody can foretell which one comes.
    const isWord = length >= 4;
    const tail = isWord ? length - 4 : 0;
    const first = isWord
      ? words.getInt32(start, true)
      : words.getInt32(start, true) & (OWN_BYTES[length] as number);
    const second = isWord ? words.getInt32(start + Math.min(4, tail), true) : 0;
    const third = isWord ? words.getInt32(start + Math.min(8, tail), true) : 0;
    const last = isWord ? words.getInt32(start + tail, true) : 0;
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
      return this.values[slot];
    }
    this.slot = slot;
    this.first = first;
    this.second = second;
    this.third = third;
    this.last = last;
    return this.findBeside();
  }

  /** Keeps what the cell became that was looked for last and was not known; returns it. */
  keep<Kept extends Value>(value: Kept): Kept {
    const { stored } = this;
    if (this.length > LONGEST) return value;
    let slot = this.slot;
    if (stored[slot * SLOT_WORDS] !== EMPTY) slot ^= 1;
    const at = slot * SLOT_WORDS;
    stored[at] = this.length;
    stored[at + 1] = this.first;
    stored[at + 2] = this.last;
    stored[at + 3] = this.second;
    stored[at + 4] = this.third;
    this.values[slot] = value;
    return value;
  }

  /** Looks into the slot beside: two cells that belong into the same slot do not push each other out. */
  private findBeside(): Value | undefined {
    const { stored } = this;
    const beside = this.slot ^ 1;
    const at = beside * SLOT_WORDS;
    const isStored =
      stored[at] === this.length &&
      stored[at + 1] === this.first &&
      stored[at + 2] === this.last &&
      stored[at + 3] === this.second &&
      stored[at + 4] === this.third;
    if (!isStored) return undefined;
    this.hits++;
    return this.values[beside];
  }

  private judge(): void {
    if (this.hits < LEAST_HITS) this.isUseful = false;
    this.asked = 0;
    this.hits = 0;
  }
}
