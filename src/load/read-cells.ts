import type { SqlValue } from '../engine/types.js';
import type { Fault } from '../fault.js';
import type { MappedColumn } from '../map/types.js';
import type { Row } from '../read/types.js';
import type { Dataset, Field, FieldKind } from '../schema/dataset.js';
import type { FieldNormaliser, Spill } from './cell-readers.js';
import { faultMessage, type FieldFault } from './field-fault.js';
import { fieldNormaliser, type CellContext } from './normalise-field.js';
import { fieldWriter, type FieldWriter } from './write-field.js';
import { fieldPositions } from './record-columns.js';

/** What of a sheet a record needs to know besides its mapping. */
export interface SheetContext extends CellContext {
  /** Relative to the input folder. */
  readonly file: string;
  readonly sheet: string;
  readonly sheetNo: number;
}

/** Reads the cells of one column. */
export interface CellReader {
  readonly field: Field;
  readonly index: number;
  readonly header: string;
  /** Position of the field's first value. */
  readonly position: number;
  readonly write: FieldWriter;
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
    write: fieldWriter(field, context),
  }));
};

/** What the cells of a row had to say besides their values. */
export interface ReadCells {
  readonly faults: readonly Fault[];
  /** By position, the texts of the cells that could not be read. */
  readonly unread: ReadonlyMap<number, string>;
}

/** Of nearly every row. */
const nothingToSay: ReadCells = Object.freeze({ faults: [], unread: new Map<number, string>() });

/** Makes the function that reads the cells of a row into the values of a record. */
export const readCells = (
  dataset: Dataset,
  context: SheetContext,
): ((row: Row, readers: readonly CellReader[], values: SqlValue[]) => ReadCells) => {
  const spills = spillReceivers(dataset, context);
  return (row, readers, values) => {
    const { text: texts, kind: kinds } = row;
    let said: Said | null = null;
    for (let at = 0; at < readers.length; at += 1) {
      const reader = readers[at] as CellReader;
      const text = texts[reader.index];
      if (text === undefined || text === '') continue;
      const field = reader.write(text, kinds[reader.index] ?? 'text', values, reader.position);
      if (field === null) continue;
      said ??= { faults: [], unread: new Map(), spilled: [] };
      for (const fault of field.faults) said.faults.push(cellFault(fault, { context, row, reader, text }));
      if (field.faults.length > 0 && field.values[0] === null) said.unread.set(reader.position, text);
      if (field.spill !== null && spillers.has(reader.field.name)) said.spilled.push(field.spill);
    }
    if (said === null) return nothingToSay;
    for (const { kind, text } of said.spilled) receive(values, spills.get(kind), text);
    return said;
  };
};

interface Said extends ReadCells {
  readonly faults: Fault[];
  readonly unread: Map<number, string>;
  readonly spilled: Spill[];
}

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

/** Fills a field from a cell of another one. */
interface SpillReceiver {
  /** Position of the field's first value. */
  readonly position: number;
  readonly read: FieldNormaliser;
}

const spillReceivers = (dataset: Dataset, context: CellContext): ReadonlyMap<FieldKind, SpillReceiver> => {
  const positions = fieldPositions(dataset);
  const receivers = new Map<FieldKind, SpillReceiver>();
  for (const name of ['cert_number', 'level']) {
    const field = dataset.fields.get(name);
    const position = positions.get(name);
    if (field === undefined || position === undefined) continue;
    receivers.set(field.kind, { position, read: fieldNormaliser(field, context) });
  }
  return receivers;
};

/** Fills a field from a cell of another one, if its own cell was blank. */
const receive = (values: SqlValue[], receiver: SpillReceiver | undefined, text: string): void => {
  if (receiver === undefined) return;
  const { position, read } = receiver;
  const received = read(text, 'text').values;
  for (let at = 0; at < received.length; at += 1) if (values[position + at] !== null) return;
  for (let at = 0; at < received.length; at += 1) values[position + at] = received[at] ?? null;
};
