import { decide, type Decision } from '../model/decide.js';
import { weighPairs, type WeighedPairs } from '../model/weigh-pairs.js';
import { fieldBlockings } from './field-blockings.js';
import type { FieldColumn } from './field-column.js';
import { fieldComparisons } from './field-comparisons.js';

interface LinkFieldsOptions {
  readonly unitCount: number;
  readonly columns: readonly FieldColumn[];
  /** Whether two units cannot be one person: both in a roll that holds a person once. */
  readonly excludes: (a: number, b: number) => boolean;
  /** Weight from which a pair is linked, in hundredths of a bit. */
  readonly link: number;
  /** Weight from which a pair is a candidate. */
  readonly candidate: number;
  readonly margin: number;
}

export interface LinkedFields extends WeighedPairs, Decision {}

/** Links units by whatever fields they have. */
export const linkFields = (options: LinkFieldsOptions): LinkedFields => {
  const { unitCount, columns, excludes } = options;
  const weighed = weighPairs({
    unitCount,
    blockings: fieldBlockings(unitCount, columns),
    comparisons: fieldComparisons(columns),
    mayPair: (a, b) => !excludes(a, b),
    expectedMatches: unitCount / 2,
  });
  return { ...weighed, ...decide({ ...options, ...weighed }) };
};
