import { recordDamage, type RecordCursor } from './record-cursor.js';
import { ContinuedReader } from './continued-reader.js';
import { recordType } from './record-types.js';
import type { StringTable } from './string-table.js';
import type { CellKind } from '../types.js';
import type { DateFormat } from '../xlsx/number-format.js';
import { serialDate } from '../xlsx/serial-date.js';

/** What a value means depends on the workbook that it stands in. */
export interface CellContext {
  readonly strings: StringTable;
  /** What the number format of a cell's style makes of numbers, by style index. */
  readonly dateFormats: readonly DateFormat[];
  readonly date1904: boolean;
}

const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
]);

/** Where in a cell record the style stands, and where its value. */
const STYLE = 4;
const VALUE = 6;
/** A formula whose result is no number says so in the last two bytes of where the number would be. */
const RESULT_MARK = 12;
const NOT_A_NUMBER = 0xffff;
const resultType = { text: 0, boolean: 1, error: 2, emptyText: 3 } as const;

/** What may stand between a formula and the text that it results in. */
const BEFORE_RESULT: ReadonlySet<number> = new Set([
  recordType.sharedFormula,
  recordType.array,
  recordType.table,
  recordType.formulaSub,
  recordType.continue,
]);

const DIVIDED_BY_100 = 0x01;
const WHOLE = 0x02;

/**
 * Reads what a cell record holds, in the form that `Row` promises. The kind of the last value is kept beside its text,
 * since an object for each of millions of cells would cost more than reading it.
 */
export class CellReader {
  /** Kind of the value that was read last. */
  kind: CellKind = 'text';
  private readonly context: CellContext;
  private readonly double = new DataView(new ArrayBuffer(8));

  constructor(context: CellContext) {
    this.context = context;
  }

  /**
   * The text of the one cell in the record that `cursor` stands at; `''` where it holds nothing, `undefined` where it is
   * a formula whose result is missing. Behind a formula the cursor moves on to its result.
   */
  read(cursor: RecordCursor): string | undefined {
    switch (cursor.type) {
      case recordType.labelSst:
        cursor.require(10);
        return this.as('text', this.context.strings.text(cursor.uint32(VALUE)));
      case recordType.rk:
        cursor.require(10);
        return this.packedNumber(cursor.uint32(VALUE), cursor.uint16(STYLE));
      case recordType.number:
        cursor.require(14);
        return this.number(this.doubleAt(cursor), cursor.uint16(STYLE));
      case recordType.label:
      case recordType.richString:
        cursor.require(9);
        return this.as('text', this.stringAt(cursor, VALUE));
      case recordType.boolError:
        cursor.require(8);
        return cursor.uint8(VALUE + 1) === 0
          ? this.boolean(cursor.uint8(VALUE))
          : this.error(cursor.uint8(VALUE));
      case recordType.formula:
      case recordType.formulaOf3:
      case recordType.formulaOf4:
        cursor.require(16);
        return this.result(cursor);
      default:
        return '';
    }
  }

  /**
   * The text of a number packed into 30 bits ([MS-XLS] 2.5.218): a whole number or the upper part of a double, perhaps
   * to be divided by 100. Dividing, unlike multiplying by 0.01, gives the double nearest to the decimal that was meant.
   */
  packedNumber(packed: number, style: number): string {
    let value: number;
    if ((packed & WHOLE) !== 0) value = packed >> 2;
    else {
      this.double.setUint32(0, packed & ~(WHOLE | DIVIDED_BY_100));
      this.double.setUint32(4, 0);
      value = this.double.getFloat64(0);
    }
    return this.number((packed & DIVIDED_BY_100) === 0 ? value : value / 100, style);
  }

  private as(kind: CellKind, text: string): string {
    this.kind = kind;
    return text;
  }

  /**
   * A number that is formatted as a date and can be one is that date. Every other gets the fewest digits that mean it:
   * the file holds no decimal digits, only doubles. One that is none (`NaN`, `Infinity`) is an error value, as in Excel.
   */
  private number(value: number, style: number): string {
    if (!Number.isFinite(value)) return this.as('error', String(value));
    const format = this.context.dateFormats[style] ?? 'none';
    const date = format === 'none' ? undefined : serialDate(value, format, this.context.date1904);
    if (date === undefined) return this.as('number', String(value));
    return this.as(date.kind === 'date' ? 'date' : 'text', date.text);
  }

  private boolean(value: number): string {
    return this.as('boolean', value === 0 ? 'FALSE' : 'TRUE');
  }

  private error(code: number): string {
    return this.as('error', ERRORS.get(code) ?? `#ERROR ${code}`);
  }

  private result(cursor: RecordCursor): string | undefined {
    if (cursor.uint16(RESULT_MARK) !== NOT_A_NUMBER) {
      return this.number(this.doubleAt(cursor), cursor.uint16(STYLE));
    }
    switch (cursor.uint8(VALUE)) {
      case resultType.text:
        return this.resultText(cursor);
      case resultType.boolean:
        return this.boolean(cursor.uint8(VALUE + 2));
      case resultType.error:
        return this.error(cursor.uint8(VALUE + 2));
      case resultType.emptyText:
        return '';
      default:
        throw recordDamage(cursor.offset);
    }
  }

  /** The text in the STRING record behind a formula; `undefined` where there is none. */
  private resultText(cursor: RecordCursor): string | undefined {
    while (BEFORE_RESULT.has(cursor.peekType())) cursor.next();
    if (cursor.peekType() !== recordType.string) return undefined;
    cursor.next();
    cursor.require(3);
    return this.as('text', this.stringAt(cursor, 0));
  }

  private stringAt(cursor: RecordCursor, at: number): string {
    return new ContinuedReader(cursor.stream).open(cursor.start + at, cursor.end).string(2);
  }

  private doubleAt(cursor: RecordCursor): number {
    return cursor.stream.readDoubleLE(cursor.start + VALUE);
  }
}
