import { cutToWidth, displayWidth } from '../display-width.js';
import type { CellStyle } from './cell-style.js';
import { cellText } from './cell-text.js';
import { cellName, sheetEnd, sheetStart, type ValueList } from './sheet-frame.js';
import { markedItemXml, plainOf, type MarkedText } from './marked-text.js';
import type { SheetPart, WorkbookFile } from './workbook-file.js';
import { xmlText } from './xml-text.js';

/** A cell that leads to another sheet of the same workbook. */
export interface SheetLink {
  readonly text: string;
  readonly sheet: string;
}

/** What a cell holds; null leaves it empty, but with its style. */
export type CellValue = string | number | SheetLink | MarkedText | null;

export interface StyledCell {
  readonly value: CellValue;
  readonly style: CellStyle;
  /** Columns that the cell takes, 1 if not given. */
  readonly span?: number;
}

export interface SheetOptions {
  readonly name: string;
  /** Widths in characters, a Han character taking two. */
  readonly widths: readonly number[];
  /** Row of the table header: it and all above stay on the screen, and it is printed on every page. */
  readonly headerRow?: number;
  /** Columns that stay on the screen; needs `headerRow`. */
  readonly frozenColumns?: number;
  /** Columns that are there but not shown, counted from 0. */
  readonly hiddenColumns?: readonly number[];
  /** A4 if not given; lists of many columns need A3 to stay readable. */
  readonly paper?: 'A3' | 'A4';
  /** Text at the foot of every printed page, before the page number. */
  readonly footer: string;
}

const noStyle: CellStyle = {};

/** Writes one sheet row by row; each row goes to the file at once, so that a long sheet needs little memory. */
export class SheetWriter {
  readonly #part: SheetPart;
  readonly #options: SheetOptions;
  readonly #merged: string[] = [];
  readonly #lists: ValueList[] = [];
  #filter: string | undefined;
  #row = 0;

  constructor(workbook: WorkbookFile, options: SheetOptions) {
    const { name, headerRow } = options;
    this.#part = workbook.beginSheet({ name, ...(headerRow === undefined ? {} : { titleRow: headerRow }) });
    this.#options = options;
    this.#part.write(sheetStart(options));
  }

  /** Number of the row written last, 0 before the first. */
  get lastRow(): number {
    return this.#row;
  }

  /** Appends a row of a height in points, or else as high as its longest text needs and not below `least`. */
  row(cells: readonly StyledCell[], height?: number, least = 15): void {
    this.#row += 1;
    const { widths, hiddenColumns = [] } = this.#options;
    let xml = '';
    let column = 0;
    let needed = least;
    for (const { value, style, span = 1 } of cells) {
      const look = this.#part.styles.numberOf(style);
      const first = column;
      let width = 0;
      for (; column < first + span; column += 1) {
        width += widths[column] ?? 0;
        xml += this.#cellXml(cellName(column, this.#row), look, column === first ? value : null, style);
      }
      if (span > 1) this.#merged.push(`${cellName(first, this.#row)}:${cellName(column - 1, this.#row)}`);
      if (value !== null && typeof value !== 'number' && !hiddenColumns.includes(first))
        needed = Math.max(needed, heightOf(value, style, width));
    }
    const points = height ?? Math.min(highest, Math.ceil(needed));
    this.#part.write(`<row r="${this.#row}" ht="${points}" customHeight="1">${xml}</row>`);
  }

  #cellXml(name: string, look: number, value: CellValue, style: CellStyle): string {
    const start = look === 0 ? `<c r="${name}"` : `<c r="${name}" s="${look}"`;
    if (value === null) return `${start}/>`;
    if (typeof value === 'number') return `${start}><v>${value}</v></c>`;
    if (typeof value === 'string') {
      return `${start} t="s"><v>${this.#part.strings.numberOf(cellText(value))}</v></c>`;
    }
    if ('runs' in value) {
      const item = markedItemXml(value, style);
      return item === undefined
        ? this.#cellXml(name, look, plainOf(value), style)
        : `${start} t="inlineStr"><is>${item}</is></c>`;
    }
    const { formula, text } = linkFormula(value);
    return `${start} t="str"><f>${xmlText(formula)}</f><v>${xmlText(text)}</v></c>`;
  }

  /** Appends the header of a table: two lines high, and higher where a narrow column breaks its title more often. */
  header(cells: readonly StyledCell[]): void {
    this.row(cells, undefined, 30);
  }

  /** Appends an empty row. */
  gap(): void {
    this.row([{ value: ' ', style: noStyle }], 9);
  }

  /** Adds filter buttons to the header row over the rows below it. */
  filter(headerRow: number, columns: number): void {
    const lastRow = Math.max(this.#row, headerRow);
    this.#filter = `${cellName(0, headerRow)}:${cellName(columns - 1, lastRow)}`;
  }

  /** Offers a list of values in a column between two rows; other values are refused only where `strict`. */
  offer(column: string, rows: readonly [number, number], values: readonly string[], strict: boolean): void {
    this.#lists.push({ range: `${column}${rows[0]}:${column}${rows[1]}`, values, strict });
  }

  /** Ends the sheet; nothing can be added afterwards. */
  close(): void {
    const ranges = { filter: this.#filter, merged: this.#merged, lists: this.#lists };
    this.#part.write(sheetEnd(this.#options, ranges));
  }
}

/** Excel takes no text of more than 255 characters within a formula. */
const longestFormulaText = 250;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/**
 * A link is a formula, not a hyperlink of the sheet: programs read the target of such a hyperlink as an address, in which
 * a sheet's name may not stand as it is.
 */
const linkFormula = (link: SheetLink): { readonly formula: string; readonly text: string } => {
  const text = cellText(cutToWidth(link.text, longestFormulaText));
  return { formula: `HYPERLINK(${quoted(`#'${link.sheet}'!A1`)},${quoted(text)})`, text };
};

/** The most points that Excel allows a row, and the characters of a column's width that its edges take. */
const highest = 409;
const edges = 0.7;

/**
 * Points that a text needs in a cell. Written into the file because WPS and LibreOffice, unlike Excel, do not work it
 * out when they open one. A Han character of size s is s x 4/3 pixels wide, and a column is 7 pixels a character.
 */
const heightOf = (value: Exclude<CellValue, number | null>, style: CellStyle, width: number): number => {
  const text = typeof value === 'string' ? value : 'runs' in value ? plainOf(value) : value.text;
  const size = style.font?.size ?? 10;
  const room = ((width - edges) * 7 * 2 * 3) / (size * 4);
  let lines = 0;
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(displayWidth(line) / room));
  return lines * size * 1.35 + 3;
};
