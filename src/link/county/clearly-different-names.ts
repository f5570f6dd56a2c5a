import { hasWildcard } from '../hidden-names.js';
import type { NameForms } from '../name-forms.js';

const isCapital = (character: number): boolean => character >= 0x41 && character <= 0x5a;
/** Of longer names, which are transliterated, every character may be another that sounds alike. */
const longest = 3;

/**
 * Makes a quick test whether two names, by their positions among all, are certain to be `different` to `compareNames`; of
 * most strangers it is true, and for the others it says nothing. Two names of two or three characters whose surnames are
 * neither the same nor sound alike agree only by a slip or a look-alike in the surname, and each of these leaves the last
 * character as it is.
 */
export const clearlyDifferentNames = (
  names: readonly string[],
  forms: NameForms,
): ((one: number, other: number) => boolean) => {
  /** In usual forms; 0 for a name of which nothing can be said. */
  const firsts = new Uint32Array(names.length);
  const lasts = new Uint32Array(names.length);
  names.forEach((name, at) => {
    const characters = Array.from(name, (character) => forms.usualForm(character.codePointAt(0) ?? 0));
    if (characters.length < 2 || characters.length > longest) return;
    if (hasWildcard(name) || characters.some(isCapital)) return;
    firsts[at] = characters[0] ?? 0;
    lasts[at] = characters.at(-1) ?? 0;
  });
  return (one, other) => {
    const [first = 0, otherFirst = 0] = [firsts[one], firsts[other]];
    if (first === 0 || otherFirst === 0 || first === otherFirst || lasts[one] === lasts[other]) return false;
    return !forms.soundAlike(first, otherFirst, true);
  };
};
