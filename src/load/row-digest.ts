import type { SqlValue } from '../engine/types.js';

/** Odd multipliers of two hashes that run side by side (FNV-1a's prime, and one of MurmurHash3's). */
const firstFactor = 0x01000193;
const secondFactor = 0x85ebca6b;
const nothing = 0x1f;

/** A digest over rows in their order. */
export interface RowDigest {
  add(values: readonly SqlValue[], positions: readonly number[]): void;
  /** The digest as text: two 32-bit hashes and the number of rows. */
  end(): string;
}

/**
 * Starts a digest; `about` names what the positions mean. It finds the sheets of a run that may hold the same rows; whether
 * they do is then asked of the rows themselves, so of a text only its length and three characters are looked at: hashing
 * every character of every row took a thirtieth of a run. A thorough digest takes every character, for sheets of which
 * not all rows will be there to be asked.
 */
export const rowDigest = (about: string, { isThorough = false } = {}): RowDigest => {
  let first = 0x811c9dc5;
  let second = 0x9747b28c;
  let rows = 0;
  const take = (unit: number): void => {
    first = Math.imul(first ^ unit, firstFactor);
    second = Math.imul(((second << 13) | (second >>> 19)) ^ unit, secondFactor);
  };
  const takeText = (text: string): void => {
    const { length } = text;
    if (isThorough) for (let at = 0; at < length; at += 1) take(text.charCodeAt(at));
    const ends = length === 0 ? 0 : (text.charCodeAt(0) << 16) ^ text.charCodeAt(length - 1);
    take(ends ^ Math.imul(length, firstFactor) ^ (text.charCodeAt(length >> 1) << 8));
  };
  for (let at = 0; at < about.length; at += 1) take(about.charCodeAt(at));
  return {
    add(values, positions) {
      for (const at of positions) {
        const value = values[at] ?? null;
        if (value === null) take(nothing);
        else if (typeof value === 'string') takeText(value);
        else take(Number(value) | 0);
      }
      rows += 1;
    },
    end: () => `${(first >>> 0).toString(16)}-${(second >>> 0).toString(16)}-${rows}`,
  };
};
