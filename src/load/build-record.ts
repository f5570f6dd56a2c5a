import type { SqlValue } from '../engine/types.js';
import type { Fault } from '../fault.js';
import type { SheetMapping } from '../map/types.js';
import { message } from '../messages/catalogue.js';
import type { Row } from '../read/types.js';
import type { Dataset, Field, FieldKind } from '../schema/dataset.js';
import { faultMessage, type FieldFault } from './field-fault.js';
import type { FieldNormaliser, Spill } from './cell-readers.js';
import { fieldNormaliser, type CellContext } from './normalise-field.js';
import { recordId } from '../record-id.js';
import { fieldPositions } from './record-columns.js';
import { recordTemplate, standardPositions } from './record-template.js';
import { uniqueKeyMaker } from './unique-key.js';

/** What of a sheet a record needs to know besides its mapping. */
export interface SheetContext extends CellContext {
  /** Relative to the input folder. */
  readonly file: string;
  readonly sheet: string;
  readonly sheetNo: number;
}

/** A row as it goes into `record_<dataset>`, or a row of which nobody can say whose it is. */
export type BuiltRecord =
  | {
      readonly kind: 'record';
      readonly recordId: number;
      /** One value for each column of `recordTable`, in that order. */
      readonly values: readonly SqlValue[];
      readonly faults: readonly Fault[];
    }
  | { readonly kind: 'unusable'; readonly recordId: number; readonly faults: readonly Fault[] };

interface FieldReader {
  readonly field: Field;
  /** Position of the field's first value. */
  readonly position: number;
  readonly read: FieldNormaliser;
}

interface ColumnReader extends FieldReader {
  readonly index: number;
  readonly header: string;
}

const nothingUnread: ReadonlyMap<number, string> = new Map();

/**
 * Compiles a mapping into the function that makes a record of a row. Blank cells become nulls; a cell that cannot be
 * used becomes nulls and a fault; a row with neither a name nor any number is unusable. Never throws for bad data.
 */
export const recordBuilder = (mapping: SheetMapping, context: SheetContext): ((row: Row) => BuiltRecord) => {
  const { dataset } = mapping;
  const positions = fieldPositions(dataset);
  const readers = mapping.columns.map(({ field, index, header }): ColumnReader => ({
    ...{ field, index, header },
    position: positions.get(field.name) ?? -1,
    read: fieldNormaliser(field, context),
  }));
  const template = recordTemplate(mapping, context.sheetNo);
  const naming = namingPositions(dataset);
  const receivers = spillReceivers(dataset, context);
  const uniqueKey = uniqueKeyMaker(dataset);

  return (row) => {
    const values = template.slice();
    const faults: Fault[] = [];
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
    const id = recordId({ sheetNo: context.sheetNo, row: row.number, slot: 0 });
    values[standardPositions.recordId] = id;
    values[standardPositions.row] = row.number;
    values[standardPositions.uniqueKey] = uniqueKey(values, unread ?? nothingUnread);
    if (naming.some((at) => values[at] !== null)) return { kind: 'record', recordId: id, values, faults };
    return { kind: 'unusable', recordId: id, faults: [...faults, lostRow(context, row)] };
  };
};

const put = (values: SqlValue[], position: number, from: readonly SqlValue[]): void => {
  for (let at = 0; at < from.length; at += 1) values[position + at] = from[at] ?? null;
};

interface CellPlace {
  readonly context: SheetContext;
  readonly row: Row;
  readonly reader: ColumnReader;
  readonly text: string;
}

const cellFault = ({ code, effect }: FieldFault, { context, row, reader, text }: CellPlace): Fault => ({
  ...{ code, scope: 'cell', effect, file: context.file, sheet: context.sheet, row: row.number },
  ...{ column: reader.header, value: text, message: faultMessage(code, text) },
});

const lostRow = ({ file, sheet }: SheetContext, row: Row): Fault => ({
  ...{ code: 'load.no-person', scope: 'row', effect: 'lost', file, sheet, row: row.number },
  message: message('fault.load.no-person'),
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

/** Fields that speak of the person itself; a certificate number in a guardian's ID column is the guardian's. */
const spillers: ReadonlySet<string> = new Set(['id_number', 'category']);

const spillReceivers = (dataset: Dataset, context: CellContext): ReadonlyMap<FieldKind, FieldReader> => {
  const positions = fieldPositions(dataset);
  const receivers = new Map<FieldKind, FieldReader>();
  for (const name of ['cert_number', 'level']) {
    const field = dataset.fields.get(name);
    const position = positions.get(name);
    if (field === undefined || position === undefined) continue;
    receivers.set(field.kind, { field, position, read: fieldNormaliser(field, context) });
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
