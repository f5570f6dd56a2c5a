import type { CellKind } from '../types.js';
import { formatOfCode } from '../xlsx/number-format.js';
import { serialDate } from '../xlsx/serial-date.js';
import { numberFormatOf } from './inline-style.js';
import type { Attributes } from './page-walker.js';

/** What the attributes of a cell say about its value, beside what is shown. */
export interface CellNotes {
  /** The whole string, where what is shown differs; `''` where the cell is only said to be text. */
  readonly string: string | undefined;
  /** The whole number; `''` where what is shown is that number. */
  readonly number: string | undefined;
  readonly boolean: string | undefined;
  readonly error: string | undefined;
  /** Format code of the number. */
  readonly format: string | undefined;
}

/** What is read of a cell. */
export interface CellValue {
  readonly text: string;
  readonly kind: CellKind;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const TEXT_FORMAT = '@';
/** LibreOffice notes the number 0 beside an error. */
const ERROR = /^(?:#(?:N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!)|Err:\d+)$/;

const classFormat = (classes: string | undefined, formats: ReadonlyMap<string, string>): string | undefined =>
  classes
    ?.split(/\s+/)
    .map((name) => formats.get(name))
    .find((format) => format !== undefined);

/** Format code in what LibreOffice notes: `2052;0;YYYY-MM-DD`, two languages and the code. */
const libreOfficeFormat = (noted: string | undefined): string | undefined =>
  noted?.split(';').slice(2).join(';');

/**
 * Reads what Excel (`x:num`, `x:str`, `x:bool`, `x:err`) and LibreOffice (`sdval`, `sdnum`) note about a cell;
 * `undefined` where they note nothing, as in nearly all pages. `formats` are those of the page's classes.
 */
export const cellNotes = (
  attributes: Attributes,
  formats: ReadonlyMap<string, string>,
): CellNotes | undefined => {
  const string = attributes.get('x:str');
  const number = attributes.get('x:num') ?? attributes.get('sdval');
  const boolean = attributes.get('x:bool');
  const error = attributes.get('x:err');
  if ((string ?? number ?? boolean ?? error) === undefined) return undefined;
  const format =
    numberFormatOf(attributes.get('style') ?? '') ??
    classFormat(attributes.get('class'), formats) ??
    libreOfficeFormat(attributes.get('sdnum'));
  return { string, number, boolean, error, format };
};

const numberValue = (digits: string, shown: string, notes: CellNotes, date1904: boolean): CellValue => {
  const { format = '' } = notes;
  if (ERROR.test(shown)) return { text: shown, kind: 'error' };
  if (!NUMBER.test(digits) || (notes.number === '' && format === TEXT_FORMAT))
    return { text: shown, kind: 'text' };
  const date = serialDate(Number(digits), formatOfCode(format), date1904);
  if (date === undefined) return { text: digits, kind: 'number' };
  return { text: date.text, kind: date.kind === 'date' ? 'date' : 'text' };
};

/**
 * The value of a cell that shows `shown`. A cell is text, as in a csv, unless it is noted to be something else; a
 * number then has all its digits, of which a page may show only some.
 */
export const cellValue = (shown: string, notes: CellNotes | undefined, date1904: boolean): CellValue => {
  if (notes === undefined) return { text: shown, kind: 'text' };
  const { string, number, boolean, error } = notes;
  if (string !== undefined) return { text: string === '' ? shown : string, kind: 'text' };
  if (number !== undefined) {
    return numberValue(number.trim() === '' ? shown : number.trim(), shown, notes, date1904);
  }
  if (boolean !== undefined) return { text: boolean.toUpperCase() || shown, kind: 'boolean' };
  return { text: error === undefined || error === '' ? shown : error, kind: 'error' };
};
