import { missing, type Comparison } from '../model/comparison.js';
import { nameLevels, type NameLevel } from './name-agreement.js';
import { numberLevels, type NumberLevel } from './number-levels.js';
import { trust } from './trusted-numbers.js';
import { shareValue } from './unit-lists.js';
import type { Units } from './units.js';

/**
 * What a pair may become at most, whatever it weighs; `join` is linked whatever it weighs, but after every pair that has
 * the weight for it.
 */
export type Admission = 'join' | 'link' | 'candidate' | 'nothing';

const names = (...levels: readonly NameLevel[]): ReadonlySet<number> =>
  new Set(levels.map((level) => nameLevels.findIndex(({ code }) => code === level)));
const numbers = (...levels: readonly NumberLevel[]): ReadonlySet<number> =>
  new Set(levels.map((level) => numberLevels.findIndex(({ code }) => code === level)));

const different = names('name-different');
/** Names that may be one person's without more than what the weights say. */
const agreeing = names('name-same', 'name-former', 'name-variant', 'name-homophone');
/** Names that may be one person's where the numbers are nearly the same too. */
const resembling = names('name-look-alike', 'name-contained');
const sameCharacters = names('name-same', 'name-former', 'name-variant');
const hidden = names('name-hidden');
const oneCharacter = names('name-one-character');
const nearlySameNumber = numbers(
  ...(['id-same', 'id-one-edit', 'id-written-same', 'id-in-other-certificate', 'id-rounded'] as const),
);
const hiddenNumber = numbers('id-hidden');
const sameNumber = numbers('id-same', 'id-in-other-certificate');
const guardianNumber = numbers('id-of-guardian');
const differentNumber = numbers('id-different');

interface AdmissionOptions {
  readonly units: Units;
  readonly trusted: Uint8Array;
  readonly comparisons: readonly Comparison[];
}

/** The judges of what a pair may become. */
export interface Admissions {
  readonly admissionOf: (a: number, b: number) => Admission;
  /** Whether two units cannot be one person by what they are. */
  readonly excludes: (a: number, b: number) => boolean;
  /** Whether both have a valid number of their own, and another one. */
  readonly haveOtherNumbers: (a: number, b: number) => boolean;
}

/**
 * Makes the judges of what a pair may become. Weights are sums, and a sum can be reached in ways that nobody should be
 * accused by:
 * - clearly different names are never one person, however alike the numbers: most of such pairs are brothers and sisters;
 * - two different valid numbers, both of them surely the unit's own, are two people; only where telephone or guardian
 *   are the same, and the name character by character, may one of them be wrong; where all live in one village, a
 *   person's eye decides;
 * - hidden names show too little without a number or a birth date that agrees, and beside the number of a guardian they
 *   are the guardian's;
 * - names of which one character differs are twins as often as a slip of the hand, and numbers of twins differ in
 *   sequence and check digit: where these are not the same, a person's eye decides, and so it does where a name is
 *   missing; on one sheet they are two people. Under the same valid number they are one, unless somebody fits better.
 */
export const admissions = ({ units, trusted, comparisons }: AdmissionOptions): Admissions => {
  const compare = (name: string): Comparison['compare'] =>
    comparisons.find((comparison) => comparison.name === name)?.compare ?? (() => missing);
  const [compareNames, compareNumbers] = [compare('name'), compare('number')];
  const [compareBirths, comparePlaces] = [compare('birth'), compare('place')];
  const isOwn = (unit: number): boolean => units.numbers[unit] !== null && trusted[unit] === trust.own;
  const areKnit = (a: number, b: number): boolean =>
    shareValue(units.phones, a, b) === true || shareValue(units.guardianNames, a, b) === true;
  const haveOtherNumbers = (a: number, b: number): boolean =>
    isOwn(a) && isOwn(b) && differentNumber.has(compareNumbers(a, b));

  const ofOtherNumbers = (name: number, a: number, b: number): Admission => {
    if (sameCharacters.has(name) && areKnit(a, b)) return 'link';
    return agreeing.has(name) && (areKnit(a, b) || comparePlaces(a, b) === 0) ? 'candidate' : 'nothing';
  };
  const ofHiddenName = (number: number, a: number, b: number): Admission => {
    if (guardianNumber.has(number)) return 'nothing';
    const isSeen = nearlySameNumber.has(number) || hiddenNumber.has(number) || compareBirths(a, b) === 0;
    return isSeen ? 'link' : 'candidate';
  };
  return {
    haveOtherNumbers,
    admissionOf: (a, b) => {
      const name = compareNames(a, b);
      if (different.has(name)) return 'nothing';
      if (haveOtherNumbers(a, b)) return ofOtherNumbers(name, a, b);
      if (agreeing.has(name)) return 'link';
      const number = compareNumbers(a, b);
      if (hidden.has(name)) return ofHiddenName(number, a, b);
      if (oneCharacter.has(name) && shareValue(units.sheets, a, b) === true) return 'nothing';
      if (sameNumber.has(number)) return oneCharacter.has(name) ? 'join' : 'link';
      if (resembling.has(name) && nearlySameNumber.has(number)) return 'link';
      return oneCharacter.has(name) && haveSameEnd(units, a, b) ? 'link' : 'candidate';
    },
    excludes: (a, b) => {
      const name = compareNames(a, b);
      if (different.has(name)) return true;
      if (haveOtherNumbers(a, b)) return !(sameCharacters.has(name) && areKnit(a, b));
      if (shareValue(units.sheets, a, b) !== true) return false;
      return oneCharacter.has(name) || !nearlySameNumber.has(compareNumbers(a, b));
    },
  };
};

/** Whether sequence and check digit of two numbers, wherever they differ else, are the same and can be seen. */
const haveSameEnd = ({ numbers: valid, failing }: Units, a: number, b: number): boolean => {
  const [one, other] = [a, b].map((unit) => (valid[unit] ?? failing[unit] ?? '').slice(-sequenceAndCheck));
  return one === other && /^[0-9]{3}[0-9X]$/.test(one ?? '');
};

const sequenceAndCheck = 4;
