import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { isoDate } from '../markup/iso-date.js';
import type { CellKind } from '../types.js';

/** What is read of a cell. */
export interface DataValue {
  readonly text: string;
  readonly kind: CellKind;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
/** The days on which Excel lets a time of day fall that has no day, in either calendar. */
const NO_DAY = /^(?:1899-12-3[01]|1904-01-01)T(\d{2}:\d{2}:\d{2})$/;
const FIRST_DAY_OF_1904 = '1904-01-01';

const dateValue = (written: string, date1904: boolean): DataValue => {
  const date = isoDate(written);
  if (date === undefined) return { text: written, kind: 'text' };
  const time = NO_DAY.exec(date)?.[1];
  if (time === undefined || (date.startsWith(FIRST_DAY_OF_1904) && !date1904))
    return { text: date, kind: 'date' };
  return { text: time, kind: 'text' };
};

const booleanValue = (written: string): DataValue => {
  if (written === '1' || written === '0')
    return { text: written === '1' ? 'TRUE' : 'FALSE', kind: 'boolean' };
  return { text: written, kind: 'error' };
};

/**
 * The value of a `<Data>` of this type. Numbers keep their digits; what is no number under the type of one is an error.
 * Throws `Damage` for a type that the format does not know.
 */
export const dataValue = (type: string, written: string, date1904: boolean): DataValue => {
  const trimmed = written.trim();
  switch (type) {
    case 'String':
      return { text: written, kind: 'text' };
    case 'Number':
      return { text: trimmed, kind: NUMBER.test(trimmed) ? 'number' : 'error' };
    case 'DateTime':
      return dateValue(trimmed, date1904);
    case 'Boolean':
      return booleanValue(trimmed);
    case 'Error':
      return { text: trimmed, kind: 'error' };
    default:
      throw new Damage(message('read.cell-type', { type }));
  }
};
