import type { CellFormulaValue, DataValidation, PageSetup, stream, Worksheet, WorksheetView } from 'exceljs';
import { cutToWidth, displayWidth } from '../display-width.js';
import { cellText } from './cell-text.js';
import type { CellStyle } from './styles.js';

/** A cell that leads to another sheet of the same workbook. */
export interface SheetLink {
  readonly text: string;
  readonly sheet: string;
}

/** What a cell holds; null leaves it empty, but with its style. */
export type CellValue = string | number | SheetLink | null;

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
  /** A4 if not given; lists of many columns need A3 to stay readable. */
  readonly paper?: 'A3' | 'A4';
  /** Text at the foot of every printed page, before the page number. */
  readonly footer: string;
}

interface WithValidations {
  readonly dataValidations: { add(range: string, validation: DataValidation): void };
}

/** Writes one sheet row by row; each row goes to the file at once, so that a long sheet needs little memory. */
export class SheetWriter {
  readonly #sheet: Worksheet;
  readonly #widths: readonly number[];
  #row = 0;

  constructor(workbook: stream.xlsx.WorkbookWriter, options: SheetOptions) {
    this.#sheet = workbook.addWorksheet(options.name, {
      pageSetup: pageSetup(options),
      views: [view(options)],
      headerFooter: { oddFooter: `&L&8 ${options.footer.replaceAll('&', '&&')}&R&8 &P / &N` },
    });
    // By number: the enum that the types name does not exist at run time.
    Object.assign(this.#sheet.pageSetup, { paperSize: papers[options.paper ?? 'A4'] });
    this.#widths = options.widths;
    this.#sheet.columns = options.widths.map((width) => ({ width }));
  }

  /** Number of the row written last, 0 before the first. */
  get lastRow(): number {
    return this.#row;
  }

  /** Appends a row, as high as its longest text needs, or of a height in points. */
  row(cells: readonly StyledCell[], height?: number): void {
    this.#row += 1;
    const row = this.#sheet.getRow(this.#row);
    const spans: (readonly [number, number])[] = [];
    let column = 0;
    let needed = 15;
    for (const { value, style, span = 1 } of cells) {
      const first = column + 1;
      let width = 0;
      for (let index = 0; index < span; index++) {
        width += this.#widths[column] ?? 0;
        column += 1;
        const cell = row.getCell(column);
        if (index === 0 && value !== null) cell.value = fileValue(value);
        cell.style = style;
      }
      if (span > 1) spans.push([first, column]);
      if (value !== null && typeof value !== 'number')
        needed = Math.max(needed, heightOf(value, style, width));
    }
    row.height = height ?? Math.min(highest, Math.ceil(needed));
    for (const [first, last] of spans) this.#sheet.mergeCells(this.#row, first, this.#row, last);
    row.commit();
  }

  /** Appends an empty row. */
  gap(): void {
    this.row([{ value: ' ', style: {} }], 9);
  }

  /** Adds filter buttons to the header row over the rows below it. */
  filter(headerRow: number, columns: number): void {
    this.#sheet.autoFilter = {
      from: { row: headerRow, column: 1 },
      to: { row: Math.max(this.#row, headerRow), column: columns },
    };
  }

  /** Offers a list of values in a column between two rows; other values are refused only where `strict`. */
  offer(column: string, rows: readonly [number, number], values: readonly string[], strict: boolean): void {
    const sheet: Worksheet & Partial<WithValidations> = this.#sheet;
    if (sheet.dataValidations === undefined) throw new Error('the workbook writer takes no drop-down lists');
    sheet.dataValidations.add(`${column}${rows[0]}:${column}${rows[1]}`, {
      type: 'list',
      allowBlank: true,
      showErrorMessage: strict,
      formulae: [`"${values.join(',')}"`],
    });
  }

  /** Ends the sheet; nothing can be added afterwards. */
  close(): void {
    this.#sheet.commit();
  }
}

/** Excel takes no text of more than 255 characters within a formula. */
const longestFormulaText = 250;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/**
 * A link is a formula of ours, not a hyperlink of the sheet: the writer puts hyperlinks before drop-down lists, where
 * Excel calls the file damaged, and writes their targets as addresses, in which a sheet's name may not stand as it is.
 */
const fileValue = (value: Exclude<CellValue, null>): string | number | CellFormulaValue => {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return cellText(value);
  const text = cellText(cutToWidth(value.text, longestFormulaText));
  return { formula: `HYPERLINK(${quoted(`#'${value.sheet}'!A1`)},${quoted(text)})`, result: text };
};

/** The most points that Excel allows a row, and the characters of a column's width that its edges take. */
const highest = 409;
const edges = 0.7;

/**
 * Points that a text needs in a cell. Written into the file because WPS and LibreOffice, unlike Excel, do not work it
 * out when they open one. A Han character of size s is s x 4/3 pixels wide, and a column is 7 pixels a character.
 */
const heightOf = (value: string | SheetLink, style: CellStyle, width: number): number => {
  const text = typeof value === 'string' ? value : value.text;
  const size = style.font?.size ?? 10;
  const room = ((width - edges) * 7 * 2 * 3) / (size * 4);
  let lines = 0;
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(displayWidth(line) / room));
  return lines * size * 1.35 + 3;
};

/** Numbers of paper sizes in the file format. */
const papers = { A3: 8, A4: 9 } as const;

const pageSetup = ({ headerRow }: SheetOptions): Partial<PageSetup> => ({
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
  ...(headerRow === undefined ? {} : { printTitlesRow: `${headerRow}:${headerRow}` }),
});

const view = ({ headerRow, frozenColumns = 0 }: SheetOptions): Partial<WorksheetView> =>
  headerRow === undefined
    ? { showGridLines: false }
    : { state: 'frozen', xSplit: frozenColumns, ySplit: headerRow, showGridLines: false };
