import { editDistance } from './edit-distance.js';
import { jaroWinkler, mostJaroWinkler } from './jaro-winkler.js';
import { missingCharacters, type TextForm } from './text-form.js';

/** Below this length one edit makes another word of a word. */
const shortest = 3;
const nearAt = 0.92;
const similarAt = 0.82;
/** Share of the shorter text's words that the longer one has too. */
const wordsAt = 0.5;

/** How two different texts of one kind are alike, as codes of levels. */
export type Likeness = (a: TextForm, b: TextForm) => string;

/** Names: one edit, or alike as Winkler measures it. */
export const nameLikeness: Likeness = (a, b) => {
  if (isOneEdit(a, b)) return 'one-edit';
  const similarity = similarityFrom(similarAt, a, b);
  return similarity >= nearAt ? 'near' : similarity >= similarAt ? 'similar' : 'different';
};

/** Streets, places and remarks, whose words may be run together, left out or put in another order. */
export const wordsLikeness: Likeness = (a, b) => {
  if (isOneEdit(a, b)) return 'one-edit';
  if (similarityFrom(nearAt, a, b) >= nearAt) return 'near';
  return sharesWords(a, b) ? 'words-shared' : 'different';
};

/** Numbers of a fixed form: one or two edits. */
export const numberLikeness: Likeness = (a, b) => {
  const edits = editsUpTo(2, a, b);
  return edits <= 1 ? 'one-edit' : edits === 2 ? 'two-edits' : 'different';
};

/** Eight digits of a date. */
export const dateLikeness: Likeness = (a, b) => {
  const edits = editsUpTo(2, a, b);
  if (edits <= 1) return 'one-edit';
  if (isDayMonthSwapped(a.characters, b.characters)) return 'day-month-swapped';
  return edits === 2 ? 'two-digits' : 'different';
};

/** Codes that are the same or not. */
export const codeLikeness: Likeness = () => 'different';

const isOneEdit = (a: TextForm, b: TextForm): boolean =>
  Math.min(a.characters.length, b.characters.length) >= shortest && editsUpTo(1, a, b) <= 1;

/** Edits between two texts, `most + 1` where there are more; an edit gives a text one character it lacked at most. */
const editsUpTo = (most: number, a: TextForm, b: TextForm): number =>
  missingCharacters(a, b) > most || missingCharacters(b, a) > most
    ? most + 1
    : editDistance(a.characters, b.characters, most);

/** The similarity of two texts if it can be as high as asked, else 0. */
const similarityFrom = (least: number, a: TextForm, b: TextForm): number => {
  const common = Math.min(
    a.characters.length - missingCharacters(a, b),
    b.characters.length - missingCharacters(b, a),
  );
  if (mostJaroWinkler(a.characters, b.characters, common) < least) return 0;
  return jaroWinkler(a.characters, b.characters);
};

const isDayMonthSwapped = (a: Uint32Array, b: Uint32Array): boolean =>
  a.length === 8 &&
  b.length === 8 &&
  [0, 1, 2, 3].every((at) => a[at] === b[at]) &&
  [4, 5].every((at) => a[at] === b[at + 2] && a[at + 2] === b[at]);

const sharesWords = ({ words: one }: TextForm, { words: other }: TextForm): boolean => {
  if (one.size === 0 || other.size === 0) return false;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return shared > 0 && shared >= wordsAt * Math.min(one.size, other.size);
};
