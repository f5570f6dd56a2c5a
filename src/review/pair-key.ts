import { timingSafeEqual } from 'node:crypto';
import { fingerprintPattern } from './fingerprint.js';
import { keyedHash } from './keyed-hash.js';

const pairCharacters = 24;
const sealCharacters = 16;

/** Two fingerprints in the order in which a pair names them. */
export const inOrder = (a: string, b: string): readonly [string, string] => (a < b ? [a, b] : [b, a]);

/** The number by which a pair is known in the workspace, whichever of the two is named first. */
export const pairKey = (key: Buffer, a: string, b: string): string =>
  keyedHash(key, 'pair', inOrder(a, b), pairCharacters);

/** Letters and digits alone: what a spreadsheet program may add or drop around them makes no difference. */
const bare = (text: string | null): string => (text ?? '').replaceAll(/[^\p{L}\p{M}\p{N}*]/gu, '');

/**
 * What stands in the hidden column of a pair: the fingerprints of the two records in the order in which they are shown,
 * and a seal over them and the texts that are shown beside the decision.
 */
export const sealPair = (
  key: Buffer,
  fingerprints: readonly [string, string],
  shown: readonly (string | null)[],
): string => [...fingerprints, sealOf(key, fingerprints, shown)].join('-');

const sealOf = (
  key: Buffer,
  fingerprints: readonly [string, string],
  shown: readonly (string | null)[],
): string => keyedHash(key, 'seal', [...fingerprints, ...shown.map(bare)], sealCharacters);

/** What a hidden cell turned out to be. */
export type OpenedPair =
  | { readonly kind: 'pair'; readonly fingerprints: readonly [string, string] }
  /** Not the form of such a cell, or not made with this key, or beside texts that were changed. */
  | { readonly kind: 'refused' };

/**
 * Reads the hidden cell of a pair back. A decision counts only for the two records that the person saw: where the seal does
 * not fit the texts that stand beside it now, or was made with another key, the pair is refused.
 */
export const openPair = (key: Buffer, cell: string, shown: readonly (string | null)[]): OpenedPair => {
  const [one = '', other = '', seal = '', ...rest] = cell.trim().split('-');
  if (rest.length > 0 || !fingerprintPattern.test(one) || !fingerprintPattern.test(other)) {
    return { kind: 'refused' };
  }
  const expected = Buffer.from(sealOf(key, [one, other], shown));
  const actual = Buffer.from(seal);
  const fits = actual.length === expected.length && timingSafeEqual(actual, expected);
  return fits ? { kind: 'pair', fingerprints: [one, other] } : { kind: 'refused' };
};
