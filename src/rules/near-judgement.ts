/**
 * Whose a valid number is that a person writes: `own` if nobody else does, or far fewer datasets know anybody else by it;
 * `shared` if more datasets know the person by it than anybody else; `foreign` if it is as much somebody else's.
 */
export type Ownership = 'own' | 'shared' | 'foreign';

/** What stands beside a name in judging whether two are one person. */
export interface Beside {
  /** Whose the person's number is; null if it has no valid one. */
  readonly ownNumber: Ownership | null;
  /** Whose the number of the row is, of the person to whom it was linked; null if it has no valid one. */
  readonly rowNumber: Ownership | null;
  /** Both people stand on one sheet that names everybody once. */
  readonly areTwo: boolean;
  /** Of names with a lost character all the others can be compared, see `showsAllButOne`. */
  readonly showsAllButOne: boolean;
  /** The one without a valid number has no other row: nothing says whose it is. */
  readonly isUnclaimed: boolean;
  /** What a row of one of the two bears that is the other's: the number, or the telephone and not that of its own person. */
  readonly stray: 'number' | 'phone' | null;
}

/** The same characters, in whatever form. */
const sameCharacters: ReadonlySet<string> = new Set(['name-same', 'name-variant']);
const likeCharacters: ReadonlySet<string> = new Set(['name-homophone', 'name-look-alike']);

/** Codes of names that one person can be written with, if more speaks for it. */
export const compatibleNames: ReadonlySet<string> = new Set([
  ...sameCharacters,
  ...likeCharacters,
  ...['name-one-character', 'name-contained', 'name-hidden'],
]);

/** What a slip or a spreadsheet left of a number. */
const spoilt: ReadonlySet<string> = new Set(['id-one-edit', 'id-rounded', 'id-hidden']);
const nearlySame: ReadonlySet<string> = new Set([...spoilt, 'id-same', 'id-corrected']);

/**
 * Whether a row of the silent roll may be the person, by the codes of how the two are alike.
 *
 * The same name in the same village may always be, also with one character lost; one that is nearly the same, or mostly
 * hidden, is found in every village, so that it counts only where the numbers are nearly the same too, or one of them is
 * none, or stands under somebody else's number.
 * A different name (of the same family) counts only beside what is left of the very number. Who stands beside the other on
 * a sheet that names everybody once is another person, but for a row that bears number or telephone of the other. Not by
 * the telephone of a parent, though: brothers and sisters of nearly one name have it in common.
 */
export const mayBeOne = (reasons: ReadonlySet<string>, beside: Beside): boolean => {
  const has = (codes: ReadonlySet<string>): boolean => [...reasons].some((code) => codes.has(code));
  const { ownNumber, rowNumber, areTwo, isUnclaimed, stray } = beside;
  const isSameName = has(sameCharacters) || (reasons.has('name-hidden') && beside.showsAllButOne);
  const areNumbered = ownNumber !== null && rowNumber !== null;
  if (!has(compatibleNames)) return !areTwo && !areNumbered && has(spoilt);
  const isOwnPair = ownNumber === 'own' && rowNumber === 'own' && reasons.has('birth-different');
  if (stray === 'phone' && isOwnPair && !has(nearlySame) && !isSameName) return false;
  if (stray !== null) return true;
  if (areTwo) return false;
  if (has(nearlySame) || isSameName) return true;
  // Insurers take the birth date from the number: beside somebody else's it says nothing.
  if (ownNumber === 'foreign' || rowNumber === 'foreign') return true;
  // Of a hidden name half a village may be meant, unless nobody else is known whose the row is.
  if (reasons.has('name-hidden') && !(isUnclaimed && !areNumbered)) return reasons.has('birth-same');
  if (!areNumbered) return !(reasons.has('birth-different') || reasons.has('id-different'));
  return has(likeCharacters) && (ownNumber === 'shared' || rowNumber === 'shared');
};
