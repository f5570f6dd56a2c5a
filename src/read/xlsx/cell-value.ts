import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { readLimits } from '../limits.js';
import type { CellKind } from '../types.js';
import type { DateFormat } from './number-format.js';
import { serialDate } from './serial-date.js';
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

const DIGIT_ZERO = 0x30;

const MOST_EXACT_DIGITS = 15;
const NOT_WHOLE = -1;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const ISO_DATE = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z?)?$/;

/** The whole number that the bytes spell with up to 15 digits and nothing else; `NOT_WHOLE` for all others. */
const wholeNumber = (bytes: Buffer, from: number, to: number): number => {
  if (to - from > MOST_EXACT_DIGITS) return NOT_WHOLE;
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = (bytes[i] as number) - DIGIT_ZERO;
    if (digit < 0 || digit > 9) return NOT_WHOLE;
    value = value * 10 + digit;
  }
  return value;
};

/**
 * Reads what a cell holds, in the form that `Row` promises. The kind of the last value is kept beside its text, since
 * an object for each of millions of cells would cost more than reading it.
 */
export class CellReader {
  /** Kind of the value that was read last. */
  kind: CellKind = 'text';
  private readonly context: CellContext;

  constructor(context: CellContext) {
    this.context = context;
  }

  /** The text of a value; `''` where it holds nothing. */
  read(raw: RawValue): string {
    switch (raw.type) {
      case cellType.shared:
        return this.as('text', this.sharedText(raw));
      case cellType.number:
        return this.numberText(raw);
      case cellType.text:
      case cellType.inline:
        return this.as('text', ownText(raw));
      case cellType.boolean:
        return this.booleanText(ownText(raw).trim());
      case cellType.error:
        return this.as('error', ownText(raw).trim());
      case cellType.date:
        return this.isoText(ownText(raw).trim());
    }
  }

  private as(kind: CellKind, text: string): string {
    this.kind = kind;
    return text;
  }

  private sharedText({ bytes, from, to }: RawValue): string {
    const index = wholeNumber(bytes, from, to);
    const { strings } = this.context;
    return strings.text(index === NOT_WHOLE ? Number(bytes.toString('latin1', from, to)) : index);
  }

  /** A number keeps its digits; one that is none (`NaN`, `Infinity`) is an error value, as in Excel. */
  private numberText(raw: RawValue): string {
    const { bytes, from, to } = raw;
    const format = this.context.dateFormats[raw.style] ?? 'none';
    const whole = wholeNumber(bytes, from, to);
    if (whole === NOT_WHOLE) return this.otherNumberText(raw, format);
    return this.dateText(whole, format) ?? this.as('number', bytes.toString('latin1', from, to));
  }

  private otherNumberText(raw: RawValue, format: DateFormat): string {
    const text = ownText(raw).trim();
    if (!NUMBER.test(text)) return this.as('error', text);
    return this.dateText(Number(text), format) ?? this.as('number', text);
  }

  /** The date that a number means; `undefined` where it means none. */
  private dateText(serial: number, format: DateFormat): string | undefined {
    const date = format === 'none' ? undefined : serialDate(serial, format, this.context.date1904);
    return date === undefined ? undefined : this.as(date.kind === 'date' ? 'date' : 'text', date.text);
  }

  private booleanText(text: string): string {
    if (text === '1' || text === 'true') return this.as('boolean', 'TRUE');
    return text === '0' || text === 'false' ? this.as('boolean', 'FALSE') : this.as('error', text);
  }

  /** A date written as ISO 8601; other spellings stay text. */
  private isoText(text: string): string {
    const [, day, time] = ISO_DATE.exec(text) ?? [];
    if (day === undefined) return this.as('text', text);
    return this.as('date', time === undefined || time === '00:00:00' ? day : `${day}T${time}`);
  }
}

const ownText = ({ bytes, from, to, markup }: RawValue): string => {
  if (markup) return stringItemText(bytes, from, to);
  if (to - from > readLimits.cellBytes) throw new Damage(message('read.cell-too-long'));
  return workbookText(bytes, from, to);
};
