import { message } from '../../messages/catalogue.js';
import { asciiText, digitsText } from '../byte-text.js';
import { Damage } from '../damage.js';
import { readLimits } from '../limits.js';
import type { RowBuffer } from '../row-buffer.js';
import type { CellKind } from '../types.js';
import type { CellPlaces } from './cell-places.js';
import { cellType, type CellContext, type CellType } from './cell-value.js';
import { NOT_PLAIN } from './plain-row.js';
import { beginsWith, TextRun, textOfForm } from './plain-text.js';
import { dayOfSerial, LAST_DAY } from './serial-date.js';
import type { StringArena } from './string-arena.js';

const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const MINUS = 0x2d;
const DOT = 0x2e;
const SLASH = 0x2f;
const DIGIT_ZERO = 0x30;
const DIGIT_NINE = 0x39;
const LESS_THAN = 0x3c;
const EQUALS = 0x3d;
const GREATER_THAN = 0x3e;
const UPPER_A = 0x41;
const UPPER_Z = 0x5a;
const LOWER_C = 0x63;
const LOWER_N = 0x6e;
const LOWER_R = 0x72;
const LOWER_S = 0x73;
const LOWER_T = 0x74;
const LOWER_V = 0x76;
const LETTERS = 26;
const INLINE_NAME = Buffer.from('inlineStr"');
const TEXT_NAME = Buffer.from('str"');
const INLINE_START = Buffer.from('<is><t>');
const KEPT_SPACE_START = Buffer.from('<is><t xml:space="preserve">');
const INLINE_END = Buffer.from('</t></is></c>');

const MOST_EXACT_DIGITS = 15;
const STYLES = 1 << 16;

const { shared: SHARED, number: NUMBER, inline: INLINE, text: TEXT } = cellType;
const { columns: COLUMNS, cellBytes: CELL_BYTES } = readLimits;
/** What a style makes of numbers. */
const PLAIN_NUMBER = 0;
const DAY = 1;
const OTHER = 2;
const UNWANTED = -1;
const VALUE_END_LENGTH = 8;

/**
 * Reads cells in the form in which nearly all programs write nearly all cells, `<c r="B7" s="2" t="s"><v>12</v></c>` with
 * some of its attributes left out, byte for byte and nothing else. Whatever deviates is left to `CellScanner`, which knows
 * everything and costs several times as much: a cell that is taken here means the same as there.
 */
export class PlainCells {
  private readonly strings: StringArena;
  private readonly date1904: boolean;
  private readonly meanings = new Uint8Array(STYLES);
  private readonly places: CellPlaces;
  private readonly run = new TextRun();

  constructor({ strings, dateFormats, date1904 }: CellContext, places: CellPlaces) {
    this.strings = strings;
    this.date1904 = date1904;
    this.places = places;
    dateFormats.slice(0, STYLES).forEach((format, style) => {
      if (format !== 'none') this.meanings[style] = format === 'date' ? DAY : OTHER;
    });
  }

