import type {
  CellHyperlinkValue,
  DataValidation,
  PageSetup,
  stream,
  Worksheet,
  WorksheetView,
} from 'exceljs';
import { displayWidth } from '../display-width.js';
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
      headerFooter: { oddFooter: `&L&8${options.footer.replaceAll('&', '&&')}&R&8&P / &N` },
    });
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
    let lines = 1;
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
      if (value !== null && typeof value !== 'number') lines = Math.max(lines, linesOf(value, width));
    }
    row.height = height ?? Math.min(highest, lines * lineHeight + 3);
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

const fileValue = (value: Exclude<CellValue, null>): string | number | CellHyperlinkValue => {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return cellText(value);
  return { text: cellText(value.text), hyperlink: `#'${value.sheet}'!A1` };
};

/**
 * Lines that a text takes in a cell. Written into the file because WPS and LibreOffice, unlike Excel, do not work it
 * out when they open one; rather a little too high than a line cut off.
 */
const linesOf = (value: string | SheetLink, width: number): number => {
  const text = typeof value === 'string' ? value : value.text;
  if (text.length * 2 < width - padding) return text.includes('\n') ? text.split('\n').length : 1;
  let lines = 0;
  for (const line of text.split('\n'))
    lines += Math.max(1, Math.ceil(displayWidth(line) / (width - padding)));
  return lines;
};

/** Points a line of 10-point type takes, the most that Excel allows a row, and what a cell loses at its edges. */
const lineHeight = 13.5;
const highest = 409;
const padding = 1;

/** Numbers of paper sizes in the file format. */
const papers = { A3: { paperSize: 8 }, A4: { paperSize: 9 } } as const;

const pageSetup = ({ headerRow, paper = 'A4' }: SheetOptions): Partial<PageSetup> => ({
  ...papers[paper],
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
