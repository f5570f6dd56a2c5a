import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { readLimits } from '../limits.js';
import type { CellKind } from '../types.js';
import type { DateFormat } from './number-format.js';
import { dateOfSerial } from './serial-date.js';
import type { StringArena } from './string-arena.js';
import { stringItemText } from './string-item.js';
import { workbookText } from './xml-text.js';

/** Type of a cell by its `t` attribute. */
export const cellType = {
  number: 0,
  shared: 1,
  text: 2,
  inline: 3,
  boolean: 4,
  error: 5,
  date: 6,
} as const;
export type CellType = (typeof cellType)[keyof typeof cellType];

const TYPE_BY_NAME: ReadonlyMap<string, CellType> = new Map<string, CellType>([
  ['n', cellType.number],
  ['s', cellType.shared],
  ['str', cellType.text],
  ['inlineStr', cellType.inline],
  ['b', cellType.boolean],
  ['e', cellType.error],
  ['d', cellType.date],
]);

/** The cell type of a `t` attribute. Throws `Damage` for one that the format does not know. */
export const typeOfName = (name: string): CellType => {
  const type = TYPE_BY_NAME.get(name);
  if (type === undefined) throw new Damage(message('read.cell-type', { type: name }));
  return type;
};

/** What a value means depends on the workbook that it stands in. */
export interface CellContext {
  readonly strings: StringArena;
  /** What the number format of a cell's style makes of numbers, by style index. */
  readonly dateFormats: readonly DateFormat[];
  readonly date1904: boolean;
}

/** The value of one cell as it stands in the file. */
export interface RawValue {
  readonly bytes: Buffer;
  readonly from: number;
  readonly to: number;
  readonly type: CellType;
  readonly style: number;
  /** The bytes are markup, as inside `<is>`. */
  readonly markup: boolean;
}

export interface CellValue {
  readonly text: string;
  readonly kind: CellKind;
}

const SPACE = 0x20;
const DIGIT_ZERO = 0x30;
const DIGIT_NINE = 0x39;

const isDigit = (byte: number): boolean => byte >= DIGIT_ZERO && byte <= DIGIT_NINE;

/** The digits of a number as they are written, without white space around them. */
const trimmed = (bytes: Buffer, from: number, to: number): string => {
  while (from < to && (bytes[from] as number) <= SPACE) from++;
  while (to > from && (bytes[to - 1] as number) <= SPACE) to--;
  return bytes.toString('latin1', from, to);
};

const onlyDigits = (bytes: Buffer, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (!isDigit(bytes[i] as number)) return false;
  return true;
};

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** A number keeps its digits; one that is none (`NaN`, `Infinity`) is an error value, as in Excel. */
const numberValue = ({ bytes, from, to, style }: RawValue, context: CellContext): CellValue => {
  const format = context.dateFormats[style] ?? 'none';
  if (format === 'none' && onlyDigits(bytes, from, to)) {
    return { text: bytes.toString('latin1', from, to), kind: 'number' };
  }
  const text = trimmed(bytes, from, to);
  if (!NUMBER.test(text)) return { text: workbookText(bytes, from, to).trim(), kind: 'error' };
  const date = dateOfSerial(Number(text), format, context.date1904);
  if (date === undefined) return { text, kind: 'number' };
  return { text: date.text, kind: date.kind === 'date' ? 'date' : 'text' };
};

const ISO_DATE = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z?)?$/;

/** A date written as ISO 8601; other spellings stay text. */
const isoValue = (text: string): CellValue => {
  const [, day, time] = ISO_DATE.exec(text) ?? [];
  if (day === undefined) return { text, kind: 'text' };
  return { text: time === undefined || time === '00:00:00' ? day : `${day}T${time}`, kind: 'date' };
};

const booleanValue = (text: string): CellValue => {
  if (text === '1' || text === 'true') return { text: 'TRUE', kind: 'boolean' };
  if (text === '0' || text === 'false') return { text: 'FALSE', kind: 'boolean' };
  return { text, kind: 'error' };
};

const sharedText = ({ bytes, from, to }: RawValue, strings: StringArena): string => {
  if (!onlyDigits(bytes, from, to)) {
    return strings.text(Number.parseInt(trimmed(bytes, from, to), 10));
  }
  let index = 0;
  for (let i = from; i < to; i++) index = index * 10 + (bytes[i] as number) - DIGIT_ZERO;
  return strings.text(index);
};

const ownText = ({ bytes, from, to, markup }: RawValue): string => {
  if (markup) return stringItemText(bytes, from, to);
  if (to - from > readLimits.cellBytes) throw new Damage(message('read.cell-too-long'));
  return workbookText(bytes, from, to);
};

/** What a cell holds, in the form that `Row` promises; text `''` where it holds nothing. */
export const cellValue = (raw: RawValue, context: CellContext): CellValue => {
  switch (raw.type) {
    case cellType.shared:
      return { text: sharedText(raw, context.strings), kind: 'text' };
    case cellType.number:
      return numberValue(raw, context);
    case cellType.text:
    case cellType.inline:
      return { text: ownText(raw), kind: 'text' };
    case cellType.boolean:
      return booleanValue(ownText(raw).trim());
    case cellType.error:
      return { text: ownText(raw).trim(), kind: 'error' };
    case cellType.date:
      return isoValue(ownText(raw).trim());
  }
};
