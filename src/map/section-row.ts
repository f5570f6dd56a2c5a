import type { Row } from '../read/types.js';
import type { Dataset } from '../schema/dataset.js';
import type { HeaderRow } from './header-row.js';
import type { PreviewRow } from './preview-row.js';
import { isFillInHint, squeeze } from './row-markers.js';
import { findTownship } from './township-in-name.js';
import type { MappedColumn } from './types.js';

const numbering = /^(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．:：]?)?/u;
const ends = /(?:镇|乡|街道)$/u;
const longestTownship = 12;

/**
 * The township of a row that holds nothing else and so stands above its people: 青石镇, 一、青石镇. Null for any other row.
 */
export const sectionTownship = (text: Row['text']): string | null => {
  let only: string | null = null;
  for (const cell of text) {
    if (cell === undefined || cell.trim() === '') continue;
    if (only !== null || cell.length > longestTownship * 2) return null;
    only = squeeze(cell);
  }
  const name = only?.replace(numbering, '').replace(/[:：]$/u, '') ?? '';
  if (!ends.test(name) || name.length > longestTownship) return null;
  const found = findTownship(name);
  return found.kind === 'one' && found.value === name ? name : null;
};

/**
 * The column in which the township of the section stands once rows are filled, behind all columns of the sheet; null
 * where the roll says the township itself, or where the first row below the header is not that of a section. Only then
 * are rows with a lone township sections: further down one may be a mistake.
 */
export const sectionColumn = (
  dataset: Dataset,
  header: HeaderRow,
  rows: readonly PreviewRow[],
): MappedColumn | null => {
  const field = dataset.fields.get('township');
  const last = header.rows.at(-1)?.number ?? 0;
  const first = rows.find(({ number, text }) => number > last && !isSubHeaderRow(text));
  if (field === undefined || first === undefined || sectionTownship(first.text) === null) return null;
  const index = Math.max(...rows.map(({ text }) => text.length), 0);
  return { index, header: first.text.find((cell) => cell !== undefined && cell.trim() !== '') ?? '', field };
};

const isSubHeaderRow = (text: PreviewRow['text']): boolean =>
  text.every(
    (cell) =>
      cell === undefined ||
      cell.trim() === '' ||
      isFillInHint(squeeze(cell)) ||
      /^[(（]?\d{1,3}[)）]?$/u.test(squeeze(cell)),
  );
