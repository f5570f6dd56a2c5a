import type { SqlValue } from '../engine/types.js';
import { KnownBytes } from '../known-bytes.js';
import { isDigits } from '../normalise/ascii-digits.js';
import { flawOfEighteenBytes } from '../normalise/citizen-number.js';
import { isDittoMark } from '../normalise/ditto-mark.js';
import { isPlainHan } from '../normalise/name.js';
import type { ByteRow } from '../read/types.js';
import { fieldNormaliser, isRepeated, type CellContext } from './normalise-field.js';
import type { CellReader } from './read-cells.js';
import { writeCitizenNumber, writePlainName } from './write-field.js';

/** Reads the cells of one column by their bytes. */
export interface PlainReader {
  readonly index: number;
  /**
   * Reads the cell of a row, which is not empty, into the values of a record; false where it has more to say than they: a
   * fault, a value for another field, a ditto mark.
   */
  readonly read: (row: ByteRow, values: SqlValue[]) => boolean;
}

/** Compiles the reader by bytes of the cells that `cell` reads as texts; both write the same values. */
export const plainReader = (cell: CellReader, context: CellContext): PlainReader => {
  if (cell.field.kind === 'id-number') return numberReader(cell);
  if (cell.field.kind === 'person-name') return nameReader(cell);
  return isRepeated(cell.field) ? knownReader(cell, context) : unrepeatedReader(cell);
};

const unrepeatedReader = (cell: CellReader): PlainReader =>
  cell.field.kind === 'text' || cell.field.kind === 'address' ? digitsReader(cell) : textReader(cell);

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

/** Digits alone are no blank, no ditto mark and clean; numbers of the office's own are nothing else. */
const digitsReader = (cell: CellReader): PlainReader => {
  const { index, position } = cell;
  const { read: readText } = textReader(cell);
  return {
    index,
    read(row, values) {
      const { words, starts, ends } = row;
      if (!isDigits(words, starts[index] as number, ends[index] as number)) return readText(row, values);
      values[position] = row.text(index);
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
const knownReader = (cell: CellReader, context: CellContext): PlainReader => {
  const { index, position, field } = cell;
  const { read: readOther } = unrepeatedReader(cell);
  const normalise = fieldNormaliser(field, context);
  const known = new KnownBytes<readonly SqlValue[] | null>();
  const plainValues = (text: string): readonly SqlValue[] | null => {
    const { values, faults, spill } = normalise(text, 'text');
    return isDittoMark(text) || faults.length > 0 || spill !== null ? null : values;
  };
  return {
    index,
    read(row, values) {
      if (!known.isUseful) return readOther(row, values);
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
