import { isUnassigned } from './birth-dates.js';
import { countBits } from './count-bits.js';
import { guardiansOfNamesakes, isBirthInNumber } from './guardian-numbers.js';
import { nameLevels, type NameLevel } from './name-agreement.js';
import { outvotedNumbers } from './outvoted-numbers.js';
import { swappedRows, type NameLikeness } from './swapped-rows.js';
import { someValue, unitListsBuilder } from './unit-lists.js';
import type { Units } from './units.js';

/** How far the valid number of a unit can be taken for its own. */
export const trust = {
  /**
   * It is somebody else's: the guardian's, or of somebody a generation older or younger than the row says, or the unit is
   * known by another (see `outvotedNumbers`).
   */
  foreign: 0,
  /** Other names stand under it, and as many datasets know them by it; or its row and the next were swapped. */
  doubtful: 1,
  own: 2,
} as const;

const levelOf = (level: NameLevel): number => nameLevels.findIndex(({ code }) => code === level);
const hidden = levelOf('name-hidden');
const agreeing: ReadonlySet<number> = new Set(
  (['name-same', 'name-former', 'name-variant', 'name-homophone'] as const).map(levelOf),
);
/** Degrees of agreement by which two names under one number may well be one person's. Hidden names fit too many. */
const ofOneParty: ReadonlySet<number> = new Set([
  ...agreeing,
  ...(['name-look-alike', 'name-contained', 'name-one-character'] as const).map(levelOf),
]);
const mayBeOne: ReadonlySet<number> = new Set([...ofOneParty, hidden]);

/** Whose the valid numbers of units are. */
export interface NumberOwners {
  /** How far each unit's number can be taken for its own, as `trust`. */
  readonly trusted: Uint8Array;
  /** Unit of the row above or below with whose number a unit's own changed places, by unit. */
  readonly swapped: ReadonlyMap<number, number>;
  /** The units under a unit's number whose it is, perhaps the unit among them; none if nobody knows. */
  readonly ownersOf: (unit: number) => readonly number[];
}

/**
 * How far each unit's valid number can be taken for its own. Children are listed under a parent's number, and numbers
 * are borrowed, swapped and mistyped: where clearly different names stand under a number, it is taken for that of the
 * name that most datasets know by it; of two that as many know, for that of the one beside which the birth date of the
 * number stands. A number that is not a unit's own says nothing against its being another unit; it is not held to be
 * false. Units without a number are `doubtful`.
 */
export const numberOwners = (units: Units, compareNames: (a: number, b: number) => number): NumberOwners => {
  const { size, numbers } = units;
  const trusted = new Uint8Array(size).fill(trust.doubtful);
  const areOneParty = (a: number, b: number): boolean => ofOneParty.has(compareNames(a, b));
  const areOneWhereShown = (a: number, b: number): boolean => compareNames(a, b) === hidden;
  const names: NameLikeness = {
    agree: (a, b) => agreeing.has(compareNames(a, b)),
    agreeWhereShown: (a, b) => {
      const level = compareNames(a, b);
      return agreeing.has(level) || level === hidden;
    },
    mayAgree: (a, b) => mayBeOne.has(compareNames(a, b)),
  };
  const holdersOf = unitsByNumber(units);
  const isOfGuardian = guardiansOfNamesakes(units, areOneParty);
  const swapped = swappedRows(units, holdersOf, names);
  const contested: number[] = [];
  for (let unit = 0; unit < size; unit += 1) if (holdersOf(unit).length > 1) contested.push(unit);
  const isOutvoted = outvotedNumbers(units, contested);
  /** Of numbers that several units hold, by the first of them. */
  const owners = new Map<number, readonly number[]>();
  for (let first = 0; first < size; first += 1) {
    const all = holdersOf(first);
    if (all[0] !== first) continue;
    const contenders: number[] = [];
    for (const unit of all) {
      const others = all.filter((other) => other !== unit);
      if (
        swapped.has(unit) ||
        isOfGuardian(unit) ||
        isOfAnotherGeneration(units, unit, numbers[unit] ?? '') ||
        (others.length > 0 && isOutvoted(unit, others))
      )
        trusted[unit] = trust.foreign;
      else contenders.push(unit);
    }
    const owning = owningParty(units, contenders, { areOneParty, areOneWhereShown });
    for (const unit of owning) trusted[unit] = trust.own;
    if (all.length > 1) owners.set(first, owning);
  }
  const ownersOf = (unit: number): readonly number[] => {
    const all = holdersOf(unit);
    if (all.length === 1) return trusted[unit] === trust.own ? [unit] : [];
    return owners.get(all[0] ?? unit) ?? [];
  };
  return { trusted, swapped, ownersOf };
};

