import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { isoDate } from '../markup/iso-date.js';
import type { AttributeOf } from '../markup/xml-document.js';
import type { CellKind } from '../types.js';

/** What the attributes of a cell say about its value. */
export interface TypedValue {
  /** `office:value-type`, or `error`; `undefined` where the cell has no value. */
  readonly type: string | undefined;
  /** The value as the attribute for its type has it. */
  readonly written: string | undefined;
}

/** What is read of a cell. */
export interface CellValue {
  readonly text: string;
  readonly kind: CellKind;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const DURATION = /^P(?:(\d{1,6})D)?T?(?:(\d{1,8})H)?(?:(\d{1,8})M)?(?:(\d{1,8}(?:[.,]\d+)?)S)?$/;
const VALUES: ReadonlyMap<string, string> = new Map([
  ['float', 'office:value'],
  ['percentage', 'office:value'],
  ['currency', 'office:value'],
  ['date', 'office:date-value'],
  ['time', 'office:time-value'],
  ['boolean', 'office:boolean-value'],
  ['string', 'office:string-value'],
]);

/** Reads the value of a cell from its attributes. Throws `Damage` for a type that the format does not know. */
export const typedValue = (attribute: AttributeOf): TypedValue => {
  const type = attribute('office:value-type');
  if (type === undefined) return { type, written: undefined };
  const name = VALUES.get(type);
  if (name === undefined) throw new Damage(message('read.cell-type', { type }));
  if (attribute('calcext:value-type') === 'error') return { type: 'error', written: undefined };
  return { type, written: attribute(name) };
};

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** A time of day or a duration as `HH:MM:SS`, to the nearest second. */
const clock = (written: string): string => {
  const parts = DURATION.exec(written)
    ?.slice(1)
    .map((part) => Number((part || '0').replace(',', '.')));
  if (parts === undefined) return written;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts;
  const total = Math.round(((days * 24 + hours) * 60 + minutes) * 60 + seconds);
  const time = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  return time.map(twoDigits).join(':');
};

const dateValue = (written: string): CellValue => {
  const date = isoDate(written);
  return date === undefined ? { text: written, kind: 'text' } : { text: date, kind: 'date' };
};

const booleanValue = (written: string): CellValue => {
  const isKnown = written === 'true' || written === 'false';
  return { text: isKnown ? written.toUpperCase() : written, kind: isKnown ? 'boolean' : 'error' };
};

/**
 * The value of a cell that shows `shown`. What is shown is a text's value and nothing else's: a number may be shown
 * with fewer digits, a date without its year. Throws `Damage` where the value that the type promises is not there.
 */
export const cellValue = ({ type, written }: TypedValue, shown: string): CellValue => {
  if (type === undefined) return { text: shown, kind: 'text' };
  if (type === 'string') return { text: written ?? shown, kind: 'text' };
  if (type === 'error') return { text: shown, kind: 'error' };
  if (written === undefined) throw new Damage(message('read.xml-malformed'));
  const value = written.trim();
  if (type === 'date') return dateValue(value);
  if (type === 'time') return { text: clock(value), kind: 'text' };
  if (type === 'boolean') return booleanValue(value);
  return { text: value, kind: NUMBER.test(value) ? 'number' : 'error' };
};
