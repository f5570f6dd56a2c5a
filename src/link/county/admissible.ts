import { missing, type Comparison } from '../model/comparison.js';
import { isNamedAsGuardian } from './guardian-numbers.js';
import { levelSets } from './level-sets.js';
import { areNumberedInTurn, haveSameEnd, haveSameSequence } from './number-ends.js';
import { trust, type NumberOwners } from './trusted-numbers.js';
import { areBornFarApart, areStatedFarApart } from './birth-dates.js';
import { shareValue, someValue } from './unit-lists.js';
import type { Units } from './units.js';

/**
 * What a pair may become at most, whatever it weighs; `late` is linked after all that are written the same, `sibling` then
 * too and only where the rolls that the two stand on say by themselves that they are hardly two people.
 */
export type Admission = (typeof admissionKinds)[number];

/** Every admission, most first. */
export const admissionKinds = ['link', 'late', 'sibling', 'candidate', 'nothing'] as const;

const {
  different,
  agreeing,
  homophone,
  lookAlike,
  contained,
  sameCharacters,
  hidden,
  oneCharacter,
  tellingTwins,
  nearlySameNumber,
  roundedNumber,
  hiddenNumber,
  alikeNumber,
  sameNumber,
  guardianNumber,
  correctedNumber,
  differentNumber,
} = levelSets;
/** Level of birth dates that are not even near each other. */
const differentBirth = 2;

interface AdmissionOptions {
  readonly units: Units;
  readonly owners: NumberOwners;
  readonly comparisons: readonly Comparison[];
}

/** The judges of what a pair may become. */
export interface Admissions {
  readonly admissionOf: (a: number, b: number) => Admission;
  /** Whether two units cannot be one person by what they are. */
  readonly excludes: (a: number, b: number) => boolean;
  /** Whether both have a valid number of their own, and another one. */
  readonly haveOtherNumbers: (a: number, b: number) => boolean;
  /** Whether two names are the same, character by character but for variants. */
  readonly areNamedTheSame: (a: number, b: number) => boolean;
  /** Whether names that agree in part stand beside numbers that are alike, on no sheet that lists both. */
  readonly areLikely: (a: number, b: number) => boolean;
}

/**
 * Makes the judges of what a pair may become. Weights are sums, and a sum can be reached in ways that nobody should be
 * accused by:
 * - clearly different names are never one person, however alike the numbers: most of such pairs are brothers and sisters;
 * - two different valid numbers, both of them surely the unit's own, are two people; only where telephone or guardian
 *   are the same, and the name character by character, may one of them be wrong; where all live in one village, a
 *   person's eye decides;
 * - names that only sound alike give way to those that are written the same, unless the number is alike; beside another
 *   number a person's eye decides, and so it does where neither number is the unit's own or the telephones are others, and
 *   neither birth date nor guardian is the same;
 * - hidden names show too little without a number or a birth date that agrees, and beside the number of a guardian they
 *   are the guardian's, unless the number has owners whose names are other ones;
 * - names of which one character differs are twins as often as a slip of the hand, and numbers of twins differ in
 *   sequence and check digit: where these are not the same, a person's eye decides, and so it does where a name is
 *   missing; on one sheet they are two people. Under the same valid number they are one, unless somebody fits better.
 */
