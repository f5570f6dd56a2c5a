import { hasWildcard } from './hidden-names.js';
import type { NameForms } from './name-forms.js';

/** Names of one character are like any that begin with it. */
const shortestPlain = 2;
const hasLetter = /[A-Z]/;

/**
 * Makes a function that gives the signs of a name key: of two names that begin with one character, and that `compareNames`
 * does not call different, both without signs or both with one in common. A name with hidden or lost characters, Latin
 * letters or one character alone has none: it may be like any.
 *
 * The first character of the given name, or the last, is left by every slip and sounds the same in homophones; but for two
 * characters in one place (names of two), and for two that were swapped (names of three).
 */
export const signsOfName =
  (forms: NameForms) =>
  (nameKey: string): readonly string[] => {
    const characters = Array.from(nameKey);
    if (characters.length < shortestPlain || hasWildcard(nameKey) || hasLetter.test(nameKey)) return [];
    const [surname = '', ...given] = characters;
    const usual = given.map((character) => forms.usualForm(character.codePointAt(0) ?? 0));
    const [first = 0, last = first] = [usual[0], usual.at(-1)];
    const signs = [
      ...soundsOf(first, forms).map((sound) => `first ${sound}`),
      ...soundsOf(last, forms).map((sound) => `last ${sound}`),
      ...(usual.length === 1 ? ['alone'] : []),
      ...(usual.length === 2 ? [`both ${[...usual].sort((a, b) => a - b).join(' ')}`] : []),
    ];
    return signs.map((sign) => `${surname} ${sign}`);
  };

/** What a character may sound like; one without a reading stands for itself. */
const soundsOf = (character: number, { readingsOf }: NameForms): readonly string[] => {
  const readings = readingsOf(character);
  return readings.length > 0 ? readings : [String.fromCodePoint(character)];
};
