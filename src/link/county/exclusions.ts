import { missing } from '../model/comparison.js';
import { areBornFarApart } from './birth-dates.js';
import { levelSets } from './level-sets.js';
import type { PairFacts } from './pair-facts.js';
import type { NumberOwners } from './trusted-numbers.js';
import { shareValue } from './unit-lists.js';
import type { Units } from './units.js';

const { different, agreeing, hidden, oneCharacter, nearlySameNumber, guardianNumber, differentNumber } =
  levelSets;
/** Level of birth dates that are not even near each other. */
const differentBirth = 2;

/** Makes the question whether two units cannot be one person by what they are, whatever speaks for it. */
export const exclusions = (
  units: Units,
  { ownersOf }: NumberOwners,
  facts: PairFacts,
): ((a: number, b: number) => boolean) => {
  const { compareNames, compareNumbers, compareBirths, isOwn, areKnit } = facts;
  const { haveTwoNumbers, haveOtherNumbers, mayHaveOtherNumber, areCorrected, areOneHolder } = facts;
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
  return (a, b) => {
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
};
