import type { SqlValue } from '../engine/types.js';
import { isValidCitizenNumber } from '../normalise/citizen-number.js';
import { familyOfEighteen } from '../normalise/id-family.js';
import { isBlank } from '../normalise/blank.js';
import { isClean } from '../normalise/clean-text.js';
import { isPlainHan } from '../normalise/name.js';
import type { CellKind } from '../read/types.js';
import { ownName, type Field } from '../schema/dataset.js';
import type { FieldNormaliser, NormalisedField } from './cell-readers.js';
import { fieldNormaliser, type CellContext } from './normalise-field.js';

/**
 * Reads a cell into the values of a record, from position `at` on. Returns what became of the cell where there is more to
 * say than the values: a fault, or something that belongs into another field; else null. Never throws.
 */
export type FieldWriter = (
  text: string,
  kind: CellKind,
  values: SqlValue[],
  at: number,
) => NormalisedField | null;

/**
 * Compiles the writer of one field. Nearly all names are two to four plain characters and nearly all numbers valid: those
 * are written without an object in between, which is what rolls of millions of rows spend their time on.
 */
export const fieldWriter = (field: Field, context: CellContext): FieldWriter => {
  const write = writerOf(fieldNormaliser(field, context));
  if (field.kind === 'person-name')
    return nameWriter(write, field.name === ownName ? writePlainOwnName : writePlainName);
  if (field.kind === 'id-number') return idWriter(write);
  return field.kind === 'text' || field.kind === 'address' ? textWriter(write) : write;
};

const textWriter =
  (write: FieldWriter): FieldWriter =>
  (text, kind, values, at) => {
    if (kind !== 'text' || !isClean(text) || isBlank(text)) return write(text, kind, values, at);
    values[at] = text;
    return null;
  };

const nameWriter =
  (write: FieldWriter, writePlain: PlainNameWriter): FieldWriter =>
  (text, kind, values, at) => {
    if (kind === 'error' || !isPlainHan(text)) return write(text, kind, values, at);
    writePlain(text, values, at);
    return null;
  };

/** Writes a name of which `isPlainHan` is true into the values of a record, from position `at` on. */
type PlainNameWriter = (name: string, values: SqlValue[], at: number) => void;

/** Such a name is its own key; where the field has a column for names beside it, that stays as it is. */
export const writePlainName: PlainNameWriter = (name, values, at) => {
  values[at] = name;
  values[at + 1] = name;
};

const writePlainOwnName: PlainNameWriter = (name, values, at) => {
  writePlainName(name, values, at);
  values[at + 2] = null;
};

const idWriter =
  (write: FieldWriter): FieldWriter =>
  (text, kind, values, at) => {
    if (kind !== 'text' || !isValidCitizenNumber(text)) return write(text, kind, values, at);
    writeCitizenNumber(text, values, at);
    return null;
  };

/** Writes a valid citizen number into the values of a record, from position `at` on. */
export const writeCitizenNumber = (number: string, values: SqlValue[], at: number): void => {
  values[at] = number;
  values[at + 1] = familyOfEighteen(number);
  values[at + 2] = null;
  values[at + 3] = number;
};

const writerOf =
  (read: FieldNormaliser): FieldWriter =>
  (text, kind, values, at) => {
    const field = read(text, kind);
    const from = field.values;
    for (let offset = 0; offset < from.length; offset += 1) values[at + offset] = from[offset] ?? null;
    return field.faults.length === 0 && field.spill === null ? null : field;
  };
