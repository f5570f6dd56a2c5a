import {
  escapeMarkup,
  mergeAt,
  rangesOf,
  type DescribedCell,
  type DescribedSheet,
} from '../described-sheet.js';

const dataOf = (cell: DescribedCell): string => {
  const data = (type: string, text: string): string => `<Data ss:Type="${type}">${escapeMarkup(text)}</Data>`;
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') return data('String', cell);
  if (typeof cell === 'number') return data('Number', String(cell));
  if (typeof cell === 'boolean') return data('Boolean', cell ? '1' : '0');
  return cell.day === undefined
    ? data('Error', cell.error ?? '')
    : data('DateTime', `${cell.day}T00:00:00.000`);
};

const isDay = (cell: DescribedCell): boolean =>
  typeof cell === 'object' && cell !== null && cell.day !== undefined;

const rowOf = (sheet: DescribedSheet, row: number): string => {
  const ranges = rangesOf(sheet);
  const cells = (sheet.rows[row] ?? []).map((cell, column) => {
    const { begins, covered } = mergeAt(ranges, row, column);
    if (covered || (cell === null && begins === undefined)) return '';
    const across = begins === undefined ? 0 : begins.lastColumn - begins.firstColumn;
    const down = begins === undefined ? 0 : begins.lastRow - begins.firstRow;
    const merge = `${across > 0 ? ` ss:MergeAcross="${across}"` : ''}${down > 0 ? ` ss:MergeDown="${down}"` : ''}`;
    const style = isDay(cell) ? ' ss:StyleID="day"' : '';
    return `<Cell ss:Index="${column + 1}"${style}${merge}>${dataOf(cell)}</Cell>`;
  });
  const hidden = sheet.hiddenRows?.includes(row + 1) === true ? ' ss:Hidden="1"' : '';
  return `<Row ss:Index="${row + 1}"${hidden}>${cells.join('')}</Row>`;
};

const worksheetOf = (sheet: DescribedSheet): string => {
  const columns = (sheet.hiddenColumns ?? []).map(
    (column) => `<Column ss:Index="${column + 1}" ss:Hidden="1"/>`,
  );
  const rows = sheet.rows.map((_, row) => rowOf(sheet, row));
  const options =
    sheet.hidden === true
      ? '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions>'
      : '';
  return `<Worksheet ss:Name="${escapeMarkup(sheet.name)}"><Table>${columns.join('')}\n${rows.join('\n')}\n</Table>${options}</Worksheet>`;
};

/** An XML Spreadsheet 2003 with these sheets. */
export const writeXmlSpreadsheet = (sheets: readonly DescribedSheet[]): Uint8Array =>
  Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="day"><NumberFormat ss:Format="yyyy\-mm\-dd"/></Style></Styles>${sheets.map(worksheetOf).join('\n')}</Workbook>\n`,
  );