/** Makes what gives all units with a unit's valid number, the unit among them, ascending; none for a unit without one. */
const unitsByNumber = ({ size, numberCodes }: Units): ((unit: number) => readonly number[]) => {
  const builder = unitListsBuilder();
  let codes = 0;
  for (let unit = 0; unit < size; unit += 1) {
    const code = numberCodes[unit] ?? -1;
    codes = Math.max(codes, code + 1);
    if (code >= 0) builder.add(code, unit);
  }
  const { offsets, values } = builder.build(codes);
  return (unit) => {
    const code = numberCodes[unit] ?? -1;
    if (code < 0) return [];
    const [from = 0, to = 0] = [offsets[code], offsets[code + 1]];
    return to - from === 1 ? [unit] : Array.from(values.subarray(from, to));
  };
};

/** Of all units under a number those whose it is; none if that cannot be told. */
const owningParty = (units: Units, holders: readonly number[], names: PartyNames): readonly number[] => {
  const [only] = holders;
  if (only === undefined || isUnassigned(units.numbers[only] ?? '')) return [];
  if (holders.length === 1) return holders;
  const ranked = partiesOf(holders, names)
    .map((party) => ({ party, rank: rankOf(units, party) }))
    .sort((a, b) => b.rank - a.rank);
  const [best, second] = ranked;
  return best === undefined || best.rank === second?.rank ? [] : best.party;
};

/** Datasets that know a party by the number, and half a dataset for a birth date that agrees with it. */
const rankOf = (units: Units, party: readonly number[]): number => {
  const bits = party.reduce((all, unit) => all | (units.datasetBits[unit] ?? 0), 0);
  const isBirthSame = party.some((unit) => isBirthInNumber(units, unit));
  return countBits(bits) + (isBirthSame ? 0.5 : 0);
};

interface PartyNames {
  readonly areOneParty: (a: number, b: number) => boolean;
  /** Whether two names agree as far as both are shown, one of them being partly hidden. */
  readonly areOneWhereShown: (a: number, b: number) => boolean;
}

/**
 * Divides the units under a number into those whose names may be one person's, directly or through others. A party of
 * hidden names alone belongs to the one that it fits, if it fits no second one.
 */
const partiesOf = (
  holders: readonly number[],
  { areOneParty, areOneWhereShown }: PartyNames,
): readonly (readonly number[])[] => {
  let parties: number[][] = [];
  for (const unit of holders) {
    const isOne = (party: readonly number[]): boolean => party.some((other) => areOneParty(unit, other));
    parties = [[unit, ...parties.filter(isOne).flat()], ...parties.filter((party) => !isOne(party))];
  }
  const isHidden = (unit: number): boolean => areOneWhereShown(unit, unit);
  const whole = parties.filter((party) => !party.some(isHidden));
  const placed = whole.map((party) => [...party]);
  const unplaced = parties.filter((party) => {
    if (whole.includes(party)) return false;
    const fitting = [...whole.keys()].filter((at) =>
      whole[at]?.some((a) => party.some((b) => areOneWhereShown(a, b))),
    );
    const [only] = fitting;
    if (only === undefined || fitting.length > 1) return true;
    placed[only]?.push(...party);
    return false;
  });
  return [...placed, ...unplaced];
};

/** Years that a slip of the pen in a birth date hardly makes, and parents are older than their children. */
const generation = 12;

/** Whether a birth date beside a number is a generation from that in it, or all of them lie in another year. */
const isOfAnotherGeneration = ({ births, hasBirth }: Units, unit: number, number: string): boolean => {
  if (hasBirth[unit] !== 1) return false;
  const year = Number(number.slice(6, 10));
  let [isNamed, isSame, isFar] = [false, false, false];
  someValue(births, unit, (birth) => {
    const years = Math.abs(Math.floor(birth / 10_000) - year);
    isNamed = true;
    isSame ||= years === 0;
    isFar ||= years >= generation;
    return isFar;
  });
  return isFar || (isNamed && !isSame);
};
