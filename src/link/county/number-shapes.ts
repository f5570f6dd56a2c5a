import { areWithinEdits } from '../few-edits.js';
import { isBirthAsCorrected } from './birth-dates.js';

/** How one number becomes the other by one slip of the hand; positions count from 1. */
export type Slip =
  | { readonly kind: 'replaced'; readonly position: number }
  | { readonly kind: 'swapped'; readonly position: number }
  | { readonly kind: 'length'; readonly position: number };

/** The slip between two numbers at one edit from each other; null if they are further apart or the same. */
export const slipBetween = (a: string, b: string): Slip | null => {
  if (!isOneEditApart(a, b)) return null;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  const position = at + 1;
  if (a.length !== b.length) return { kind: 'length', position };
  return { kind: a.slice(at + 1) === b.slice(at + 1) ? 'replaced' : 'swapped', position };
};

/** Numbers of 18 characters and the 15 of them that stood there before 1999 count as one writing. */
const inLengthOf = (number: string, other: string): string =>
  number.length === 18 && other.length >= 14 && other.length <= 16
    ? number.slice(0, 6) + number.slice(8, 17)
    : number;

/** Whether two numbers are at one edit from each other, as written or with one of them in its form of 15 digits. */
export const areOneEditApart = (a: string, b: string): boolean => {
  if (isOneEditApart(a, b)) return true;
  const [inLengthOfB, inLengthOfA] = [inLengthOf(a, b), inLengthOf(b, a)];
  return (inLengthOfB !== a || inLengthOfA !== b) && isOneEditApart(inLengthOfB, inLengthOfA);
};

const isOneEditApart = (a: string, b: string): boolean => a !== b && areWithinEdits(a, b, 1);

/** Whether the digits that a masked number shows are those of the other. Both must show something. */
export const agreeWhereShown = (masked: string, other: string): boolean => {
  if (masked.length !== other.length) return false;
  let shown = 0;
  for (let at = 0; at < masked.length; at += 1) {
    const [one = '', two = ''] = [masked[at], other[at]];
    if (isHidden(one) || isHidden(two)) continue;
    if (one !== two) return false;
    shown += 1;
  }
  return shown >= 6;
};

/**
 * Whether one slip of the hand in one of two numbers, of which one shows a part, explains all that differs: a character
 * replaced, left out or typed twice, or two that changed places.
 */
export const agreeButForSlip = (a: string, b: string): boolean => {
  const [masked, written] = a.includes('*') ? [a, b] : [b, a];
  if (!masked.includes('*') || Math.abs(masked.length - written.length) > 1) return false;
  const places = Array.from(written, (_, at) => at);
  const agrees = (edited: string): boolean => agreeWhereShown(masked, edited);
  if (written.length > masked.length)
    return places.some((at) => agrees(written.slice(0, at) + written.slice(at + 1)));
  if (written.length < masked.length)
    return [...places, written.length].some((at) => agrees(`${written.slice(0, at)}*${written.slice(at)}`));
  return places.some(
    (at) =>
      agrees(`${written.slice(0, at)}*${written.slice(at + 1)}`) ||
      agrees(
        written.slice(0, at) +
          written.slice(at + 1, at + 2) +
          written.slice(at, at + 1) +
          written.slice(at + 2),
      ),
  );
};

const isHidden = (character: string): boolean => '*#●×'.includes(character);

/**
 * Whether two valid numbers of 18 characters are alike as a corrected number and the one before it: of one region and
 * birth date with another sequence; or with the same sequence, where either the region was given anew or the birth date
 * was put right: another year alone, or a day within about a year. The check digit follows from the rest.
 */
export const areAlikeAsCorrected = (a: string, b: string): boolean => {
  if (a.length !== 18 || b.length !== 18) return false;
  const isSameRegion = areSameFrom(a, b, 0, 6);
  const isSameBirth = areSameFrom(a, b, 6, 14);
  if (isSameRegion && isSameBirth) return true;
  if (!areSameFrom(a, b, 14, 17)) return false;
  if (isSameBirth) return true;
  return isSameRegion && isBirthAsCorrected(Number(a.slice(6, 14)), Number(b.slice(6, 14)));
};

/** Whether two numbers have the same characters from one position up to another; without a text being cut out of them. */
const areSameFrom = (a: string, b: string, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (a.charCodeAt(at) !== b.charCodeAt(at)) return false;
  return true;
};
