import { trust, type NumberOwners } from './trusted-numbers.js';
import type { Units } from './units.js';

/**
 * On which datasets people stand, as far as units are known to be one person: how many people stand on exactly each set
 * of datasets. Sets are bits, as `Units.datasetBits`.
 */
export interface RollPatterns {
  /**
   * How much likelier it is that one person stands on the datasets of both sets than that two people stand on one each,
   * in hundredths of a bit; as if drawn at random, 0. Somebody who is missing where such people hardly ever are, and
   * a row of somebody who stands nowhere else although such people do, belong together.
   */
  readonly belonging: (one: number, other: number) => number;
}

/** People that nothing is known of yet count as so many of each set, so that a dozen people teach little. */
const unseen = 3;
/** A run in which everybody stands everywhere has not been seen: of those on a roll so many stand nowhere else. */
const leastAlone = 0.03;
/** What belonging weighs against at most: that no roll has two such people is no proof that they are two. */
const leastBelonging = -300;

/**
 * Counts the people by the sets of datasets they stand on. Units that nobody is joined to count as people if they have a
 * number of their own; without one they may be anybody's and do not count.
 */
export const rollPatternsOf = (
  { size, datasetBits }: Pick<Units, 'size' | 'datasetBits'>,
  trusted: Uint8Array,
  clusterOf: (unit: number) => number,
): RollPatterns => {
  const bitsOf = new Int32Array(size);
  const isKnown = new Uint8Array(size);
  for (let unit = 0; unit < size; unit += 1) {
    const cluster = clusterOf(unit);
    bitsOf[cluster] = (bitsOf[cluster] ?? 0) | (datasetBits[unit] ?? 0);
    if (trusted[unit] === trust.own) isKnown[cluster] = 1;
  }
  const people = new Map<number, number>();
  let total = 0;
  for (let cluster = 0; cluster < size; cluster += 1) {
    if (isKnown[cluster] !== 1) continue;
    const bits = bitsOf[cluster] ?? 0;
    people.set(bits, (people.get(bits) ?? 0) + 1);
    total += 1;
  }
  return { belonging: belongingOf(people, total) };
};

/**
 * The datasets on which each unit stands, as a set of bits. One with a number of its own stands wherever that number stands
 * beside a name that may be its own, however it is written there.
 */
export const standingOf = (
  { datasetBits }: Pick<Units, 'datasetBits'>,
  { trusted, ownersOf }: Pick<NumberOwners, 'trusted' | 'ownersOf'>,
): Int32Array =>
  datasetBits.map((bits, unit) =>
    trusted[unit] === trust.own
      ? ownersOf(unit).reduce((all, owner) => all | (datasetBits[owner] ?? 0), bits)
      : bits,
  );

const belongingOf = (people: ReadonlyMap<number, number>, total: number): RollPatterns['belonging'] => {
  const exactly = (bits: number): number => (people.get(bits) ?? 0) + unseen;
  /** People on these datasets and no other, never fewer than `leastAlone` of those on them. */
  const alone = remembered((bits) => {
    let all = 0;
    for (const [known, count] of people) if ((known & bits) === bits) all += count;
    return Math.max(exactly(bits), leastAlone * all);
  });
  return (one, other) => {
    const odds = ((total + unseen) * exactly(one | other)) / (alone(one) * alone(other));
    return Math.max(leastBelonging, Math.round(100 * Math.log2(odds)));
  };
};

const remembered = (work: (bits: number) => number): ((bits: number) => number) => {
  const known = new Map<number, number>();
  return (bits) => {
    const found = known.get(bits) ?? work(bits);
    known.set(bits, found);
    return found;
  };
};
