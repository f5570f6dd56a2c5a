import { flawOfEighteen } from './citizen-number.js';

/** Digits that are taken for one another in handwriting and by machines that read it. */
const looksLike: Readonly<Record<string, string>> = {
  ...{ 0: '689', 1: '74', 2: '7', 3: '895', 4: '91', 5: '638' },
  ...{ 6: '0859', 7: '129', 8: '036', 9: '04783' },
};

const digits = Array.from('0123456789');

/** With more than these, a list helps nobody; one slip rarely leaves so many. */
const most = 12;

const replaced = (text: string, at: number, by: string): string =>
  text.slice(0, at) + by + text.slice(at + 1);
const inserted = (text: string, at: number, character: string): string =>
  text.slice(0, at) + character + text.slice(at);
const without = (text: string, at: number): string => text.slice(0, at) + text.slice(at + 1);
const places = (text: string): number[] => Array.from(text, (_, at) => at);

const swaps = (text: string): string[] =>
  places(text)
    .slice(1)
    .map((at) => replaced(replaced(text, at - 1, text.charAt(at)), at, text.charAt(at - 1)));

const substitutions = (text: string): string[] =>
  places(text).flatMap((at) => {
    const character = text.charAt(at);
    const isDigit = character >= '0' && character <= '9';
    const others = isDigit ? Array.from(looksLike[character] ?? '') : [...digits];
    if (at === 17 && isDigit) others.push('X');
    return others.map((digit) => replaced(text, at, digit));
  });

/** A digit typed twice, or once where two are alike, is likelier than any other one too many or too few. */
const doubles = (text: string): string[] =>
  places(text)
    .filter((at) => text.charAt(at) === text.charAt(at - 1))
    .map((at) => without(text, at));
const halves = (text: string): string[] => places(text).map((at) => inserted(text, at, text.charAt(at)));

const omissions = (text: string): string[] => places(text).map((at) => without(text, at));
const insertions = (text: string): string[] => [
  ...[...places(text), text.length].flatMap((at) => digits.map((digit) => inserted(text, at, digit))),
  `${text}X`,
];

/** What one slip may have made of 18 characters, likeliest first. */
const undone: Readonly<Record<number, readonly ((text: string) => string[])[]>> = {
  17: [halves, insertions],
  18: [swaps, substitutions],
  19: [doubles, omissions],
};

/**
 * The valid citizen numbers that one slip of the hand may have turned into a failing one, likeliest first, twelve at
 * the most: neighbours swapped, a digit or other character in place of one that it looks like, a digit typed twice, left
 * out or put in. `cleaned` is the text as `normaliseIdNumber` leaves it; anything but 17 to 19 characters has none.
 * Candidates to be checked against the paper: about one wrong guess in eleven has a right check digit too.
 */
export const suggestRepairs = (cleaned: string): readonly string[] => {
  const suggested = new Set<string>();
  if (flawOfEighteen(cleaned) === null) return [];
  for (const undo of undone[cleaned.length] ?? []) {
    for (const number of undo(cleaned)) if (flawOfEighteen(number) === null) suggested.add(number);
  }
  return [...suggested].slice(0, most);
};
