import type { SqlValue } from '../engine/types.js';
import type { MappedSlot, SheetMapping } from '../map/types.js';
import { townshipKey } from '../normalise/place.js';
import { fieldPositions, recordTable, standardColumns } from './record-columns.js';

const positionOf = (column: string): number => standardColumns.findIndex(({ name }) => name === column);

/** Positions of the standard columns that differ from row to row, and of the roll's month. */
export const standardPositions = {
  recordId: positionOf('record_id'),
  row: positionOf('row'),
  slot: positionOf('slot'),
  rollMonth: positionOf('roll_month'),
  uniqueKey: positionOf('unique_key'),
} as const;

/**
 * The values that all records of a sheet, or of one slot of a wide sheet, share: the number of the sheet, the slot, the
 * roll's month, and what title, sheet, file name or the slot's header say for fields without a column. Null everywhere
 * else.
 */
export const recordTemplate = (
  mapping: SheetMapping,
  sheetNo: number,
  { slot, columns, constants }: MappedSlot = ordinaryRow,
): SqlValue[] => {
  const positions = fieldPositions(mapping.dataset);
  const template: SqlValue[] = recordTable(mapping.dataset).columns.map(() => null);
  template[positionOf('sheet_no')] = sheetNo;
  template[standardPositions.slot] = slot;
  template[standardPositions.rollMonth] = mapping.rollMonth;
  const fieldsWithColumn = new Set([...mapping.columns, ...columns].map(({ field }) => field.name));
  for (const { field, value } of [...mapping.constants, ...constants]) {
    const position = positions.get(field.name);
    if (position === undefined || fieldsWithColumn.has(field.name)) continue;
    template[position] = value;
    if (field.kind === 'township') template[position + 1] = townshipKey(String(value));
  }
  return template;
};

const ordinaryRow: MappedSlot = { slot: 0, columns: [], constants: [] };
