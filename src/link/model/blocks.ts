/** The units of each key of one blocking that several have, both ways, as compressed rows. */
export interface Blocks {
  /** Units of each block. */
  readonly size: Int32Array;
  /** Where the members of a block begin; one more entry than blocks. */
  readonly blockStart: Int32Array;
  /** Units by block, ascending, each once. */
  readonly members: Int32Array;
  /** Where the blocks of a unit begin; one more entry than units. */
  readonly unitStart: Int32Array;
  /** Blocks by unit. */
  readonly blocksOfUnit: Int32Array;
}

type KeysOf = (unit: number, add: (key: string) => void) => void;

/**
 * Puts units that share a key into one block. Keys are kept as 64-bit hashes: two that fall together by chance cost a
 * comparison and nothing else.
 */
export const blocksOf = (unitCount: number, keysOf: KeysOf): Blocks => {
  const index = new KeyIndex();
  const unitStart = new Int32Array(unitCount + 1);
  let blocksOfUnit = new Int32Array(Math.max(16, unitCount));
  let count = 0;
  let from = 0;
  const add = (key: string): void => {
    const block = index.numberOf(key);
    for (let at = from; at < count; at += 1) if (blocksOfUnit[at] === block) return;
    if (count === blocksOfUnit.length) {
      const larger = new Int32Array(count * 2);
      larger.set(blocksOfUnit);
      blocksOfUnit = larger;
    }
    blocksOfUnit[count] = block;
    count += 1;
  };
  for (let unit = 0; unit < unitCount; unit += 1) {
    from = count;
    keysOf(unit, add);
    unitStart[unit + 1] = count;
  }
  const sizes = new Int32Array(index.size);
  for (let at = 0; at < count; at += 1) increment(sizes, blocksOfUnit[at] ?? 0);
  const numbers = numbersOfShared(sizes);
  const kept = keepShared(unitStart, blocksOfUnit, numbers);
  const size = sizes.filter((units) => units > 1);
  const blockStart = new Int32Array(size.length + 1);
  for (let block = 0; block < size.length; block += 1)
    blockStart[block + 1] = (blockStart[block] ?? 0) + (size[block] ?? 0);
  const next = blockStart.slice();
  const members = new Int32Array(kept.length);
  for (let unit = 0; unit < unitCount; unit += 1) {
    const end = unitStart[unit + 1] ?? 0;
    for (let at = unitStart[unit] ?? 0; at < end; at += 1) {
      const block = kept[at] ?? 0;
      members[next[block] ?? 0] = unit;
      increment(next, block);
    }
  }
  return { size, blockStart, members, unitStart, blocksOfUnit: kept };
};

/** New numbers of the blocks of more than one unit, -1 for the others: most keys are of one unit and make no pair. */
const numbersOfShared = (sizes: Int32Array): Int32Array => {
  let next = 0;
  return sizes.map((units) => (units > 1 ? next++ : -1));
};

/** The blocks of each unit without those that it is alone in, under their new numbers; `unitStart` is set anew. */
const keepShared = (
  unitStart: Int32Array,
  blocksOfUnit: Int32Array<ArrayBuffer>,
  numbers: Int32Array,
): Int32Array<ArrayBuffer> => {
  let [from, to] = [0, 0];
  for (let unit = 0; unit + 1 < unitStart.length; unit += 1) {
    const end = unitStart[unit + 1] ?? 0;
    for (let at = from; at < end; at += 1) {
      const block = numbers[blocksOfUnit[at] ?? 0] ?? -1;
      if (block < 0) continue;
      blocksOfUnit[to] = block;
      to += 1;
    }
    unitStart[unit + 1] = to;
    from = end;
  }
  return blocksOfUnit.slice(0, to);
};

const increment = (array: Int32Array, at: number): void => {
  array[at] = (array[at] ?? 0) + 1;
};

/** Numbers keys in the order of their first use, by open addressing over two 32-bit hashes. */
class KeyIndex {
  size = 0;
  private slots = new Int32Array(1 << 12).fill(-1);
  private low = new Int32Array(1 << 11);
  private high = new Int32Array(1 << 11);

  numberOf(key: string): number {
    let low = 0x811c9dc5 | 0;
    let high = 0x9747b28c | 0;
    for (let at = 0; at < key.length; at += 1) {
      const unit = key.charCodeAt(at);
      low = Math.imul(low ^ unit, 0x01000193);
      high = Math.imul(high ^ unit, 0x5bd1e995) ^ (high >>> 15);
    }
    low = scrambled(low);
    high = scrambled(high);
    const mask = this.slots.length - 1;
    let slot = (low ^ high) & mask;
    for (;;) {
      const found = this.slots[slot] ?? -1;
      if (found < 0) break;
      if (this.low[found] === low && this.high[found] === high) return found;
      slot = (slot + 1) & mask;
    }
    this.slots[slot] = this.size;
    this.low[this.size] = low;
    this.high[this.size] = high;
    this.size += 1;
    if (this.size * 2 === this.slots.length) this.grow();
    return this.size - 1;
  }

  private grow(): void {
    const mask = this.slots.length * 2 - 1;
    this.slots = new Int32Array(mask + 1).fill(-1);
    for (let entry = 0; entry < this.size; entry += 1) {
      let slot = ((this.low[entry] ?? 0) ^ (this.high[entry] ?? 0)) & mask;
      while ((this.slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      this.slots[slot] = entry;
    }
    this.low = doubled(this.low);
    this.high = doubled(this.high);
  }
}

const doubled = (array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
};

/** Spreads every bit over all others (the finaliser of MurmurHash3, public domain). */
const scrambled = (hash: number): number => {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
};
