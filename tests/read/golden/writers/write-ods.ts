import { buildOds } from '../../ods/ods-builder.js';
import {
  escapeMarkup,
  mergeAt,
  rangesOf,
  textOf,
  widthOf,
  type DescribedCell,
  type DescribedSheet,
} from '../described-sheet.js';

const typeOf = (cell: DescribedCell): string => {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') return ' office:value-type="string"';
  if (typeof cell === 'number') return ` office:value-type="float" office:value="${cell}"`;
  if (typeof cell === 'boolean') return ` office:value-type="boolean" office:boolean-value="${String(cell)}"`;
  if (cell.day !== undefined) return ` office:value-type="date" office:date-value="${cell.day}"`;
  return ' office:value-type="string" calcext:value-type="error"';
};

/** Spaces that stand together, and at the ends, are elements of their own. */
const paragraphs = (cell: DescribedCell): string =>
  (textOf(cell) ?? '')
    .split('\n')
    .map(
      (line) =>
        `<text:p>${escapeMarkup(line).replaceAll(/^ +| {2,}| +$/g, (spaces) => `<text:s text:c="${spaces.length}"/>`)}</text:p>`,
    )
    .join('');

interface Written {
  readonly xml: string;
  readonly blank: boolean;
}

const cellsOf = (sheet: DescribedSheet, row: number): Written[] => {
  const ranges = rangesOf(sheet);
  return Array.from({ length: widthOf(sheet) }, (_, column) => {
    const { begins, covered } = mergeAt(ranges, row, column);
    if (covered) return { xml: '<table:covered-table-cell/>', blank: false };
    const cell = sheet.rows[row]?.[column] ?? null;
    const spans =
      begins === undefined
        ? ''
        : ` table:number-columns-spanned="${begins.lastColumn - begins.firstColumn + 1}" table:number-rows-spanned="${begins.lastRow - begins.firstRow + 1}"`;
    if (textOf(cell) === undefined)
      return { xml: `<table:table-cell${spans}/>`, blank: begins === undefined };
    return {
      xml: `<table:table-cell${spans}${typeOf(cell)}>${paragraphs(cell)}</table:table-cell>`,
      blank: false,
    };
  });
};

/** Cells of a row, blank ones that stand together as one that is repeated. */
const rowXml = (cells: readonly Written[]): string => {
  const parts: string[] = [];
  for (let at = 0; at < cells.length;) {
    const blank = cells.slice(at).findIndex((cell) => !cell.blank);
    const run = blank < 0 ? cells.length - at : blank;
    if (run > 1) {
      parts.push(`<table:table-cell table:number-columns-repeated="${run}"/>`);
      at += run;
    } else parts.push(cells[at++]?.xml ?? '');
  }
  return parts.join('');
};

const tableOf = (sheet: DescribedSheet): string => {
  const { hiddenRows = [], hiddenColumns = [], name } = sheet;
  const width = widthOf(sheet);
  const columns = Array.from(
    { length: width },
    (_, column) =>
      `<table:table-column${hiddenColumns.includes(column) ? ' table:visibility="collapse"' : ''}/>`,
  );
  const rows = sheet.rows.map((_, row) => ({
    attributes: hiddenRows.includes(row + 1) ? ' table:visibility="collapse"' : '',
    xml: rowXml(cellsOf(sheet, row)),
  }));
  const lines: string[] = [];
  for (let at = 0; at < rows.length;) {
    const { attributes = '', xml = '' } = rows[at] ?? {};
    let run = 1;
    while (rows[at + run]?.xml === xml && rows[at + run]?.attributes === attributes) run += 1;
    const repeated = run > 1 ? ` table:number-rows-repeated="${run}"` : '';
    lines.push(`<table:table-row${attributes}${repeated}>${xml}</table:table-row>`);
    at += run;
  }
  const trailing = `<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="${width}"/></table:table-row>`;
  const style = sheet.hidden === true ? ' table:style-name="hidden"' : '';
  return `<table:table table:name="${escapeMarkup(name)}"${style}>${columns.join('')}${lines.join('')}${trailing}</table:table>`;
};

const HIDDEN_STYLE =
  '<style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style>';

const MANIFEST =
  '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>';

/** The content of an OpenDocument spreadsheet with these sheets, without its container. */
export const describedOdsTables = (sheets: readonly DescribedSheet[]): string => sheets.map(tableOf).join('');

/** An OpenDocument spreadsheet with these sheets; equal rows and blank cells are written once, as all programs do. */
export const writeOds = (sheets: readonly DescribedSheet[]): Uint8Array =>
  buildOds(describedOdsTables(sheets), { styles: HIDDEN_STYLE, manifest: MANIFEST });
