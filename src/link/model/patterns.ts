import { missing, type Comparison } from './comparison.js';
import type { Pairs } from './find-pairs.js';

/**
 * Distinct outcomes of comparing pairs in everything: one level per comparison. A run has millions of pairs and few
 * thousand patterns, so weights and estimates are worked out by pattern.
 */
export interface Patterns {
  readonly size: number;
  /** Level of comparison k in pattern p at [p * comparisons + k]; `missing` where one said nothing. */
  readonly levels: Int8Array;
  /** Pairs of each pattern. */
  readonly counts: Float64Array;
  /** Pattern numbers in an order that does not depend on the order of the pairs. */
  readonly order: Int32Array;
}

/** Collects the patterns of pairs. Throws where the levels of all comparisons do not fit into one number. */
export class PatternCounter {
  private readonly comparisons: readonly Comparison[];
  private slots = new Int32Array(1 << 12).fill(-1);
  private codes = new Float64Array(1 << 11);
  private counts = new Float64Array(1 << 11);
  private size = 0;

  constructor(comparisons: readonly Comparison[]) {
    this.comparisons = comparisons;
    const codes = comparisons.reduce((product, { levels }) => product * (levels.length + 1), 1);
    if (codes > Number.MAX_SAFE_INTEGER)
      throw new RangeError('too many comparisons and levels for a pattern');
  }

  /** Compares two units in everything; gives the number of their pattern and counts it, unless it is not to be learnt from. */
  add(a: number, b: number, isCounted = true): number {
    let code = 0;
    for (const { levels, compare } of this.comparisons) code = code * (levels.length + 1) + compare(a, b) + 1;
    const pattern = this.patternOf(code);
    if (isCounted) this.counts[pattern] = (this.counts[pattern] ?? 0) + 1;
    return pattern;
  }

  patterns(): Patterns {
    const width = this.comparisons.length;
    const levels = new Int8Array(this.size * width);
    for (let pattern = 0; pattern < this.size; pattern += 1) {
      let rest = this.codes[pattern] ?? 0;
      for (let at = width - 1; at >= 0; at -= 1) {
        const radix = (this.comparisons[at]?.levels.length ?? 0) + 1;
        levels[pattern * width + at] = (rest % radix) + missing;
        rest = Math.floor(rest / radix);
      }
    }
    const codes = this.codes;
    const order = Int32Array.from({ length: this.size }, (_, at) => at).sort(
      (a, b) => (codes[a] ?? 0) - (codes[b] ?? 0),
    );
    return { size: this.size, levels, counts: this.counts.slice(0, this.size), order };
  }

  private patternOf(code: number): number {
    const mask = this.slots.length - 1;
    let slot = slotOf(code) & mask;
    for (;;) {
      const found = this.slots[slot] ?? -1;
      if (found < 0) break;
      if (this.codes[found] === code) return found;
      slot = (slot + 1) & mask;
    }
    this.slots[slot] = this.size;
    this.codes[this.size] = code;
    this.size += 1;
    if (this.size * 2 === this.slots.length) this.grow();
    return this.size - 1;
  }

  private grow(): void {
    const mask = this.slots.length * 2 - 1;
    this.slots = new Int32Array(mask + 1).fill(-1);
    for (let pattern = 0; pattern < this.size; pattern += 1) {
      let slot = slotOf(this.codes[pattern] ?? 0) & mask;
      while ((this.slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      this.slots[slot] = pattern;
    }
    this.codes = doubled(this.codes);
    this.counts = doubled(this.counts);
  }
}

/** What comparing each of some pairs came to. */
export interface ComparedPairs {
  /** Pattern of each pair. */
  readonly patternOf: Int32Array;
  readonly patterns: Patterns;
}

/** Compares pairs in everything; those that are not to be learnt from have patterns that count nothing. */
export const comparePairs = (
  comparisons: readonly Comparison[],
  { size, first, second }: Pairs,
  isLearntFrom: (a: number, b: number) => boolean = () => true,
): ComparedPairs => {
  const counter = new PatternCounter(comparisons);
  const patternOf = new Int32Array(size);
  for (let pair = 0; pair < size; pair += 1) {
    const [a, b] = [first[pair] ?? 0, second[pair] ?? 0];
    patternOf[pair] = counter.add(a, b, isLearntFrom(a, b));
  }
  return { patternOf, patterns: counter.patterns() };
};

const slotOf = (code: number): number => {
  const mixed = Math.imul((code | 0) ^ Math.floor(code / 0x100000000), 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
};

const doubled = (array: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> => {
  const larger = new Float64Array(array.length * 2);
  larger.set(array);
  return larger;
};
