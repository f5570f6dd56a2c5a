import { missing } from '../model/comparison.js';
import { areStatedFarApart } from './birth-dates.js';
import { exclusions } from './exclusions.js';
import { isNamedAsGuardian } from './guardian-numbers.js';
import { levelSets } from './level-sets.js';
import { likelyPeople } from './likely-people.js';
import { areNumberedInTurn, haveSameEnd } from './number-ends.js';
import { pairFacts, type PairFactOptions } from './pair-facts.js';
import { shareValue } from './unit-lists.js';

/**
 * What a pair may become at most, whatever it weighs; `late` is linked after all that are written the same, `sibling` then
 * too and only where the rolls that the two stand on say by themselves that they are hardly two people, and where nobody
 * else could be linked instead; `hidden` as `sibling`, and only where nobody else comes into question at all.
 */
export type Admission = (typeof admissionKinds)[number];

/** Every admission, most first. */
export const admissionKinds = ['link', 'late', 'sibling', 'hidden', 'candidate', 'nothing'] as const;

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
  sameNumber,
  guardianNumber,
  differentNumber,
} = levelSets;

/** The judges of what a pair may become. */
export interface Admissions {
  readonly admissionOf: (a: number, b: number) => Admission;
  /** Whether two units cannot be one person by what they are (see `exclusions`). */
  readonly excludes: (a: number, b: number) => boolean;
  /** Whether both have a valid number of their own, and another one. */
  readonly haveOtherNumbers: (a: number, b: number) => boolean;
  /** Whether two names are the same, character by character but for variants. */
  readonly areNamedTheSame: (a: number, b: number) => boolean;
  /** Whether two are likely one person where the rolls speak for it (see `likelyPeople`). */
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
 *   number, or one given out in turn as to twins, a person's eye decides, and so it does where neither number is the unit's
 *   own, the telephones are others or a neighbour has the name as written, and neither birth date nor guardian is the
 *   same;
 * - hidden names show too little without a number or a birth date that agrees, and fit every brother and sister under the
 *   same telephone; beside a number of which a part is lost or hidden, which may be the same of twins, telephone, guardian or
 *   a stated birth date has to be the same too, and they give way to whole names; beside the number of a guardian they are
 *   the guardian's, unless the number has owners whose names are other ones;
 * - names of which one character differs are twins as often as a slip of the hand, and numbers of twins differ in
 *   sequence and check digit: where these are not the same, a person's eye decides, and so it does where a name is
 *   missing; on one sheet they are two people. Under the same valid number they are one, unless somebody fits better;
 *   under two, telephone, guardian or sequence have to be the same.
 */
export const admissions = (options: PairFactOptions): Admissions => {
  const facts = pairFacts(options);
  const { units } = options;
  const { ownersOf } = options.owners;
  const { compareNames, compareNumbers, compareBirths, compareSexes, comparePlaces } = facts;
  const { isOwn, isForeign, isNamedAsNeighbours, areKnit, areListedTogether, areOneHolder } = facts;
  const { haveTwoNumbers, haveOtherNumbers, mayHaveOtherNumber, areCorrected } = facts;
  const ofOtherNumbers = (name: number, a: number, b: number): Admission => {
    if (mayHaveOtherNumber(name, a, b)) return 'link';
    return agreeing.has(name) && (areKnit(a, b) || comparePlaces(a, b) === 0) ? 'candidate' : 'nothing';
  };
  const ofTwoNumbers = (a: number, b: number): Admission => {
    if (areListedTogether(a, b)) return 'nothing';
    return areCorrected(a, b) ? 'sibling' : 'candidate';
  };
  const ofHiddenName = (number: number, a: number, b: number): Admission => {
    if (isNamedAsGuardian(units, a, b)) return 'candidate';
    if (tellingTwins.has(number)) return 'link';
    if (nearlySameNumber.has(number) || hiddenNumber.has(number))
      return areKnit(a, b) || shareValue(units.births, a, b) === true ? 'late' : 'candidate';
    return compareBirths(a, b) === 0 || areKnit(a, b) ? asSibling(a, b) : 'candidate';
  };
  /**
   * Whether more than the sound of the name speaks for two of which a number says nothing: birth date, telephone or
   * guardian, or the village where no telephone can be compared and nobody else of the township has the name as
   * written.
   */
  const areBorneOut = (a: number, b: number): boolean => {
    if (compareBirths(a, b) === 0 || areKnit(a, b)) return true;
    if (!isOwn(a) && !isOwn(b)) return false;
    const isSameVillage = comparePlaces(a, b) === 0 && shareValue(units.phones, a, b) === null;
    return isSameVillage && !isNamedAsNeighbours(isOwn(a) ? b : a);
  };
  const ofHomophone = (a: number, b: number): Admission => {
    if (haveTwoNumbers(a, b) && (areListedTogether(a, b) || areNumberedInTurn(units, a, b)))
      return 'candidate';
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
  const asSibling = (a: number, b: number): Admission => {
    const speaksAgainst =
      areListedTogether(a, b) ||
      isNamedAsGuardian(units, a, b) ||
      differentNumber.has(compareNumbers(a, b)) ||
      compareBirths(a, b) > 0 ||
      compareSexes(a, b) > 0;
    if (speaksAgainst) return 'candidate';
    return hidden.has(compareNames(a, b)) ? 'hidden' : 'sibling';
  };
  const excludes = exclusions(units, options.owners, facts);
  return {
    excludes,
    haveOtherNumbers,
    areNamedTheSame: (a, b) => sameCharacters.has(compareNames(a, b)),
    areLikely: likelyPeople(units, facts, excludes),
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
  };
};
