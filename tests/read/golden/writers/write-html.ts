import {
  escapeMarkup,
  mergeAt,
  rangesOf,
  serialOf,
  textOf,
  widthOf,
  type DescribedCell,
  type DescribedSheet,
} from '../described-sheet.js';

/** What Excel notes beside what it shows. */
const notesOf = (cell: DescribedCell): string => {
  if (typeof cell === 'number') return ` x:num="${cell}"`;
  if (typeof cell === 'boolean') return ` x:bool="${cell ? 'TRUE' : 'FALSE'}"`;
  // A page shows no spaces at the ends of a text.
  if (typeof cell === 'string' && cell.trim() !== cell) return ` x:str="${escapeMarkup(cell)}"`;
  if (cell === null || typeof cell === 'string') return '';
  return cell.day === undefined
    ? ` x:err="${cell.error ?? ''}"`
    : ` class="day" x:num="${serialOf(cell.day)}"`;
};

const tableOf = (sheet: DescribedSheet): string => {
  const { rows, hiddenRows = [], hiddenColumns = [], name } = sheet;
  const ranges = rangesOf(sheet);
  const width = widthOf(sheet);
  const columns = Array.from(
    { length: width },
    (_, column) => `<col${hiddenColumns.includes(column) ? ' style="display:none"' : ''}>`,
  );
  const cells = (row: number): string[] =>
    Array.from({ length: width }, (_, column) => {
      const { begins, covered } = mergeAt(ranges, row, column);
      if (covered) return '';
      const cell = rows[row]?.[column] ?? null;
      const across = begins === undefined ? 1 : begins.lastColumn - begins.firstColumn + 1;
      const down = begins === undefined ? 1 : begins.lastRow - begins.firstRow + 1;
      const spans = `${across > 1 ? ` colspan=${across}` : ''}${down > 1 ? ` rowspan=${down}` : ''}`;
      return `<td${spans}${notesOf(cell)}>${escapeMarkup(textOf(cell) ?? '').replaceAll('\n', '<br>')}</td>`;
    });
  const lines = rows.map((_, row) => {
    const hidden = hiddenRows.includes(row + 1) ? ' style="display:none"' : '';
    return `<tr${hidden}>${cells(row).join('')}</tr>`;
  });
  const shown = sheet.hidden === true ? ' style="display:none"' : '';
  return `<table${shown}><caption>${escapeMarkup(name)}</caption>${columns.join('')}\n${lines.join('\n')}\n</table>`;
};

/** A web page as Excel saves one and as systems send it under .xls, with a table for every sheet. */
export const writeHtml = (sheets: readonly DescribedSheet[]): Uint8Array =>
  Buffer.from(
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><style>.day {mso-number-format:"yyyy-mm-dd";}</style></head><body>\n${sheets.map(tableOf).join('\n')}\n</body></html>`,
  );
