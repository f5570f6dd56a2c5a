import { isOneEdit } from './one-edit.js';

/**
 * How far two names agree, from most to least. `unknown`: one of them is missing or wholly hidden. Levels between
 * `same` and `different` are compatible: under one number they are one person, spelled differently.
 */
export type NameAgreement = 'same' | 'one-character' | 'contained' | 'different' | 'unknown';

/** Characters of a name key that stand for any one: hidden (张*三) and lost (张□). */
const isWildcard = (character: string): boolean => character === '*' || character === '□';

/** Whether characters of the name are hidden or lost. */
export const hasWildcard = (key: string): boolean => key.includes('*') || key.includes('□');

const shortestWithParts = 4;
const shortestPart = 2;

/**
 * Compares two name keys (see `normaliseName`) by code points. `one-character` is one character replaced, put in, left
 * out or swapped with its neighbour; a name of one or two characters must keep its first, the surname, or hardly
 * anything would agree. `contained` is a name cut short, as 买买提 of 买买提·艾力.
 */
export const compareNames = (keyA: string | null, keyB: string | null): NameAgreement => {
  if (keyA === null || keyB === null || keyA === '' || keyB === '') return 'unknown';
  const a = Array.from(keyA);
  const b = Array.from(keyB);
  if (a.every(isWildcard) || b.every(isWildcard)) return 'unknown';
  if (keyA === keyB) return 'same';
  if (hasWildcard(keyA) || hasWildcard(keyB)) return isVisiblySame(a, b) ? 'one-character' : 'different';
  const shorter = Math.min(a.length, b.length);
  if (isOneEdit(a, b) && (shorter > 2 || a[0] === b[0])) return 'one-character';
  const longer = Math.max(a.length, b.length);
  const isCutShort = keyA.startsWith(keyB) || keyB.startsWith(keyA);
  return isCutShort && longer >= shortestWithParts && shorter >= shortestPart ? 'contained' : 'different';
};

const isVisiblySame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length &&
  a.every((character, at) => {
    const other = b[at] ?? '';
    return character === other || isWildcard(character) || isWildcard(other);
  });

/** Whether two names under one number can be one person's; a missing name contradicts nothing. */
export const areCompatible = (keyA: string | null, keyB: string | null): boolean =>
  compareNames(keyA, keyB) !== 'different';
