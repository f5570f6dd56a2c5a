import type { SqlValue } from '../engine/types.js';
import { KnownBytes } from '../known-bytes.js';
import type { SheetMapping } from '../map/types.js';
import { flawOfEighteenBytes } from '../normalise/citizen-number.js';
import { isPlainHan } from '../normalise/name.js';
import { isDittoMark } from '../normalise/ditto-mark.js';
import type { ByteRow } from '../read/types.js';
import { recordCompleter } from './complete-record.js';
import { isRepeated, fieldNormaliser } from './normalise-field.js';
import { cellReaders, type CellReader, type SheetContext } from './read-cells.js';
import { recordTemplate } from './record-template.js';
import { writeCitizenNumber, writePlainName } from './write-field.js';

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
  const numbers = all.filter(({ field }) => field.kind === 'id-number').map(numberReader);
  if (numbers.length === 0) return null;
  const others = all.filter(({ field }) => field.kind !== 'id-number');
  const cells = others.map((cell) => readerOf(cell, context));
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

const nothingUnread: ReadonlyMap<number, string> = new Map();

/** Reads a cell that is not empty into the values of a record; false where it has more to say than they. */
interface PlainReader {
  readonly index: number;
  readonly read: (row: ByteRow, values: SqlValue[]) => boolean;
}

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

const readerOf = (cell: CellReader, context: SheetContext): PlainReader => {
  if (cell.field.kind === 'person-name') return nameReader(cell);
  return isRepeated(cell.field) ? knownReader(cell, context) : textReader(cell);
};

/** Valid citizen numbers only: most are, and no other number makes a row certain to be a record. */
const numberReader = ({ index, position }: CellReader): PlainReader => ({
  index,
  read(row, values) {
    const start = row.starts[index] as number;
    if (row.ends[index] !== start + 18 || flawOfEighteenBytes(row.words, start) !== null) return false;
    writeCitizenNumber(row.text(index), values, position);
    return true;
  },
});

/** Names of two to four plain characters, which are no ditto marks, or any other. */
const nameReader = (cell: CellReader): PlainReader => {
  const { index, position } = cell;
  const { read: readText } = textReader(cell);
  return {
    index,
    read(row, values) {
      const text = row.text(index);
      if (!isPlainHan(text)) return readText(row, values);
      writePlainName(text, values, position);
      return true;
    },
  };
};

const textReader = ({ index, position, write }: CellReader): PlainReader => ({
  index,
  read(row, values) {
    const text = row.text(index);
    return !isDittoMark(text) && write(text, 'text', values, position) === null;
  },
});

/** What the cells of a column become that repeats itself; null for one that has more to say than its values. */
const knownReader = (cell: CellReader, context: SheetContext): PlainReader => {
  const { index, position, field } = cell;
  const { read: readText } = textReader(cell);
  const normalise = fieldNormaliser(field, context);
  const known = new KnownBytes<readonly SqlValue[] | null>();
  const plainValues = (text: string): readonly SqlValue[] | null => {
    const { values, faults, spill } = normalise(text, 'text');
    return isDittoMark(text) || faults.length > 0 || spill !== null ? null : values;
  };
  return {
    index,
    read(row, values) {
      if (!known.isUseful) return readText(row, values);
      const start = row.starts[index] as number;
      const end = row.ends[index] as number;
      let found = known.find(row.words, start, end);
      if (found === undefined) found = known.keep(plainValues(row.text(index)));
      if (found === null) return false;
      for (let at = 0; at < found.length; at += 1) values[position + at] = found[at] as SqlValue;
      return true;
    },
  };
};
