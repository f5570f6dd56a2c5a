import { missing } from '../model/comparison.js';
import { isNamedAsGuardian } from './guardian-numbers.js';
import { levelSets } from './level-sets.js';
import { areNumberedInTurn } from './number-ends.js';
import type { PairFacts } from './pair-facts.js';
import type { Units } from './units.js';

const { different, hidden, oneCharacter, sameCharacters, guardianNumber, alikeNumber } = levelSets;

/**
 * Makes the question whether two units are likely one person, if the rolls they stand on speak for it: whether names that
 * agree in part stand beside numbers that are alike, or hidden ones beside one birth date and sex, on no sheet that lists both.
 */
export const likelyPeople = (
  units: Units,
  facts: PairFacts,
  excludes: (a: number, b: number) => boolean,
): ((a: number, b: number) => boolean) => {
  const { compareNames, compareNumbers, compareBirths, compareSexes } = facts;
  const { areKnit, haveTwoNumbers, areListedTogether, areOneHolder, areHardlyTwins } = facts;
  return (a, b) => {
    const name = compareNames(a, b);
    if (different.has(name) || name === missing) return false;
    if (areOneHolder(a, b)) return true;
    if (areListedTogether(a, b) || isNamedAsGuardian(units, a, b)) return false;
    const number = compareNumbers(a, b);
    if (hidden.has(name) && (number === missing || guardianNumber.has(number)))
      return compareBirths(a, b) === 0 && compareSexes(a, b) <= 0 && !excludes(a, b);
    if (!alikeNumber.has(number)) return false;
    if (oneCharacter.has(name) && !areKnit(a, b) && !areHardlyTwins(a, b)) return false;
    return sameCharacters.has(name) || !haveTwoNumbers(a, b) || !areNumberedInTurn(units, a, b);
  };
};
