import { blocksOf, type Blocks } from './blocks.js';

/** One way in which two units may meet: those that share any key are compared. */
export interface Blocking {
  readonly name: string;
  /** Gives every key of a unit to `add`; none where the unit cannot be found this way. */
  readonly keysOf: (unit: number, add: (key: string) => void) => void;
}

/** Pairs of units, first < second, each once, ordered by first and then second. */
export interface Pairs {
  readonly size: number;
  readonly first: Int32Array;
  readonly second: Int32Array;
}

/** A block that was too large to be paired. Its key is somebody's name or number and is not told. */
export interface CappedBlock {
  readonly blocking: string;
  /** Units in the block. */
  readonly units: number;
  /** Pairs that the block alone would have given; some of them may have met by another blocking. */
  readonly pairsLeftOut: number;
}

export interface FoundPairs {
  readonly pairs: Pairs;
  /** By blocking in the given order, largest first. */
  readonly capped: readonly CappedBlock[];
  /** The units of each of `capped`, ascending. */
  readonly crowds: readonly Int32Array[];
}

interface FindPairsOptions {
  readonly unitCount: number;
  readonly blockings: readonly Blocking[];
  /** Whether two units (a < b) may be a pair at all; everything else is left out before it takes memory. */
  readonly mayPair?: (a: number, b: number) => boolean;
  /** Units that a block may hold. */
  readonly blockCap?: number;
}

/** A block of this many units gives half a million pairs; above it a key says too little to be worth them. */
export const defaultBlockCap = 1000;

/**
 * Finds the pairs of units that share a key of any blocking. Eight bytes a pair; the time grows with the pairs that
 * share a key, not with all that there are.
 */
export const findPairs = ({
  unitCount,
  blockings,
  mayPair = () => true,
  blockCap = defaultBlockCap,
}: FindPairsOptions): FoundPairs => {
  const capped: CappedBlock[] = [];
  const crowds: Int32Array[] = [];
  const all = blockings.map((blocking) => {
    const blocks = blocksOf(unitCount, blocking.keysOf);
    for (const members of crowdsOf(blocks, blockCap)) {
      const units = members.length;
      capped.push({ blocking: blocking.name, units, pairsLeftOut: (units * (units - 1)) / 2 });
      crowds.push(members);
    }
    return blocks;
  });
  const list = new PairList();
  // The last unit that a partner was seen for: keeps a pair that several keys give from being counted twice.
  const seenFor = new Int32Array(unitCount).fill(-1);
  for (let a = 0; a < unitCount; a += 1) {
    const from = list.size;
    for (const { blocksOfUnit, unitStart, blockStart, members, size } of all) {
      const end = unitStart[a + 1] ?? 0;
      for (let at = unitStart[a] ?? 0; at < end; at += 1) {
        const block = blocksOfUnit[at] ?? 0;
        if ((size[block] ?? 0) > blockCap) continue;
        // Members stand in ascending order: from the end back to the unit itself.
        for (let slot = (blockStart[block + 1] ?? 0) - 1; ; slot -= 1) {
          const b = members[slot] ?? 0;
          if (b <= a) break;
          if (seenFor[b] === a) continue;
          seenFor[b] = a;
          if (mayPair(a, b)) list.add(a, b);
        }
      }
    }
    list.sortFrom(from);
  }
  return { pairs: list.pairs(), capped, crowds };
};

/** The members of every block above the cap, the largest block first; copied, so that the blocks can be forgotten. */
const crowdsOf = ({ size, blockStart, members }: Blocks, cap: number): readonly Int32Array[] => {
  const crowds: Int32Array[] = [];
  size.forEach((units, block) => {
    if (units > cap) crowds.push(members.slice(blockStart[block] ?? 0, blockStart[block + 1] ?? 0));
  });
  return crowds.sort((a, b) => b.length - a.length);
};

/** Pairs as they are found, in arrays that grow. */
class PairList {
  size = 0;
  private first = new Int32Array(1 << 12);
  private second = new Int32Array(1 << 12);

  add(a: number, b: number): void {
    if (this.size === this.first.length) {
      this.first = grown(this.first);
      this.second = grown(this.second);
    }
    this.first[this.size] = a;
    this.second[this.size] = b;
    this.size += 1;
  }

  /** Orders the second units of the pairs from a position on, which all have the same first one. */
  sortFrom(from: number): void {
    if (this.size - from > 1) this.second.subarray(from, this.size).sort();
  }

  pairs(): Pairs {
    return {
      size: this.size,
      first: this.first.subarray(0, this.size),
      second: this.second.subarray(0, this.size),
    };
  }
}

const grown = (array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(Math.ceil(array.length * 1.5));
  larger.set(array);
  return larger;
};
