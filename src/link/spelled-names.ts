import type { NameForms } from './name-forms.js';

const isCapital = (character: number): boolean => character >= 0x41 && character <= 0x5a;

/** The longest toneless syllable, as ZHUANG. */
const longestSyllable = 6;

/** What the capitals of one name are to the characters of the other. */
export type Spelling =
  /** Their pinyin, character by character. */
  | 'read'
  /** Their pinyin as far as the characters can be read; where one is lost or has no known reading, some syllable. */
  | 'read-in-part'
  | 'none';

const box = 0x25a1;
const star = 0x2a;

/**
 * How the names agree when what one writes in Latin capitals is read as the pinyin of the other's characters: 王WEI刚 and
 * 王炜刚 or 王炜钢, WANGWEI and 王伟, 王WEI and 王□. `none` where neither holds Latin letters, or both do.
 */
export const compareSpelling = (a: readonly number[], b: readonly number[], forms: NameForms): Spelling => {
  const isSpelledA = a.some(isCapital);
  if (isSpelledA === b.some(isCapital)) return 'none';
  const [spelled, written] = isSpelledA ? [a, b] : [b, a];
  const isHeard: Pair['meets'] = (one, other, isSurname) => forms.soundAlike(one, other, isSurname);
  if (isReadFrom({ spelled, written, meets: isHeard, isReadAs: forms.isReadAs }, 0, 0)) return 'read';
  const isHidden = (character: number): boolean => character === box || character === star;
  const perhaps: Pair = {
    ...{ spelled, written },
    meets: (one, other, isSurname) => isHidden(other) || isHeard(one, other, isSurname),
    isReadAs: (character, syllable) =>
      isHidden(character) || !hasReading(character, forms) || forms.isReadAs(character, syllable),
  };
  return isReadFrom(perhaps, 0, 0) ? 'read-in-part' : 'none';
};

const hasReading = (character: number, forms: NameForms): boolean =>
  /^[a-z]/.test(forms.pinyin(String.fromCodePoint(character)));

interface Pair {
  readonly spelled: readonly number[];
  readonly written: readonly number[];
  /** Whether a character beside the capitals may be the one in its place in the other name. */
  readonly meets: (one: number, other: number, isSurname: boolean) => boolean;
  readonly isReadAs: NameForms['isReadAs'];
}

const isReadFrom = (pair: Pair, atSpelled: number, atWritten: number): boolean => {
  const { spelled, written, meets, isReadAs } = pair;
  const [letter, character] = [spelled[atSpelled], written[atWritten]];
  if (letter === undefined || character === undefined) return letter === character;
  if (!isCapital(letter)) {
    if (letter !== character && !meets(letter, character, atWritten === 0)) return false;
    return isReadFrom(pair, atSpelled + 1, atWritten + 1);
  }
  let syllable = '';
  for (let at = atSpelled; at < atSpelled + longestSyllable; at += 1) {
    const next = spelled[at];
    if (next === undefined || !isCapital(next)) return false;
    syllable += String.fromCharCode(next);
    if (isReadAs(character, syllable) && isReadFrom(pair, at + 1, atWritten + 1)) return true;
  }
  return false;
};
