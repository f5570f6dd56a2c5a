import type { SheetOptions } from './sheet-writer.js';
import { xmlDeclaration, xmlText } from './xml-text.js';

/** Values that a range of cells offers; others are refused where `strict`. */
export interface ValueList {
  readonly range: string;
  readonly values: readonly string[];
  readonly strict: boolean;
}

/** What a sheet says of ranges of its cells. */
export interface SheetRanges {
  /** Range with filter buttons in its first row. */
  readonly filter: string | undefined;
  readonly merged: readonly string[];
  readonly lists: readonly ValueList[];
}

const letters: string[] = [];

/** Name of a cell, as `AB12`; the column counted from 0, the row from 1. */
export const cellName = (column: number, row: number): string =>
  `${(letters[column] ??= columnLetters(column))}${row}`;

const columnLetters = (column: number): string =>
  (column < 26 ? '' : columnLetters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

/** The XML of a sheet before its first row: how it is shown, and its columns. */
export const sheetStart = (options: SheetOptions): string =>
  [
    `${xmlDeclaration}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${paneXml(options)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/><cols>',
    ...options.widths.map(
      (width, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${width}"${hiddenOf(options, index)} customWidth="1"/>`,
    ),
    '</cols><sheetData>',
  ].join('');

const hiddenOf = ({ hiddenColumns = [] }: SheetOptions, column: number): string =>
  hiddenColumns.includes(column) ? ' hidden="1"' : '';

const paneXml = ({ headerRow, frozenColumns = 0 }: SheetOptions): string => {
  if (headerRow === undefined) return '';
  const pane = frozenColumns === 0 ? 'bottomLeft' : 'bottomRight';
  const columns = frozenColumns === 0 ? '' : ` xSplit="${frozenColumns}"`;
  const first = cellName(frozenColumns, headerRow + 1);
  return `<pane${columns} ySplit="${headerRow}" topLeftCell="${first}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`;
};

/** Numbers of paper sizes in the file format. */
const papers = { A3: 8, A4: 9 } as const;

/** The XML of a sheet after its last row, in the order that the format demands: ranges, then how it is printed. */
export const sheetEnd = (
  { paper = 'A4', footer }: SheetOptions,
  { filter, merged, lists }: SheetRanges,
): string =>
  [
    '</sheetData>',
    filter === undefined ? '' : `<autoFilter ref="${filter}"/>`,
    ...listed(
      'mergeCells',
      merged.map((range) => `<mergeCell ref="${range}"/>`),
    ),
    ...listed('dataValidations', lists.map(listXml)),
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="${papers[paper]}" fitToHeight="0" orientation="landscape"/>`,
    `<headerFooter><oddFooter>${xmlText(`&L&8 ${footer.replaceAll('&', '&&')}&R&8 &P / &N`)}</oddFooter></headerFooter>`,
    '</worksheet>',
  ].join('');

const listed = (element: string, items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : [`<${element} count="${items.length}">`, ...items, `</${element}>`];

const listXml = ({ range, values, strict }: ValueList): string =>
  `<dataValidation type="list" allowBlank="1"${strict ? ' showErrorMessage="1"' : ''} sqref="${range}"><formula1>${xmlText(`"${values.join(',')}"`)}</formula1></dataValidation>`;
