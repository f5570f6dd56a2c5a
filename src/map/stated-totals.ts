import { parseCount, parseMoney } from '../normalise/amount.js';
import { cleanText } from '../normalise/clean-text.js';
import type { Row } from '../read/types.js';
import { readColumnsOf } from './merged-cells.js';
import { isTotalMark, squeeze } from './row-markers.js';
import { totalLevelOf, totalRanges, type TotalRange, type TotalRow } from './total-ranges.js';
import type { MappedColumn, RowClass, SheetMapping } from './types.js';

/** One figure that a row of totals states: of a column, or how many people the rows name. */
export type StatedFigure =
  | { readonly kind: 'money'; readonly field: string; readonly index: number; readonly fen: number }
  | { readonly kind: 'count'; readonly field: string; readonly index: number; readonly count: number }
  | { readonly kind: 'people'; readonly count: number };

/** What one row of totals states, and which rows it speaks of. */
export interface StatedTotal extends TotalRange {
  /** 1-based row in which it stands. */
  readonly row: number;
  /** As it stands there, white space aside: 合计, 青石镇小计. */
  readonly label: string;
  /** A subtotal speaks of a part of the table: 小计, 本页合计, 青石镇合计. */
  readonly kind: 'total' | 'subtotal';
  readonly figures: readonly StatedFigure[];
}

/** Collects the totals that a sheet states about itself. */
export interface StatedTotals {
  /** Takes a row below the header, in ascending order, with its class. */
  add(row: Row, rowClass: RowClass): void;
  /** The same for the row of a record, of which only its 1-based number matters. */
  addRecord(number: number): void;
  /** The rows of totals from top to bottom; which rows each one adds up is known only now. */
  end(): readonly StatedTotal[];
}

/** A mark stands in one of the first cells that hold anything, as for `rowClassifier`. */
const leadingCells = 3;
const headCount = /(?<![\d.])(\d{1,7})(?:人(?!次)|名)/u;
const countBehindMark = /计[:：(（]?共?(\d{1,7})$/u;
const countAlone = /^共?(\d{1,7})$/u;

/**
 * Reads what the rows of totals of a sheet state: the sum of each column of money or counts, and a head count (共35人,
 * 合计：35人, or a bare number below the names). A figure that cannot be read states nothing.
 */
export const statedTotals = (mapping: SheetMapping): StatedTotals => {
  const columns = readColumnsOf(mapping);
  const summed = columns.filter(({ field }) => field.kind === 'money' || field.kind === 'count');
  const names = columns.filter(({ field }) =>
    ['person-name', 'id-number', 'certificate-number'].includes(field.kind),
  );
  const found: (TotalRow & Pick<StatedTotal, 'label' | 'figures'>)[] = [];
  let records = 0;
  let lastRow = mapping.headerRow;
  const addRecord = (number: number): void => {
    records += 1;
    lastRow = number;
  };
  return {
    addRecord,
    add(row, rowClass) {
      if (rowClass === 'record') addRecord(row.number);
      if (rowClass !== 'total') return;
      const label = labelOf(row.text);
      const money = summed.flatMap((column) => figureOf(column, row.text[column.index]));
      const figures = [...money, ...peopleOf(row.text, names, summed)];
      found.push({ row: row.number, level: totalLevelOf(label), recordsAbove: records, label, figures });
    },
    end() {
      const ranges = totalRanges(found, { firstRow: mapping.headerRow + 1, lastRow, records });
      return found.map(({ row, level, label, figures }, at): StatedTotal => {
        const { firstRow, lastRow: last } = ranges[at] ?? { firstRow: row, lastRow: row - 1 };
        const kind = level === 3 || level === 4 ? 'total' : 'subtotal';
        return { ...{ row, label, kind, figures }, firstRow, lastRow: last };
      });
    },
  };
};

/** The first cells up to the mark, joined: 青石镇 and 小计 may stand in two cells. */
const labelOf = (text: Row['text']): string => {
  const leading = text
    .map((cell) => squeeze(cell ?? ''))
    .filter((cell) => cell !== '')
    .slice(0, leadingCells);
  const mark = leading.findIndex(isTotalMark);
  return leading.slice(0, mark + 1).join('');
};

const figureOf = ({ field, index }: MappedColumn, text: string | undefined): readonly StatedFigure[] => {
  if (text === undefined) return [];
  if (field.kind === 'money') {
    const fen = parseMoney(text, { unit: field.unit }).value;
    return fen === null ? [] : [{ kind: 'money', field: field.name, index, fen }];
  }
  const count = parseCount(text).value;
  return count === null ? [] : [{ kind: 'count', field: field.name, index, count }];
};

const peopleOf = (
  text: Row['text'],
  names: readonly MappedColumn[],
  summed: readonly MappedColumn[],
): readonly StatedFigure[] => {
  const leading = text
    .filter((cell, at) => (cell ?? '').trim() !== '' && !summed.some(({ index }) => index === at))
    .slice(0, leadingCells);
  const below = names.map(({ index }) => text[index]);
  const digits =
    firstMatch([...leading, ...below], headCount) ??
    firstMatch(below, countBehindMark) ??
    firstMatch(below, countAlone);
  return digits === null ? [] : [{ kind: 'people', count: Number(digits) }];
};

const firstMatch = (cells: readonly (string | undefined)[], pattern: RegExp): string | null => {
  for (const cell of cells) {
    const digits = cell === undefined ? undefined : pattern.exec(squeeze(cleanText(cell).text))?.[1];
    if (digits !== undefined) return digits;
  }
  return null;
};
