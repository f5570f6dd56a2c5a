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
  const lastValues: (SqlValue | undefined)[] = parts.map(() => undefined);
  let last = '';
  return (values, unread) => {
    let isSame = unread.size === 0;
    for (let part = 0; part < parts.length; part += 1) {
      const value = values[parts[part] ?? -1] ?? null;
      if (lastValues[part] === value) continue;
      lastValues[part] = value;
      isSame = false;
    }
    // Many rolls have the same key in row after row: one year, one scheme.
    if (isSame) return last;
    const key = parts.map((at) => String(values[at] ?? unread.get(at) ?? '')).join('|');
    if (unread.size > 0) lastValues.fill(undefined);
    else last = key;
    return key;
  };
};
