import { createHash } from 'node:crypto';
import type { SqlValue } from '../engine/types.js';

/** Values and rows are separated by control characters, which normalised values do not hold. */
const betweenValues = '\u001f';
const betweenRows = '\u001e';
const bufferedCharacters = 65_536;

/** A digest over rows in their order. */
export interface RowDigest {
  add(values: readonly SqlValue[], positions: readonly number[]): void;
  /** SHA-256 in hex; the digest cannot be used afterwards. */
  end(): string;
}

/** Starts a digest; `about` names what the positions mean, so that equal texts of different fields differ. */
export const rowDigest = (about: string): RowDigest => {
  const hash = createHash('sha256').update(about);
  let pending = '';
  return {
    add(values, positions) {
      for (const at of positions) pending += `${String(values[at] ?? '')}${betweenValues}`;
      pending += betweenRows;
      if (pending.length > bufferedCharacters) {
        hash.update(pending);
        pending = '';
      }
    },
    end: () => hash.update(pending).digest('hex'),
  };
};
