import { keyedHash } from './keyed-hash.js';

/** By what a record is known again next month: its contents, never where it stands. */
export interface RecordContents {
  readonly dataset: string;
  readonly nameKey: string | null;
  /** The number as it was cleaned, usable or not. */
  readonly idCleaned: string | null;
  readonly certNumber: string | null;
  /** ISO date. */
  readonly birthDate: string | null;
  readonly townshipKey: string | null;
}

const nameCharacters = 8;
const contentsCharacters = 24;

/** What a fingerprint looks like. */
export const fingerprintPattern = /^[0-9a-f]{32}$/;

/** The part of a fingerprint that the name alone decides, so that a million records need not be hashed to find a few. */
export const namePart = (key: Buffer, nameKey: string | null): string =>
  keyedHash(key, 'name', [nameKey], nameCharacters);

/** The part of a fingerprint that the name alone decides. */
export const namePartOf = (fingerprint: string): string => fingerprint.slice(0, nameCharacters);

/** The fingerprint of a record: 32 hex characters, the same for all records of the same contents and key. */
export const fingerprintOf = (key: Buffer, contents: RecordContents): string => {
  const { dataset, nameKey, idCleaned, certNumber, birthDate, townshipKey } = contents;
  const parts = [dataset, nameKey, idCleaned, certNumber, birthDate, townshipKey];
  return namePart(key, nameKey) + keyedHash(key, 'record', parts, contentsCharacters);
};
