import levenshtein from 'fast-levenshtein';
import type { Dataset, Field } from '../schema/dataset.js';
import { normaliseHeader } from './header.js';
import { otherPersonIn } from './other-people.js';

export interface NearSpelling {
  readonly field: Field;
  /** The spelling as the dataset file writes it. */
  readonly header: string;
  /** Characters to insert, delete or replace. */
  readonly distance: number;
}

/** Differences allowed: one in three characters, so a header of two has none. */
const allowed = (one: string, other: string): number => Math.floor(Math.max(one.length, other.length) / 3);

/**
 * The spelling nearest to a header among some fields; null if none is near. For showing only: it is never used to read
 * a column. Of two equally near the one that comes first in the dataset wins.
 */
export const nearestSpelling = (header: string, fields: Iterable<Field>): NearSpelling | null => {
  const key = normaliseHeader(header);
  let nearest: NearSpelling | null = null;
  for (const field of fields) {
    for (const spelling of field.headers) {
      const other = normaliseHeader(spelling);
      const limit = Math.min(allowed(key, other), (nearest?.distance ?? Infinity) - 1);
      if (limit < 1 || Math.abs(key.length - other.length) > limit) continue;
      if (otherPersonIn(key) !== otherPersonIn(other)) continue;
      const distance = levenshtein.get(key, other);
      if (distance <= limit) nearest = { field, header: spelling, distance };
    }
  }
  return nearest;
};

/** The fields of a dataset that are in none of the given sets of names. */
export const fieldsExcept = (dataset: Dataset, taken: ReadonlySet<string>): readonly Field[] =>
  [...dataset.fields.values()].filter(({ name }) => !taken.has(name));
