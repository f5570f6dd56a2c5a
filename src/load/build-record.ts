import type { SqlValue } from '../engine/types.js';
import type { Fault } from '../fault.js';
import type { MappedColumn, SheetMapping } from '../map/types.js';
import { message } from '../messages/catalogue.js';
import { isBlank } from '../normalise/blank.js';
import type { Row } from '../read/types.js';
import { recordCompleter } from './complete-record.js';
import { cellReaders, readCells, type CellReader, type SheetContext } from './read-cells.js';
import { recordTemplate, standardPositions } from './record-template.js';

export type { SheetContext } from './read-cells.js';

/** A record as it goes into `record_<dataset>`. */
export interface BuiltRecord {
  readonly recordId: number;
  readonly slot: number;
  /** One value for each column of `recordTable`, in that order. */
  readonly values: readonly SqlValue[];
}

/** What became of one row. The lists of a row that has nothing to say may be shared: they are read only. */
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
  const slots = slotsOf(mapping, context);
  const build = slotBuilder(mapping, context);
  const [only] = slots;
  if (mapping.slots.length > 0 || only === undefined) return wideBuilder(mapping, slots, build, context);
  return (row) => {
    const { record, faults } = build(row, only);
    return { records: record === null ? [] : [record], faults, isUsable: record !== null };
  };
};

interface BuiltSlot {
  /** Null where neither name nor number says whose record it is; a fault says so. */
  readonly record: BuiltRecord | null;
  readonly faults: readonly Fault[];
}

type SlotBuilder = (row: Row, slot: Slot) => BuiltSlot;

const slotBuilder = (mapping: SheetMapping, context: SheetContext): SlotBuilder => {
  const { dataset } = mapping;
  const { sheetNo } = context;
  const read = readCells(dataset, context);
  const complete = recordCompleter(dataset);
  return (row, { slot, readers, template }) => {
    const values = template.slice();
    const { faults, unread } = read(row, readers, values);
    if (!complete(values, { sheetNo, row: row.number, unread })) {
      const code = dataset.population === 'none' ? 'load.no-entry' : 'load.no-person';
      return { record: null, faults: [...faults, rowFault(code, 'lost', context, row)] };
    }
    return { record: { recordId: Number(values[standardPositions.recordId]), slot, values }, faults };
  };
};

const wideBuilder = (
  { columns }: SheetMapping,
  slots: readonly Slot[],
  build: SlotBuilder,
  context: SheetContext,
): ((row: Row) => BuiltRow) => {
  const shared = new Set(columns.map(({ header }) => header));
  return (row) => {
    const filled = slots.filter((slot) => slot.columns.some(({ index }) => isFilled(row.text[index])));
    if (filled.length === 0) {
      return { records: [], faults: [rowFault('load.no-slot', 'noted', context, row)], isUsable: true };
    }
    const built = filled.map((slot) => build(row, slot));
    const records = built.flatMap(({ record }) => (record === null ? [] : [record]));
    // A fault of a shared cell is one fault, however many records share it.
    const faults = built.flatMap((one, at) =>
      one.faults.filter(({ column }) => at === 0 || column === undefined || !shared.has(column)),
    );
    return { records, faults, isUsable: records.length > 0 };
  };
};

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
  code: 'load.no-person' | 'load.no-entry' | 'load.no-slot',
  effect: Fault['effect'],
  { file, sheet }: SheetContext,
  row: Row,
): Fault => ({
  ...{ code, scope: 'row', effect, file, sheet, row: row.number },
  message: message(`fault.${code}`),
});
