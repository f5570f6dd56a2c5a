/** 32 bits of a text (FNV-1a with a final mix): the same on every machine. */
const hashText = (text: string, start: number): number => {
  let hash = start;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
};

/** A list whose members are drawn in proportion to their weight. */
export type Weighted<T> = readonly (readonly [item: T, weight: number])[];

/**
 * A seeded source of chance (sfc32). The same seed and label give the same sequence everywhere; every part of the
 * county has its own label, so that a change in one part leaves the others as they were.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(seed: number, label: string) {
    const text = `${seed}/${label}`;
    this.a = hashText(text, 0x811c9dc5);
    this.b = hashText(text, 0x9e3779b9);
    this.c = hashText(text, 0x243f6a88);
    for (let round = 0; round < 12; round += 1) this.bits();
  }

  private bits(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** A number in [0, 1). */
  unit(): number {
    return this.bits() / 0x1_0000_0000;
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.unit() * (high - low + 1));
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  /** One member of a list; throws a RangeError if there is none. */
  pick<T>(list: readonly T[]): T {
    const item = list[this.between(0, list.length - 1)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }

  /** One member of a weighted list; throws a RangeError if there is none. */
  weighted<T>(list: Weighted<T>): T {
    const total = list.reduce((sum, [, weight]) => sum + weight, 0);
    let rest = this.unit() * total;
    for (const [item, weight] of list) {
      rest -= weight;
      if (rest < 0) return item;
    }
    const last = list.at(-1);
    if (last === undefined) throw new RangeError('nothing to pick from');
    return last[0];
  }

  /** A new list with the same members in random order (Fisher-Yates). */
  shuffled<T>(list: readonly T[]): T[] {
    const copy = [...list];
    for (let at = copy.length - 1; at > 0; at -= 1) {
      const other = this.between(0, at);
      const held = copy[at] as T;
      copy[at] = copy[other] as T;
      copy[other] = held;
    }
    return copy;
  }
}
