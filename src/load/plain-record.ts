import type { SqlValue } from '../engine/types.js';
import type { SheetMapping } from '../map/types.js';
import type { ByteRow } from '../read/types.js';
import { recordCompleter } from './complete-record.js';
import { plainReader, type PlainReader } from './plain-cells.js';
import { cellReaders, type CellReader, type SheetContext } from './read-cells.js';
import { recordTemplate } from './record-template.js';

/** The values of the record that a row is, one for each column of `recordTable`; null where it must be read as texts. */
export type PlainRecordBuilder = (row: ByteRow) => readonly SqlValue[] | null;

/**
 * Compiles a mapping into the short way from the bytes of a row to its record, null where rows need more than their own
 * cells: wide rolls, and townships in rows of their own.
 *
 * The short way takes a row below the header only if it is certain to be a record (a valid citizen number stands in it,
 * which is all that `rowClassifier` asks for) and none of its cells has anything to say besides its values: no fault, no
 * value for another field, no ditto mark. Of such rows, which are nearly all, it makes what `recordBuilder` makes.
 */
export const plainRecordBuilder = (
  mapping: SheetMapping,
  context: SheetContext,
): PlainRecordBuilder | null => {
  const { dataset, columns, slots, sections } = mapping;
  if (slots.length > 0 || sections !== undefined) return null;
  const all = cellReaders(columns, dataset, context);
  const numbers = all.filter(isNumber).map((cell) => plainReader(cell, context));
  if (numbers.length === 0) return null;
  const cells = all.filter((cell) => !isNumber(cell)).map((cell) => plainReader(cell, context));
  const template = recordTemplate(mapping, context.sheetNo);
  const complete = recordCompleter(dataset);
  const origin = { sheetNo: context.sheetNo, row: 0, unread: nothingUnread };
  return (row) => {
    const values = template.slice();
    if (readAll(numbers, row, values) !== 'some' || readAll(cells, row, values) === 'refused') return null;
    origin.row = row.number;
    return complete(values, origin) ? values : null;
  };
};

const isNumber = ({ field }: CellReader): boolean => field.kind === 'id-number';

const nothingUnread: ReadonlyMap<number, string> = new Map();

const readAll = (
  readers: readonly PlainReader[],
  row: ByteRow,
  values: SqlValue[],
): 'none' | 'some' | 'refused' => {
  const { starts, ends, columns } = row;
  let found: 'none' | 'some' = 'none';
  for (let at = 0; at < readers.length; at += 1) {
    const { index, read } = readers[at] as PlainReader;
    if (index >= columns || starts[index] === ends[index]) continue;
    if (!read(row, values)) return 'refused';
    found = 'some';
  }
  return found;
};