  /**
   * Reads plain cells into `row`; returns the index of the first thing that is none, which may be a cell cut off. One long
   * function with its state in local variables: taken apart it needs more than twice the time.
   */
  scan(bytes: Buffer, from: number, row: RowBuffer): number {
    const { places } = this;
    let start = from;
    for (;;) {
      if (
        bytes[start] !== LESS_THAN ||
        bytes[start + 1] !== LOWER_C ||
        bytes[start + 2] !== SPACE ||
        bytes[start + 3] !== LOWER_R ||
        bytes[start + 4] !== EQUALS ||
        bytes[start + 5] !== DOUBLE_QUOTE
      ) {
        return start;
      }
      let i = start + 6;
      let byte = bytes[i] as number;
      let column = 0;
      for (; byte >= UPPER_A && byte <= UPPER_Z; byte = bytes[++i] as number) {
        column = column * LETTERS + byte - UPPER_A + 1;
      }
      column--;
      let rowNumber = 0;
      for (; byte >= DIGIT_ZERO && byte <= DIGIT_NINE; byte = bytes[++i] as number) {
        rowNumber = rowNumber * 10 + byte - DIGIT_ZERO;
      }
      if (byte !== DOUBLE_QUOTE || column < 0 || column >= COLUMNS) return start;

      let style = 0;
      byte = bytes[++i] as number;
      if (
        byte === SPACE &&
        bytes[i + 1] === LOWER_S &&
        bytes[i + 2] === EQUALS &&
        bytes[i + 3] === DOUBLE_QUOTE
      ) {
        i += 4;
        for (
          byte = bytes[i] as number;
          byte >= DIGIT_ZERO && byte <= DIGIT_NINE;
          byte = bytes[++i] as number
        ) {
          style = style * 10 + byte - DIGIT_ZERO;
        }
        if (byte !== DOUBLE_QUOTE || style >= STYLES) return start;
        byte = bytes[++i] as number;
      }

      let type: CellType = NUMBER;
      if (byte === SPACE) {
        if (bytes[i + 1] !== LOWER_T || bytes[i + 2] !== EQUALS || bytes[i + 3] !== DOUBLE_QUOTE)
          return start;
        byte = bytes[i + 4] as number;
        if (bytes[i + 5] === DOUBLE_QUOTE) {
          if (byte === LOWER_S) type = SHARED;
          else if (byte !== LOWER_N) return start;
          i += 6;
        } else if (beginsWith(bytes, i + 4, INLINE_NAME)) {
          type = INLINE;
          i += 4 + INLINE_NAME.length;
        } else if (beginsWith(bytes, i + 4, TEXT_NAME)) {
          type = TEXT;
          i += 4 + TEXT_NAME.length;
        } else return start;
        byte = bytes[i] as number;
      }
      const wanted = places.isWanted(column);
      if (byte === SLASH && bytes[i + 1] === GREATER_THAN) i += 2;
      else if (byte !== GREATER_THAN) return start;
      else if (type === INLINE) {
        i = this.readInline(bytes, i + 1, row, wanted ? column : UNWANTED);
        if (i === NOT_PLAIN) return start;
      } else {
        if (bytes[i + 1] !== LESS_THAN || bytes[i + 2] !== LOWER_V || bytes[i + 3] !== GREATER_THAN)
          return start;
        i += 4;
        const from = i;
        if (type === TEXT) {
          i = this.run.end(bytes, i);
          if (i === from || i - from > CELL_BYTES || !endsValue(bytes, i)) return start;
          if (wanted) store(row, column, textOfForm(bytes, from, i, this.run.form), 'text');
        } else {
          if (bytes[i] === MINUS) i++;
          const digits = i;
          let whole = 0;
          for (
            byte = bytes[i] as number;
            byte >= DIGIT_ZERO && byte <= DIGIT_NINE;
            byte = bytes[++i] as number
          ) {
            whole = whole * 10 + byte - DIGIT_ZERO;
          }
          const isWhole = byte !== DOT && digits === from && i - digits <= MOST_EXACT_DIGITS;
          if (i === digits) return start;
          if (byte === DOT)
            do byte = bytes[++i] as number;
            while (byte >= DIGIT_ZERO && byte <= DIGIT_NINE);
          if (!endsValue(bytes, i) || i - from > CELL_BYTES) return start;
          if (type === SHARED) {
            if (!isWhole) return start;
            if (wanted) store(row, column, this.strings.text(whole), 'text');
          } else if (this.meanings[style] === PLAIN_NUMBER) {
            if (wanted) {
              const text = isWhole ? digitsText(bytes, from, i - from, whole) : asciiText(bytes, from, i);
              store(row, column, text, 'number');
            }
          } else {
            const day = isWhole && this.meanings[style] === DAY ? this.dayOf(whole) : null;
            if (day === null) return start;
            if (wanted) store(row, column, day, 'date');
          }
        }
        i += VALUE_END_LENGTH;
      }
      places.take(column, rowNumber);
      start = i;
    }
  }

  private dayOf(serial: number): string | null {
    return serial <= LAST_DAY ? dayOfSerial(serial, this.date1904) : null;
  }

  /** Reads `<is><t>...</t></is></c>`; returns the index behind it. */
  private readInline(bytes: Buffer, open: number, row: RowBuffer, column: number): number {
    const isPlain = beginsWith(bytes, open, INLINE_START);
    if (!isPlain && !beginsWith(bytes, open, KEPT_SPACE_START)) return NOT_PLAIN;
    const from = open + (isPlain ? INLINE_START : KEPT_SPACE_START).length;
    const to = this.run.end(bytes, from);
    if (to === from || to - from > CELL_BYTES || !beginsWith(bytes, to, INLINE_END)) return NOT_PLAIN;
    if (column !== UNWANTED) store(row, column, textOfForm(bytes, from, to, this.run.form), 'text');
    return to + INLINE_END.length;
  }
}

const store = (row: RowBuffer, column: number, text: string, kind: CellKind): void => {
  if (text === '') return;
  if (row.has(column)) throw new Damage(message('read.cell-twice'));
  row.set(column, text, kind);
};

/** Whether `</v></c>` stands at `i`. */
const endsValue = (bytes: Buffer, i: number): boolean =>
  bytes[i] === LESS_THAN &&
  bytes[i + 1] === SLASH &&
  bytes[i + 2] === LOWER_V &&
  bytes[i + 3] === GREATER_THAN &&
  bytes[i + 4] === LESS_THAN &&
  bytes[i + 5] === SLASH &&
  bytes[i + 6] === LOWER_C &&
  bytes[i + 7] === GREATER_THAN;
