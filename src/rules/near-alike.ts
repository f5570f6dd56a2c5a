import { showsAllButOne } from './lost-character.js';
import { compatibleNames, mayBeOne } from './near-judgement.js';
import type { CompareIdentities, Identity } from './near-name.js';

/** Two people by one spelling of each. */
export interface NamedPair {
  readonly person: number;
  readonly other: number;
  readonly ownName: string;
  readonly otherName: string;
  /** The village is what brought the two together. */
  readonly isOfVillage: boolean;
  readonly areBothValid: boolean;
}

/**
 * Whether two may be one by what is known of nearly every pair, the names. Of different names only those that share the
 * surname, and one of them without a number that could tell them apart.
 */
export const areAlikeByName = (
  { ownName, otherName, areBothValid }: NamedPair,
  compareIdentities: CompareIdentities,
): boolean => {
  const [code = ''] = compareIdentities(bare(ownName), bare(otherName));
  return compatibleNames.has(code) || (!areBothValid && ownName.codePointAt(0) === otherName.codePointAt(0));
};

/**
 * Whether two neighbours whose names are alike may be one by their sole numbers (see `sole_number`) too: every row of theirs
 * says the same. What the single rows say of the birth date and of sheets is not known here: taken as it speaks for one
 * person.
 */
export const areAlikeByNumber = (
  { ownName, otherName }: NamedPair,
  numbers: { readonly own: string; readonly other: string },
  compareIdentities: CompareIdentities,
): boolean => {
  const reasons = compareIdentities(
    { ...bare(ownName), number: numbers.own },
    { ...bare(otherName), number: numbers.other },
  );
  return mayBeOne(new Set([...reasons, 'birth-same']), {
    ...{ ownNumber: 'own', rowNumber: 'own', isUnclaimed: false, areTwo: false, stray: null },
    showsAllButOne: showsAllButOne(ownName, otherName),
  });
};

/** Somebody of whom the name alone is known. */
const bare = (nameKey: string): Identity => ({
  nameKey,
  number: null,
  written: null,
  fault: null,
  birth: null,
});
