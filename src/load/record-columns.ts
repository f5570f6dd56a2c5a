import type { ColumnSpec, TableSpec } from '../engine/types.js';
import { columnsOfField, type Dataset } from '../schema/dataset.js';

/** The columns that every record has, whatever its dataset. */
export const standardColumns: readonly ColumnSpec[] = [
  { name: 'record_id', type: 'bigint' },
  { name: 'sheet_no', type: 'integer' },
  { name: 'row', type: 'integer' },
  { name: 'slot', type: 'integer' },
  { name: 'roll_month', type: 'integer' },
  { name: 'unique_key', type: 'varchar' },
];

/** Name of the table that holds a dataset's records. */
export const recordTableName = (dataset: Dataset): string => `record_${dataset.name}`;

/** `record_<dataset>`: the standard columns, then every field's columns in the order of the fields. */
export const recordTable = (dataset: Dataset): TableSpec => ({
  name: recordTableName(dataset),
  columns: [...standardColumns, ...[...dataset.fields.values()].flatMap(columnsOfField)],
});

/** Position of each field's first column in `record_<dataset>`. */
export const fieldPositions = (dataset: Dataset): ReadonlyMap<string, number> => {
  const positions = new Map<string, number>();
  let next = standardColumns.length;
  for (const field of dataset.fields.values()) {
    positions.set(field.name, next);
    next += columnsOfField(field).length;
  }
  return positions;
};
