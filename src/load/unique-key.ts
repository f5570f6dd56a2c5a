import type { SqlValue } from '../engine/types.js';
import type { Dataset } from '../schema/dataset.js';
import { fieldPositions } from './record-columns.js';
import { standardPositions } from './record-template.js';

/** Makes the key of a row; `unread` holds, by position, the texts of cells that could not be read. */
export type UniqueKeyMaker = (
  values: readonly SqlValue[],
  unread: ReadonlyMap<number, string>,
) => string | null;

/**
 * What, with the person, names a row of this dataset: the values of `unique-by`, joined by `|`, nothing for a null.
 * A value that could not be read counts as it stands in the cell: two unreadable certificate numbers are not one.
 * Null for datasets that may hold a person any number of times.
 */
export const uniqueKeyMaker = (dataset: Dataset): UniqueKeyMaker => {
  if (dataset.uniqueBy.length === 0) return () => null;
  const positions = fieldPositions(dataset);
  const parts = dataset.uniqueBy.map((name) =>
    name === 'roll_month' ? standardPositions.rollMonth : (positions.get(name) ?? -1),
  );
  return (values, unread) => parts.map((at) => String(values[at] ?? unread.get(at) ?? '')).join('|');
};
