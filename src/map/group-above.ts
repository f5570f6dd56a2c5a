import type { MergedRange } from '../read/types.js';
import { headerColumn, type HeaderColumn } from './header-column.js';
import type { PreviewRow } from './preview-row.js';

/** The columns of a header of one row or several, with the groups above each column. */
export const headerColumns = (
  block: readonly PreviewRow[],
  merges: readonly MergedRange[] | undefined,
): readonly HeaderColumn[] => {
  const width = Math.max(0, ...block.map(({ text }) => text.length));
  const columns: HeaderColumn[] = [];
  for (let index = 0; index < width; index += 1) {
    const texts = block.map((_, level) => textAbove(block, level, index, merges));
    const column = headerColumn(index, texts);
    if (column.parts.length > 0) columns.push(column);
  }
  return columns;
};

const cellOf = (row: PreviewRow | undefined, index: number): string => row?.text[index]?.trim() ?? '';

/** What one level of a header says of a column: its cell, the range it belongs to, or the group that it inherits. */
const textAbove = (
  block: readonly PreviewRow[],
  level: number,
  index: number,
  merges: readonly MergedRange[] | undefined,
): string => {
  const row = block[level];
  const own = cellOf(row, index);
  if (row === undefined || own !== '') return own;
  const inRow = (merges ?? []).filter(
    ({ firstRow, lastRow }) => firstRow <= row.number && lastRow >= row.number,
  );
  const range = inRow.find(({ firstColumn, lastColumn }) => firstColumn <= index && lastColumn >= index);
  if (range !== undefined) {
    return cellOf(
      block.find(({ number }) => number === range.firstRow),
      range.firstColumn,
    );
  }
  const below = block.slice(level + 1);
  if (inRow.length > 0 || !below.some((lower) => cellOf(lower, index) !== '')) return '';
  // A cell without anything below it is a column of its own, not a group that could go on.
  for (let left = index - 1; left >= 0; left -= 1) {
    const group = cellOf(row, left);
    if (group !== '') return below.some((lower) => cellOf(lower, left) !== '') ? group : '';
  }
  return '';
};
