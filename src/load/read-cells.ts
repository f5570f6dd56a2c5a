import type { SqlValue } from '../engine/types.js';
import type { Fault } from '../fault.js';
import type { MappedColumn } from '../map/types.js';
import type { Row } from '../read/types.js';
import type { Dataset, Field, FieldKind } from '../schema/dataset.js';
import type { FieldNormaliser, Spill } from './cell-readers.js';
import { faultMessage, type FieldFault } from './field-fault.js';
import { fieldNormaliser, type CellContext } from './normalise-field.js';
import { fieldPositions } from './record-columns.js';

/** What of a sheet a record needs to know besides its mapping. */
export interface SheetContext extends CellContext {
  /** Relative to the input folder. */
  readonly file: string;
  readonly sheet: string;
  readonly sheetNo: number;
}

interface FieldReader {
  /** Position of the field's first value. */
  readonly position: number;
  readonly read: FieldNormaliser;
}

/** Reads the cells of one column. */
export interface CellReader extends FieldReader {
  readonly field: Field;
  readonly index: number;
  readonly header: string;
}

/** The readers of some columns, in their order. */
export const cellReaders = (
  columns: readonly MappedColumn[],
  dataset: Dataset,
  context: CellContext,
): readonly CellReader[] => {
  const positions = fieldPositions(dataset);
  return columns.map(({ field, index, header }) => ({
    ...{ field, index, header },
    position: positions.get(field.name) ?? -1,
    read: fieldNormaliser(field, context),
  }));
};

const nothingUnread: ReadonlyMap<number, string> = new Map();

/**
 * Makes the function that reads the cells of a row into the values of a record and adds their faults. It returns, by
 * position, the texts of the cells that could not be read.
 */
export const readCells = (
  dataset: Dataset,
  context: SheetContext,
): ((
  row: Row,
  readers: readonly CellReader[],
  values: SqlValue[],
  faults: Fault[],
) => ReadonlyMap<number, string>) => {
  const receivers = spillReceivers(dataset, context);
  return (row, readers, values, faults) => {
    let unread: Map<number, string> | undefined;
    let spilled: Spill[] | undefined;
    for (const reader of readers) {
      const text = row.text[reader.index];
      if (text === undefined || text === '') continue;
      const read = reader.read(text, row.kind[reader.index] ?? 'text');
      put(values, reader.position, read.values);
      if (read.faults.length > 0) {
        for (const fault of read.faults) faults.push(cellFault(fault, { context, row, reader, text }));
        if (read.values[0] === null) (unread ??= new Map()).set(reader.position, text);
      }
      if (read.spill !== null && spillers.has(reader.field.name)) (spilled ??= []).push(read.spill);
    }
    if (spilled !== undefined)
      for (const spill of spilled) receive(values, receivers.get(spill.kind), spill.text);
    return unread ?? nothingUnread;
  };
};

const put = (values: SqlValue[], position: number, from: readonly SqlValue[]): void => {
  for (let at = 0; at < from.length; at += 1) values[position + at] = from[at] ?? null;
};

interface CellPlace {
  readonly context: SheetContext;
  readonly row: Row;
  readonly reader: CellReader;
  readonly text: string;
}

const cellFault = ({ code, effect }: FieldFault, { context, row, reader, text }: CellPlace): Fault => ({
  ...{ code, scope: 'cell', effect, file: context.file, sheet: context.sheet, row: row.number },
  ...{ column: reader.header, value: text, message: faultMessage(code, text) },
});

/** Fields that speak of the person itself; a certificate number in a guardian's ID column is the guardian's. */
const spillers: ReadonlySet<string> = new Set(['id_number', 'category']);

const spillReceivers = (dataset: Dataset, context: CellContext): ReadonlyMap<FieldKind, FieldReader> => {
  const positions = fieldPositions(dataset);
  const receivers = new Map<FieldKind, FieldReader>();
  for (const name of ['cert_number', 'level']) {
    const field = dataset.fields.get(name);
    const position = positions.get(name);
    if (field === undefined || position === undefined) continue;
    receivers.set(field.kind, { position, read: fieldNormaliser(field, context) });
  }
  return receivers;
};

/** Fills a field from a cell of another one, if its own cell was blank. */
const receive = (values: SqlValue[], receiver: FieldReader | undefined, text: string): void => {
  if (receiver === undefined) return;
  const { values: read } = receiver.read(text, 'text');
  for (let at = 0; at < read.length; at += 1) if (values[receiver.position + at] !== null) return;
  put(values, receiver.position, read);
};
