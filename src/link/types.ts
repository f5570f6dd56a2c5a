import type { Confidence } from '../rules/types.js';

/** One record's link to a person. Persons are numbered by their smallest record id, so numbers do not depend on order. */
export interface Link {
  readonly recordId: number;
  readonly personId: number;
  readonly confidence: Confidence;
  /** Match weight in bits, rounded to 0.01; null where the link rests on an equal number alone. */
  readonly weight: number | null;
  readonly reasons: string;
}
