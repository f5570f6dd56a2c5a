import type { SqlValue } from '../engine/types.js';
import type { Fault } from '../fault.js';
import type { MappedColumn, SheetMapping } from '../map/types.js';
import { message } from '../messages/catalogue.js';
import { isBlank } from '../normalise/blank.js';
import type { Row } from '../read/types.js';
import { recordId } from '../record-id.js';
import type { Dataset } from '../schema/dataset.js';
import { cellReaders, readCells, type CellReader, type SheetContext } from './read-cells.js';
import { fieldPositions } from './record-columns.js';
import { recordTemplate, standardPositions } from './record-template.js';
import { uniqueKeyMaker } from './unique-key.js';

export type { SheetContext } from './read-cells.js';

/** A record as it goes into `record_<dataset>`. */
export interface BuiltRecord {
  readonly recordId: number;
  readonly slot: number;
  /** One value for each column of `recordTable`, in that order. */
  readonly values: readonly SqlValue[];
}

/** What became of one row. */
export interface BuiltRow {
  /** One record of an ordinary row; of a wide row one for each slot that names somebody. */
  readonly records: readonly BuiltRecord[];
  readonly faults: readonly Fault[];
  /** False for a row that should hold records but says of nobody whose they are. */
  readonly isUsable: boolean;
}

/** One record of a row: what it reads besides what the row's records share. */
interface Slot {
  readonly slot: number;
  readonly columns: readonly MappedColumn[];
  readonly readers: readonly CellReader[];
  readonly template: readonly SqlValue[];
}

/**
 * Compiles a mapping into the function that makes records of a row. Blank cells become nulls; a cell that cannot be
 * used becomes nulls and a fault; a record with neither a name nor any number is a fault. Never throws for bad data.
 */
export const recordBuilder = (mapping: SheetMapping, context: SheetContext): ((row: Row) => BuiltRow) => {
  const { dataset, columns: shared } = mapping;
  const naming = namingPositions(dataset);
  const uniqueKey = uniqueKeyMaker(dataset);
  const read = readCells(dataset, context);
  const slots = slotsOf(mapping, context);
  const isWide = mapping.slots.length > 0;
  const sharedNames = new Set(shared.map(({ header }) => header));

  /** Adds the record of one slot, or the fault of one that names nobody. */
  const buildSlot = (row: Row, { slot, readers, template }: Slot, into: Building): void => {
    const values = template.slice();
    const faults: Fault[] = [];
    const unread = read(row, readers, values, faults);
    const id = recordId({ sheetNo: context.sheetNo, row: row.number, slot });
    values[standardPositions.recordId] = id;
    values[standardPositions.row] = row.number;
    values[standardPositions.uniqueKey] = uniqueKey(values, unread);
    // A fault of a shared cell is one fault, however many records share it.
    const isFirst = into.slots === 0;
    into.slots += 1;
    for (const fault of faults) {
      if (isFirst || fault.column === undefined || !sharedNames.has(fault.column)) into.faults.push(fault);
    }
    if (naming.some((at) => values[at] !== null)) into.records.push({ recordId: id, slot, values });
    else into.faults.push(rowFault('load.no-person', 'lost', context, row));
  };

  return (row) => {
    const into: Building = { slots: 0, records: [], faults: [] };
    for (const slot of slots) {
      if (!isWide || slot.columns.some(({ index }) => isFilled(row.text[index]))) buildSlot(row, slot, into);
    }
    if (into.slots > 0) return { ...into, isUsable: into.records.length > 0 };
    return { ...into, faults: [rowFault('load.no-slot', 'noted', context, row)], isUsable: true };
  };
};

interface Building {
  slots: number;
  readonly records: BuiltRecord[];
  readonly faults: Fault[];
}

const slotsOf = (mapping: SheetMapping, context: SheetContext): readonly Slot[] => {
  const { dataset, columns } = mapping;
  const slots = mapping.slots.length === 0 ? [{ slot: 0, columns: [], constants: [] }] : mapping.slots;
  return slots.map((slot) => ({
    slot: slot.slot,
    columns: slot.columns,
    readers: cellReaders([...columns, ...slot.columns], dataset, context),
    template: recordTemplate(mapping, context.sheetNo, slot),
  }));
};

const isFilled = (text: string | undefined): boolean => text !== undefined && !isBlank(text.trim());

const rowFault = (
  code: 'load.no-person' | 'load.no-slot',
  effect: Fault['effect'],
  { file, sheet }: SheetContext,
  row: Row,
): Fault => ({
  ...{ code, scope: 'row', effect, file, sheet, row: row.number },
  message: message(`fault.${code}`),
});

/** Positions of which one must hold something for a row to be about somebody: a name or a number, however damaged. */
const namingPositions = (dataset: Dataset): readonly number[] => {
  const positions = fieldPositions(dataset);
  const at = (field: string, column: number): number[] => {
    const position = positions.get(field);
    return position === undefined ? [] : [position + column];
  };
  return [...at('name', 0), ...at('id_number', 3), ...at('cert_number', 0), ...at('cert_number', 5)];
};
