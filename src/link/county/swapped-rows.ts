import { shareValue } from './unit-lists.js';
import type { Units } from './units.js';

/** Record numbers of neighbouring rows differ by this (see `record-id`). */
const rowsApart = 100;

/**
 * Units of one row each whose number seems to have changed places with that of the row above or below: there stands a
 * number whose owner (`owners`, by number) has another name, and has it here.
 */
export const swappedRows = (units: Units, owners: ReadonlyMap<string, number>): ReadonlySet<number> => {
  const { coreIds, records, numbers, names } = units;
  const swapped = new Set<number>();
  const rows = new Map<number, number>();
  coreIds.forEach((core, unit) => {
    if (records[unit] === 1) rows.set(core, unit);
  });
  for (const [core, unit] of rows) {
    const owner = owners.get(numbers[unit] ?? '');
    if (owner === undefined || owner === unit || shareValue(names, owner, unit) === true) continue;
    for (const other of [rows.get(core - rowsApart), rows.get(core + rowsApart)]) {
      if (other === undefined || other === owner || shareValue(names, owner, other) !== true) continue;
      swapped.add(unit);
      swapped.add(other);
    }
  }
  return swapped;
};
