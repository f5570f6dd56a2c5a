import { createHmac } from 'node:crypto';

/**
 * Hash of a list of texts with the workspace's key, in hex: worth nothing to whoever lacks the key. The purpose keeps
 * hashes of different things apart; a missing text is not an empty one.
 */
export const keyedHash = (
  key: Buffer,
  purpose: string,
  parts: readonly (string | null)[],
  hexCharacters: number,
): string =>
  createHmac('sha256', key)
    .update(JSON.stringify([`review-${purpose}`, ...parts]))
    .digest('hex')
    .slice(0, hexCharacters);
