import { compareHidden, hasWildcard, isWhollyHidden } from './hidden-names.js';
import type { NameForms } from './name-forms.js';
import { isOneEdit } from './one-edit.js';
import { compareSpelling } from './spelled-names.js';

/**
 * How far two names agree, from most to least. `unknown`: one of them is missing, wholly hidden, or shows nothing of
 * what the other shows. All but `different` are compatible: under one number they are one person, spelled differently.
 */
export type NameAgreement =
  | 'same'
  | 'variant'
  | 'homophone'
  | 'look-alike'
  | 'one-character'
  | 'contained'
  | 'hidden'
  | 'different'
  | 'unknown';

const shortestWithParts = 4;
const shortestPart = 2;
/** With so many characters, others may sound alike beside the one that differs: 买买提·吐尔逊 and 麦麦提·图尔洪. */
const shortestTransliteration = 4;
const shortestSoundingPart = 3;

/**
 * Compares two name keys (see `normaliseName`) by code points.
 *
 * - `same`: the keys are equal, with nothing hidden.
 * - `variant`: equal when traditional and variant characters are written in their usual form (張偉 and 张伟).
 * - `homophone`: as many characters, each the same or one that sounds the same (张伟 and 章玮), or written in pinyin
 *   (王WEI and 王炜).
 * - `look-alike`: one character is another that the eye takes for it (未平 and 朱平), the surname in a name of two too.
 * - `one-character`: one character replaced, put in, left out or swapped with its neighbour. A name of one or two
 *   characters must keep its first, the surname, or hardly anything would agree.
 * - `contained`: a name cut short, as 买买提 of 买买提·艾力.
 * - `hidden`: characters are hidden (张*三) or lost (张□) and the visible ones agree.
 */
export const compareNames = (keyA: string | null, keyB: string | null, forms: NameForms): NameAgreement => {
  if (keyA === null || keyB === null || keyA === '' || keyB === '') return 'unknown';
  const isHidden = hasWildcard(keyA) || hasWildcard(keyB);
  if (keyA === keyB && !isHidden) return 'same';
  const a = usualCharacters(keyA, forms);
  const b = usualCharacters(keyB, forms);
  if (isHidden && (isWhollyHidden(a) || isWhollyHidden(b))) return 'unknown';
  const spelling = compareSpelling(a, b, forms);
  if (spelling !== 'none') return spelling === 'read' ? 'homophone' : 'hidden';
  return isHidden ? compareHidden(a, b, forms.soundAlike) : compareVisible(a, b, forms);
};

/** Code points of a key, each in its usual form. */
const usualCharacters = (key: string, forms: NameForms): readonly number[] => {
  const characters: number[] = [];
  for (let at = 0; at < key.length; at += 1) {
    const character = key.codePointAt(at) ?? 0;
    if (character > 0xffff) at += 1;
    characters.push(forms.usualForm(character));
  }
  return characters;
};

const compareVisible = (a: readonly number[], b: readonly number[], forms: NameForms): NameAgreement => {
  const same = countAtStart(a, b, (one, other) => one === other);
  if (same === a.length && same === b.length) return 'variant';
  const sounding = countAtStart(a, b, forms.soundAlike);
  if (sounding === a.length && sounding === b.length) return 'homophone';
  const shorter = Math.min(a.length, b.length);
  const longer = Math.max(a.length, b.length);
  if (differsInOneLookAlike(a, b, forms)) return 'look-alike';
  if (longer - shorter <= 1 && isOneSlip(a, b, forms)) return 'one-character';
  const isCutShort = same === shorter || (sounding === shorter && shorter >= shortestSoundingPart);
  return isCutShort && shorter >= shortestPart && longer >= shortestWithParts ? 'contained' : 'different';
};

type Alike = (a: number, b: number, isSurname: boolean) => boolean;

/** How many characters from the start are alike, one by one. */
const countAtStart = (a: readonly number[], b: readonly number[], alike: Alike): number => {
  let at = 0;
  for (;;) {
    const [one, other] = [a[at], b[at]];
    if (one === undefined || other === undefined || !alike(one, other, at === 0)) return at;
    at += 1;
  }
};

/** Whether two names of several characters differ in one place only, by characters that look alike. */
const differsInOneLookAlike = (a: readonly number[], b: readonly number[], forms: NameForms): boolean => {
  if (a.length !== b.length || a.length < 2) return false;
  const at = a.findIndex((character, place) => character !== b[place]);
  const isRestSame = a.every((character, place) => place <= at || character === b[place]);
  return isRestSame && forms.lookAlike(a[at] ?? 0, b[at] ?? 0);
};

const isOneSlip = (a: readonly number[], b: readonly number[], forms: NameForms): boolean => {
  const shorter = Math.min(a.length, b.length);
  const isSurnameKept = shorter > 2 || a[0] === b[0];
  if (isSurnameKept && isOneEdit(a, b)) return true;
  return (
    shorter >= shortestTransliteration &&
    isOneEdit(a, b, (one = 0, other = 0) => forms.soundAlike(one, other))
  );
};
