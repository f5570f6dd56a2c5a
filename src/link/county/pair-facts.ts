import { missing, type Comparison } from '../model/comparison.js';
import { isNamedAsGuardian } from './guardian-numbers.js';
import { levelSets } from './level-sets.js';
import { haveSameSequence } from './number-ends.js';
import { trust, type NumberOwners } from './trusted-numbers.js';
import { shareValue, someValue, unitsByValue } from './unit-lists.js';
import type { Units } from './units.js';

const { sameCharacters, tellingTwins, roundedNumber, correctedNumber, differentNumber } = levelSets;

/** Level of places in two townships. */
const otherTownship = 3;

export interface PairFactOptions {
  readonly units: Units;
  readonly owners: NumberOwners;
  readonly comparisons: readonly Comparison[];
}

type OfPair<T = boolean> = (a: number, b: number) => T;

/** What can be said of two units before it is judged whether they may be one person. */
export interface PairFacts {
  readonly compareNames: OfPair<number>;
  readonly compareNumbers: OfPair<number>;
  readonly compareBirths: OfPair<number>;
  readonly compareSexes: OfPair<number>;
  readonly comparePlaces: OfPair<number>;
  /** Whether a unit has a valid number of its own. */
  readonly isOwn: (unit: number) => boolean;
  /** Whether the valid number of a unit is somebody else's. */
  readonly isForeign: (unit: number) => boolean;
  /** Whether others, as far as is known of the same township, have one of the names of a unit. */
  readonly isNamedAsNeighbours: (unit: number) => boolean;
  /** Whether telephone or guardian are the same. */
  readonly areKnit: OfPair;
  /** Whether both have a valid number of their own, and these are two, alike or not. */
  readonly haveTwoNumbers: OfPair;
  /** Whether both have a valid number of their own, and another one. */
  readonly haveOtherNumbers: OfPair;
  /** Whether one sheet lists both, whatever its rows are. */
  readonly areListedTogether: OfPair;
  /**
   * Whether both bear one number and a certificate made out to it: a certificate is one person's, however often a list
   * names it.
   */
  readonly areOneHolder: OfPair;
  /**
   * Whether one of two valid numbers may be wrong, of names that agree at a level; not where one list names both, for nobody
   * is written twice under two.
   */
  readonly mayHaveOtherNumber: (name: number, a: number, b: number) => boolean;
  /**
   * Whether the numbers are alike as a corrected one and the one before it, and telephone or guardian are the same. Numbers
   * of twins, too, are of one birth date and differ in the sequence: that of a corrected birth date is the same.
   */
  readonly areCorrected: OfPair;
  /**
   * Whether two numbers that are alike are hardly those of twins or of others of one birth date. Of a number that cannot be
   * read whole it speaks for it that no neighbour has either name.
   */
  readonly areHardlyTwins: OfPair;
}

export const pairFacts = ({ units, owners, comparisons }: PairFactOptions): PairFacts => {
  const compare = (name: string): Comparison['compare'] =>
    comparisons.find((comparison) => comparison.name === name)?.compare ?? (() => missing);
  const [compareNames, compareNumbers] = [compare('name'), compare('number')];
  const [compareBirths, compareSexes, comparePlaces] = [compare('birth'), compare('sex'), compare('place')];
  const { trusted } = owners;
  const unitsOfNames = unitsByValue(units.names, units.nameTexts.length);
  const isOwn = (unit: number): boolean => units.numbers[unit] !== null && trusted[unit] === trust.own;
  const areKnit: OfPair = (a, b) =>
    shareValue(units.phones, a, b) === true || shareValue(units.guardianNames, a, b) === true;
  const haveTwoNumbers: OfPair = (a, b) =>
    isOwn(a) && isOwn(b) && units.numbers[a] !== units.numbers[b] && !roundedNumber.has(compareNumbers(a, b));
  const areListedTogether: OfPair = (a, b) =>
    shareValue(units.sheets, a, b) === true || shareValue(units.otherSheets, a, b) === true;
  const isNamedAsNeighbours = (unit: number): boolean =>
    someValue(units.names, unit, (name) =>
      someValue(
        unitsOfNames,
        name,
        (other) => other !== unit && comparePlaces(unit, other) !== otherTownship,
      ),
    );
  const isHolder = (unit: number): boolean =>
    isOwn(unit) && someValue(units.certificateNumbers, unit, (code) => code === units.numberCodes[unit]);
  return {
    ...{ compareNames, compareNumbers, compareBirths, compareSexes, comparePlaces },
    ...{ isOwn, isNamedAsNeighbours, areKnit, haveTwoNumbers, areListedTogether },
    isForeign: (unit) => units.numbers[unit] !== null && trusted[unit] === trust.foreign,
    haveOtherNumbers: (a, b) => haveTwoNumbers(a, b) && differentNumber.has(compareNumbers(a, b)),
    areOneHolder: (a, b) => {
      const number = units.numberCodes[a] ?? -1;
      return number >= 0 && number === units.numberCodes[b] && isHolder(a) && isHolder(b);
    },
    mayHaveOtherNumber: (name, a, b) =>
      sameCharacters.has(name) &&
      areKnit(a, b) &&
      !areListedTogether(a, b) &&
      !isNamedAsGuardian(units, a, b),
    areCorrected: (a, b) =>
      correctedNumber.has(compareNumbers(a, b)) && haveSameSequence(units, a, b) && areKnit(a, b),
    areHardlyTwins: (a, b) =>
      haveTwoNumbers(a, b)
        ? haveSameSequence(units, a, b)
        : tellingTwins.has(compareNumbers(a, b)) || (!isNamedAsNeighbours(a) && !isNamedAsNeighbours(b)),
  };
};
