import type { SqlValue } from '../engine/types.js';

/** Values and rows are separated by control characters, which normalised values do not hold. */
const betweenValues = 0x1f;
const betweenRows = 0x1e;

/** Odd multipliers of two hashes that run side by side (FNV-1a's prime, and one of MurmurHash3's). */
const firstFactor = 0x01000193;
const secondFactor = 0x85ebca6b;

/** A digest over rows in their order. */
export interface RowDigest {
  add(values: readonly SqlValue[], positions: readonly number[]): void;
  /** The digest as text: two 32-bit hashes and the number of characters. */
  end(): string;
}

/**
 * Starts a digest; `about` names what the positions mean, so that equal texts of different fields differ. It tells
 * copies of a roll from other rolls among the few sheets of one run; nobody gains by forging it, so it is fast instead of
 * cryptographic (SHA-256 over every row took a twentieth of a run).
 */
export const rowDigest = (about: string): RowDigest => {
  let first = 0x811c9dc5;
  let second = 0x9747b28c;
  let length = 0;
  const takeUnit = (unit: number): void => {
    first = Math.imul(first ^ unit, firstFactor);
    second = Math.imul(((second << 13) | (second >>> 19)) ^ unit, secondFactor);
  };
  const takeText = (text: string): void => {
    length += text.length;
    for (let at = 0; at < text.length; at += 1) takeUnit(text.charCodeAt(at));
  };
  takeText(about);
  return {
    add(values, positions) {
      for (const at of positions) {
        const value = values[at] ?? null;
        if (value !== null) takeText(typeof value === 'string' ? value : String(value));
        takeUnit(betweenValues);
      }
      takeUnit(betweenRows);
    },
    end: () => `${(first >>> 0).toString(16)}-${(second >>> 0).toString(16)}-${length}`,
  };
};
