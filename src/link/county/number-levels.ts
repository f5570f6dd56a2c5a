import type { Level } from '../model/comparison.js';

/**
 * Degrees in which the numbers of two units agree, most first. Units with the same valid number and the same name, or
 * one written or sounding the same, are one already. The shares are estimates for one county: of a person's pairs of records whose numbers were not simply the
 * same, and of two people drawn at random.
 */
export const numberLevels = [
  { code: 'id-same', m: 0.1, u: 0.000_000_1 },
  { code: 'id-one-edit', m: 0.4, u: 0.000_002 },
  { code: 'id-written-same', m: 0.05, u: 0.000_000_5 },
  { code: 'id-of-next-row', m: 0.03, u: 0.000_000_5 },
  { code: 'id-in-other-certificate', m: 0.03, u: 0.000_000_5 },
  { code: 'id-rounded', m: 0.1, u: 0.000_003 },
  { code: 'id-of-guardian', m: 0.05, u: 0.000_002 },
  { code: 'id-two-edits', m: 0.1, u: 0.000_02 },
  { code: 'id-hidden', m: 0.05, u: 0.000_03 },
  { code: 'id-corrected', m: 0.06, u: 0.000_1 },
  { code: 'id-different', m: 0.06, u: 0.999_841_9 },
] as const satisfies readonly Level[];

/** A degree of agreement of two numbers. */
export type NumberLevel = (typeof numberLevels)[number]['code'];
