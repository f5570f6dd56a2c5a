import type { PlainKey } from '../messages/catalogue.js';
import type { Finding } from '../rules/types.js';

/** One record of a pair, as a person who judges it needs to see it. */
export interface ReviewRecord {
  readonly dataset: string;
  readonly name: string | null;
  /** As it was written, once cleaned; whole. */
  readonly idNumber: string | null;
  readonly certNumber: string | null;
  /** ISO date. */
  readonly birthDate: string | null;
  readonly township: string | null;
  readonly village: string | null;
  readonly phone: string | null;
  /** Name of the guardian, as it is compared. */
  readonly guardian: string | null;
  /** Relative to the input folder, forward slashes. */
  readonly file: string;
  readonly sheet: string;
  /** 1-based. */
  readonly row: number;
}

/**
 * What hangs on a pair. `near-miss`: the finding says that somebody is missing somewhere, and the other record may be that
 * person. `rests-on-link`: the finding takes both records for one person's.
 */
export interface ReviewStake {
  readonly role: 'near-miss' | 'rests-on-link';
  readonly finding: Finding;
}

/** Two records of which a person is to say whether they are one person's. */
export interface ReviewPair {
  readonly one: ReviewRecord;
  readonly other: ReviewRecord;
  /** Gravest first; empty where no finding hangs on the pair. */
  readonly stakes: readonly ReviewStake[];
  /** Match weight in bits x 100, prior included; null where the pair was not weighed. */
  readonly weightHundredths: number | null;
  /** In words. */
  readonly reasons: string;
  /** Text of the hidden cell, see `sealPair`. */
  readonly seal: string;
}

/** The pairs to review, most consequential first, and how many more there are. */
export interface ReviewList {
  readonly pairs: readonly ReviewPair[];
  readonly more: number;
}

/** What of a record stands under the seal of its pair. */
export const sealedTexts = (one: ReviewRecord, other: ReviewRecord): readonly (string | null)[] =>
  [one, other].flatMap(({ name, idNumber, certNumber }) => [name, idNumber, certNumber]);

/** The columns in which these texts stand, in the same order. */
export const sealedColumns = [
  'review.col-name-one',
  'review.col-id-one',
  'review.col-cert-one',
  'review.col-name-other',
  'review.col-id-other',
  'review.col-cert-other',
] as const satisfies readonly PlainKey[];
