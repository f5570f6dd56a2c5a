import type { Level } from '../model/comparison.js';
import type { LinkingKind } from '../../schema/linking-fields.js';

/**
 * What is shipped for m and u of each kind, before a run has learnt its own: shares as clean registers of a million
 * people have them. m says that one value in ten is written otherwise, most of those with one slip; u of "same" is how
 * often two strangers share a value, from the usual spread of names, places and dates.
 */
export const shippedLevels: Readonly<Record<LinkingKind, readonly Level[]>> = {
  'given-name': [
    { code: 'swapped', m: 0.01, u: 0.00001 },
    { code: 'same', m: 0.85, u: 0.005, isTermAdjusted: true },
    { code: 'one-edit', m: 0.07, u: 0.003 },
    { code: 'near', m: 0.02, u: 0.005 },
    { code: 'similar', m: 0.01, u: 0.03 },
    { code: 'different', m: 0.04, u: 0.95699 },
  ],
  surname: [
    { code: 'same', m: 0.86, u: 0.002, isTermAdjusted: true },
    { code: 'one-edit', m: 0.07, u: 0.002 },
    { code: 'near', m: 0.02, u: 0.003 },
    { code: 'similar', m: 0.01, u: 0.02 },
    { code: 'different', m: 0.04, u: 0.973 },
  ],
  date: [
    { code: 'same', m: 0.9, u: 0.00005 },
    { code: 'one-edit', m: 0.05, u: 0.001 },
    { code: 'day-month-swapped', m: 0.005, u: 0.0001 },
    { code: 'two-digits', m: 0.02, u: 0.01 },
    { code: 'different', m: 0.025, u: 0.98885 },
  ],
  postcode: [
    { code: 'same', m: 0.88, u: 0.002, isTermAdjusted: true },
    { code: 'one-edit', m: 0.06, u: 0.02 },
    { code: 'different', m: 0.06, u: 0.978 },
  ],
  street: [
    { code: 'same', m: 0.78, u: 0.0005, isTermAdjusted: true },
    { code: 'one-edit', m: 0.1, u: 0.0005 },
    { code: 'near', m: 0.04, u: 0.002 },
    { code: 'words-shared', m: 0.03, u: 0.01 },
    { code: 'different', m: 0.05, u: 0.987 },
  ],
  'free-text': [
    { code: 'same', m: 0.8, u: 0.005, isTermAdjusted: true },
    { code: 'one-edit', m: 0.08, u: 0.01 },
    { code: 'near', m: 0.04, u: 0.01 },
    { code: 'words-shared', m: 0.02, u: 0.015 },
    { code: 'different', m: 0.06, u: 0.96 },
  ],
  identifier: [
    { code: 'same', m: 0.9, u: 0.000001 },
    { code: 'one-edit', m: 0.06, u: 0.00005 },
    { code: 'two-edits', m: 0.01, u: 0.002 },
    { code: 'different', m: 0.03, u: 0.997949 },
  ],
  phone: [
    { code: 'same', m: 0.75, u: 0.00001 },
    { code: 'one-edit', m: 0.05, u: 0.00002 },
    { code: 'different', m: 0.2, u: 0.99997 },
  ],
  code: [
    { code: 'same', m: 0.95, u: 0.2, isTermAdjusted: true },
    { code: 'different', m: 0.05, u: 0.8 },
  ],
};