export const admissions = ({ units, owners, comparisons }: AdmissionOptions): Admissions => {
  const compare = (name: string): Comparison['compare'] =>
    comparisons.find((comparison) => comparison.name === name)?.compare ?? (() => missing);
  const [compareNames, compareNumbers] = [compare('name'), compare('number')];
  const [compareBirths, compareSexes, comparePlaces] = [compare('birth'), compare('sex'), compare('place')];
  const { trusted, ownersOf } = owners;
  const isOwn = (unit: number): boolean => units.numbers[unit] !== null && trusted[unit] === trust.own;
  const isForeign = (unit: number): boolean =>
    units.numbers[unit] !== null && trusted[unit] === trust.foreign;
  const areKnit = (a: number, b: number): boolean =>
    shareValue(units.phones, a, b) === true || shareValue(units.guardianNames, a, b) === true;
  const haveTwoNumbers = (a: number, b: number): boolean =>
    isOwn(a) && isOwn(b) && units.numbers[a] !== units.numbers[b] && !roundedNumber.has(compareNumbers(a, b));
  const haveOtherNumbers = (a: number, b: number): boolean =>
    haveTwoNumbers(a, b) && differentNumber.has(compareNumbers(a, b));
  /** Whether one sheet lists both, whatever its rows are. */
  const areListedTogether = (a: number, b: number): boolean =>
    shareValue(units.sheets, a, b) === true || shareValue(units.otherSheets, a, b) === true;

  /**
   * Whether both bear one number and a certificate made out to it: a certificate is one person's, however often a list
   * names it.
   */
  const areOneHolder = (a: number, b: number): boolean => {
    const number = units.numberCodes[a] ?? -1;
    return (
      number >= 0 &&
      number === units.numberCodes[b] &&
      [a, b].every(
        (unit) => isOwn(unit) && someValue(units.certificateNumbers, unit, (code) => code === number),
      )
    );
  };
  /** Whether one of two valid numbers may be wrong; not where one list names both, for nobody is written twice under two. */
  const mayHaveOtherNumber = (name: number, a: number, b: number): boolean =>
    sameCharacters.has(name) && areKnit(a, b) && !areListedTogether(a, b) && !isNamedAsGuardian(units, a, b);
  const ofOtherNumbers = (name: number, a: number, b: number): Admission => {
    if (mayHaveOtherNumber(name, a, b)) return 'link';
    return agreeing.has(name) && (areKnit(a, b) || comparePlaces(a, b) === 0) ? 'candidate' : 'nothing';
  };
  /**
   * Whether the numbers are alike as a corrected one and the one before it, and telephone or guardian are the same. Numbers
   * of twins, too, are of one birth date and differ in the sequence: that of a corrected birth date is the same.
   */
  const areCorrected = (a: number, b: number): boolean =>
    correctedNumber.has(compareNumbers(a, b)) && haveSameSequence(units, a, b) && areKnit(a, b);
  const ofTwoNumbers = (a: number, b: number): Admission => {
    if (areListedTogether(a, b)) return 'nothing';
    return areCorrected(a, b) ? 'sibling' : 'candidate';
  };
  const ofHiddenName = (number: number, a: number, b: number): Admission => {
    if (nearlySameNumber.has(number) || hiddenNumber.has(number)) return 'link';
    return compareBirths(a, b) === 0 || areKnit(a, b) ? asSibling(a, b) : 'candidate';
  };
  /** Whether anything but name and village speaks for two of which a number says nothing, and nothing against them. */
  const areBorneOut = (a: number, b: number): boolean =>
    compareBirths(a, b) === 0 ||
    areKnit(a, b) ||
    ((isOwn(a) || isOwn(b)) && shareValue(units.phones, a, b) === null);
  const ofHomophone = (a: number, b: number): Admission => {
    const number = compareNumbers(a, b);
    if (differentNumber.has(number) || (number === missing && !areBorneOut(a, b))) return 'candidate';
    return number === missing || guardianNumber.has(number) ? 'late' : 'link';
  };
  const ofLookAlike = (number: number, a: number, b: number): Admission =>
    nearlySameNumber.has(number) || compareBirths(a, b) === 0 ? 'link' : asSibling(a, b);
  const ofOneCharacter = (number: number, a: number, b: number): Admission => {
    if (tellingTwins.has(number) || (!isForeign(a) && !isForeign(b) && haveSameEnd(units, a, b)))
      return 'link';
    if (areStatedFarApart(units, a, b)) return 'candidate';
    const isBirthSame = compareBirths(a, b) === 0 || roundedNumber.has(number) || hiddenNumber.has(number);
    return isBirthSame || areKnit(a, b) ? asSibling(a, b) : 'candidate';
  };
  /** Whether the number of one, which is not its own, has owners of clearly other names. */
  const isOfOthers = (unit: number): boolean => {
    const owning = isOwn(unit) ? [] : ownersOf(unit);
    return owning.length > 0 && owning.every((owner) => different.has(compareNames(owner, unit)));
  };
  const ofGuardianNumber = (name: number, a: number, b: number): Admission => {
    if (compareBirths(a, b) === 0) return asSibling(a, b);
    if (!hidden.has(name)) return 'candidate';
    if (isOfOthers(a) || isOfOthers(b)) return areKnit(a, b) ? asSibling(a, b) : 'candidate';
    return 'nothing';
  };
  const asSibling = (a: number, b: number): Admission =>
    areListedTogether(a, b) ||
    isNamedAsGuardian(units, a, b) ||
    differentNumber.has(compareNumbers(a, b)) ||
    compareBirths(a, b) > 0 ||
    compareSexes(a, b) > 0
      ? 'candidate'
      : 'sibling';
  /** The unit by whose name most know a unit's own number, if more do than by the unit's name; else the unit itself. */
  const bestKnown = (unit: number): number =>
    isOwn(unit)
      ? ownersOf(unit).reduce(
          (best, other) => ((units.datasets[other] ?? 0) > (units.datasets[best] ?? 0) ? other : best),
          unit,
        )
      : unit;
  const agreeThroughOwners = (a: number, b: number): boolean => {
    const [one, other] = [bestKnown(a), bestKnown(b)];
    if (one === a && other === b) return false;
    return !different.has(compareNames(one, other));
  };
  /**
   * Whether both stand under one number, which is their own, and their names differ only because one was spelled by ear or
   * not wholly shown: there is a third name that is one of the two in that way, and at most a slip away from the other.
   */
  const agreeThroughSpelling = (a: number, b: number): boolean =>
    isOwn(a) &&
    isOwn(b) &&
    units.numbers[a] === units.numbers[b] &&
    ownersOf(a).some((third) => {
      const [one, other] = [compareNames(third, a), compareNames(third, b)];
      if (different.has(one) || different.has(other)) return false;
      return !oneCharacter.has(one) || !oneCharacter.has(other);
    });
  const areNamedAlikeUnderNumbers = (a: number, b: number): boolean =>
    ownersOf(a).some((one) => ownersOf(b).some((other) => agreeing.has(compareNames(one, other))));
  const excludes = (a: number, b: number): boolean => {
    const name = compareNames(a, b);
    if (different.has(name) && !agreeThroughSpelling(a, b) && !agreeThroughOwners(a, b)) return true;
    if (haveOtherNumbers(a, b)) return !mayHaveOtherNumber(name, a, b);
    if (haveTwoNumbers(a, b) && !agreeing.has(name))
      if (!areNamedAlikeUnderNumbers(a, b) && !areCorrected(a, b)) return true;
    const number = compareNumbers(a, b);
    const saysNothing = number === missing || differentNumber.has(number) || guardianNumber.has(number);
    const isOtherBirth = compareBirths(a, b) === differentBirth && areBornFarApart(units, a, b);
    if (saysNothing && isOtherBirth && !(agreeing.has(name) && areKnit(a, b))) return true;
    if (areOneHolder(a, b)) return false;
    const isNamedInPart = oneCharacter.has(name) || (hidden.has(name) && compareBirths(a, b) !== 0);
    if (isNamedInPart && saysNothing && shareValue(units.otherSheets, a, b) === true) return true;
    if (shareValue(units.sheets, a, b) !== true) return false;
    return oneCharacter.has(name) || hidden.has(name) || !nearlySameNumber.has(number);
  };
  return {
    haveOtherNumbers,
    areNamedTheSame: (a, b) => sameCharacters.has(compareNames(a, b)),
    areLikely: (a, b) => {
      const name = compareNames(a, b);
      if (different.has(name) || name === missing) return false;
      if (areOneHolder(a, b)) return true;
      if (areListedTogether(a, b) || isNamedAsGuardian(units, a, b)) return false;
      const number = compareNumbers(a, b);
      if (hidden.has(name) && (number === missing || guardianNumber.has(number)) && !excludes(a, b))
        return true;
      if (!alikeNumber.has(number)) return false;
      return sameCharacters.has(name) || !haveTwoNumbers(a, b) || !areNumberedInTurn(units, a, b);
    },
    admissionOf: (a, b) => {
      const name = compareNames(a, b);
      if (different.has(name)) return 'nothing';
      if (haveOtherNumbers(a, b)) return ofOtherNumbers(name, a, b);
      if (homophone.has(name) && !areOneHolder(a, b)) return ofHomophone(a, b);
      if (agreeing.has(name)) return 'link';
      if (areOneHolder(a, b)) return 'link';
      if (shareValue(units.sheets, a, b) === true) {
        if (oneCharacter.has(name)) return 'nothing';
        if (hidden.has(name)) return 'candidate';
      }
      if (haveTwoNumbers(a, b)) return ofTwoNumbers(a, b);
      const number = compareNumbers(a, b);
      if (guardianNumber.has(number)) return ofGuardianNumber(name, a, b);
      if (hidden.has(name)) return ofHiddenName(number, a, b);
      if (lookAlike.has(name)) return ofLookAlike(number, a, b);
      if (oneCharacter.has(name)) return areListedTogether(a, b) ? 'candidate' : ofOneCharacter(number, a, b);
      if (sameNumber.has(number)) return 'link';
      return contained.has(name) && nearlySameNumber.has(number) ? 'link' : 'candidate';
    },
    excludes,
  };
};
