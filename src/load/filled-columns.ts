import type { SheetMapping } from '../map/types.js';
import { columnsOfField } from '../schema/dataset.js';
import { fieldPositions, standardColumns } from './record-columns.js';

/** Fields for which the sheet has a column, or a value in its title, sheet or file name. */
export const givenFields = ({ columns, constants }: SheetMapping): ReadonlySet<string> =>
  new Set([...columns, ...constants].map(({ field }) => field.name));

/** Fields that a cell of another column may fill: a certificate number in the ID column, a level beside the category. */
const spillTargets = ['cert_number', 'level'];

/** Positions in `record_<dataset>` that records of this sheet can hold a value in, ascending. */
export const filledPositions = (mapping: SheetMapping): readonly number[] => {
  const positions = fieldPositions(mapping.dataset);
  const given = new Set([...givenFields(mapping), ...spillTargets]);
  const filled = standardColumns.map((_, at) => at);
  for (const [name, field] of mapping.dataset.fields) {
    const first = positions.get(name);
    if (first === undefined || !given.has(name)) continue;
    filled.push(...columnsOfField(field).map((_, at) => first + at));
  }
  return filled;
};
