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

/**
 * How the names agree when what one writes in Latin capitals is read as the pinyin of the other's characters: 王WEI刚 and
 * 王炜刚, WANGWEI and 王伟, 王WEI and 王□. `none` where neither holds Latin letters, or both do.
 */
export const compareSpelling = (a: readonly number[], b: readonly number[], forms: NameForms): Spelling => {
  const isSpelledA = a.some(isCapital);
  if (isSpelledA === b.some(isCapital)) return 'none';
  const [spelled, written] = isSpelledA ? [a, b] : [b, a];
  if (isReadFrom(spelled, 0, written, 0, forms.isReadAs)) return 'read';
  const isPerhapsReadAs = (character: number, syllable: string): boolean =>
    character === box || !hasReading(character, forms) || forms.isReadAs(character, syllable);
  return isReadFrom(spelled, 0, written, 0, isPerhapsReadAs) ? 'read-in-part' : 'none';
};

const hasReading = (character: number, forms: NameForms): boolean =>
  /^[a-z]/.test(forms.pinyin(String.fromCodePoint(character)));

const isReadFrom = (
  spelled: readonly number[],
  atSpelled: number,
  written: readonly number[],
  atWritten: number,
  isReadAs: NameForms['isReadAs'],
): boolean => {
  const [letter, character] = [spelled[atSpelled], written[atWritten]];
  if (letter === undefined || character === undefined) return letter === character;
  if (letter === character) return isReadFrom(spelled, atSpelled + 1, written, atWritten + 1, isReadAs);
  let syllable = '';
  for (let at = atSpelled; at < atSpelled + longestSyllable; at += 1) {
    const next = spelled[at];
    if (next === undefined || !isCapital(next)) return false;
    syllable += String.fromCharCode(next);
    if (isReadAs(character, syllable) && isReadFrom(spelled, at + 1, written, atWritten + 1, isReadAs)) {
      return true;
    }
  }
  return false;
};
