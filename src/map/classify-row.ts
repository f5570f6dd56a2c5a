import type { Row } from '../read/types.js';
import { isBlank } from '../normalise/blank.js';
import { normaliseHeader } from './header.js';
import { readColumnsOf } from './merged-cells.js';
import {
  columnNumberOf,
  isFillInHint,
  isFooterMark,
  isNumberLike,
  isTotalMark,
  squeeze,
} from './row-markers.js';
import { sectionTownship } from './section-row.js';
import type { RowClass, SheetMapping } from './types.js';

/** A mark stands in one of the first cells that hold anything. */
const leadingCells = 3;
/** Column numbers, units and hints stand directly below the header, at most two rows of them. */
const subHeaderRows = 2;
const longestHeader = 60;

/**
 * Says what each row of a sheet is; every row is exactly one class.
 *
 * A row with something in an ID or certificate column is always a record, whatever its other cells say: people are
 * called 合 and 注. So is a row with a name, unless the row begins with a mark that no name can be (合计, 填表人：). What has no
 * mark is a record too, even without name and number: it is reported as such and never dropped here. Rows above the
 * header count as `header`; a row in which only the serial number is filled in advance is `blank`.
 */
export const rowClassifier = (mapping: SheetMapping): ((row: Row) => RowClass) => {
  const understood = [...readColumnsOf(mapping), ...mapping.unused];
  const columnsOf = (...kinds: readonly string[]): readonly number[] =>
    understood.filter(({ field }) => kinds.includes(field.kind)).map(({ index }) => index);
  const numbers = columnsOf('id-number', 'certificate-number');
  const names = columnsOf('person-name');
  const indexes = [...new Set(understood.map(({ index }) => index))];
  const printed = mapping.headerCells.map((cells) => printedHeader(cells, indexes));
  const anchor = names[0] ?? numbers[0];
  const hasSections = mapping.sections !== undefined;
  const lastSubHeader = mapping.headerRow + subHeaderRows;

  const hasNumber = (text: Row['text']): boolean => {
    for (const index of numbers) {
      const cell = text[index];
      if (cell !== undefined && cell.length >= 6 && isNumberLike(cell)) return true;
    }
    return false;
  };
  const repeatsHeader = (text: Row['text']): boolean =>
    printed.some(
      (headers) =>
        (anchor === undefined || isHeaderCell(text[anchor], headers.get(anchor))) &&
        isHeaderRow(text, headers, indexes),
    );

  // Called for every row of rolls with millions of rows: what most rows are is asked first.
  return (row) => {
    if (row.number <= mapping.headerRow) return 'header';
    const { text } = row;
    if (hasNumber(text)) return 'record';
    const filled = filledColumns(text);
    if (filled.length === 0) return 'blank';
    if (repeatsHeader(text)) return 'header';
    if (hasSections && filled.length === 1 && sectionTownship(text) !== null) return 'header';
    if (row.number <= lastSubHeader && isSubHeader(filled.map((index) => squeeze(text[index] ?? '')))) {
      return 'header';
    }
    const leading = filled.slice(0, leadingCells).map((index) => squeeze(text[index] ?? ''));
    const [first = '', second] = leading;
    if (isFooterMark(first)) return 'footer';
    if (names.some((index) => isName(text[index]))) return 'record';
    if (leading.some(isTotalMark)) return 'total';
    if (leading.some(isFooterMark)) return 'footer';
    const isSerialOnly =
      second === undefined && /^\d{1,7}$/.test(first) && !indexes.includes(filled[0] ?? -1);
    return isSerialOnly ? 'blank' : 'record';
  };
};

/** Columns of the cells that hold something other than white space. */
const filledColumns = (text: Row['text']): readonly number[] => {
  const filled: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const cell = text[index];
    if (cell === undefined || cell === '') continue;
    // Letters, digits and Chinese characters; only what may be white space is trimmed.
    const first = cell.charCodeAt(0);
    if ((first > 0x20 && first < 0x80) || first > 0x3000 || cell.trim() !== '') filled.push(index);
  }
  return filled;
};

/** Whether a cell of a name column holds what can be a name: not a mark, a filler or a count (35人, 共35人). */
const isName = (cell: string | undefined): boolean => {
  if (cell === undefined) return false;
  const squeezed = squeeze(cell);
  return (
    squeezed !== '' &&
    !isBlank(squeezed) &&
    !/^共?\d/.test(squeezed) &&
    !isTotalMark(squeezed) &&
    !isFooterMark(squeezed)
  );
};

/** Comparison keys of one row of the header, by column; of the columns that are read. */
const printedHeader = (
  cells: readonly (string | undefined)[],
  indexes: readonly number[],
): ReadonlyMap<number, string> =>
  new Map(
    indexes.flatMap((index) => {
      const key = normaliseHeader(cells[index] ?? '');
      return key === '' ? [] : [[index, key] as const];
    }),
  );

/** Whether a cell is what the header has there; where it has nothing, whether the cell is empty. */
const isHeaderCell = (cell: string | undefined, header: string | undefined): boolean => {
  if (header === undefined || cell === undefined) return header === undefined && (cell ?? '').trim() === '';
  // Normalising is dear, and hardly any name begins like the header of its column.
  return (
    cell.length <= longestHeader &&
    cell.toLowerCase().includes(header.slice(0, 1)) &&
    normaliseHeader(cell) === header
  );
};

/** Printed lists repeat the header on every page. One word alike is not enough: 社区 is a header and a value. */
const isHeaderRow = (
  text: Row['text'],
  headers: ReadonlyMap<number, string>,
  indexes: readonly number[],
): boolean => {
  let alike = 0;
  let others = 0;
  for (const index of indexes) {
    const header = headers.get(index);
    if (header !== undefined && isHeaderCell(text[index], header)) alike += 1;
    else if ((text[index] ?? '').trim() !== '') others += 1;
  }
  return alike >= 2 && alike > others;
};

/** Whether the squeezed cells of a row are column numbers in order, or nothing but units and hints. */
const isSubHeader = (cells: readonly string[]): boolean => {
  if (cells.every(isFillInHint)) return true;
  const numbers: number[] = [];
  for (const cell of cells) {
    const number = columnNumberOf(cell);
    if (number === undefined) return false;
    if (number !== null) numbers.push(number);
    else if (numbers.length > 0) return false;
  }
  return numbers.length >= 3 && numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0));
};
