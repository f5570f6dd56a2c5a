import type { NameForms } from './name-forms.js';

const isCapital = (character: number): boolean => character >= 0x41 && character <= 0x5a;

/** The longest toneless syllable, as ZHUANG. */
const longestSyllable = 6;

/**
 * Whether the names agree when what one writes in Latin capitals is read as the pinyin of the other's characters:
 * 王WEI刚 and 王炜刚, WANGWEI and 王伟. False where neither holds Latin letters, or both hold nothing else.
 */
export const isSpelledOut = (a: readonly number[], b: readonly number[], forms: NameForms): boolean => {
  if (a.some(isCapital)) return !b.some(isCapital) && isReadFrom(a, 0, b, 0, forms);
  return b.some(isCapital) && isReadFrom(b, 0, a, 0, forms);
};

const isReadFrom = (
  spelled: readonly number[],
  atSpelled: number,
  written: readonly number[],
  atWritten: number,
  forms: NameForms,
): boolean => {
  const [letter, character] = [spelled[atSpelled], written[atWritten]];
  if (letter === undefined || character === undefined) return letter === character;
  if (letter === character) return isReadFrom(spelled, atSpelled + 1, written, atWritten + 1, forms);
  let syllable = '';
  for (let at = atSpelled; at < atSpelled + longestSyllable; at += 1) {
    const next = spelled[at];
    if (next === undefined || !isCapital(next)) return false;
    syllable += String.fromCharCode(next);
    if (forms.isReadAs(character, syllable) && isReadFrom(spelled, at + 1, written, atWritten + 1, forms)) {
      return true;
    }
  }
  return false;
};
