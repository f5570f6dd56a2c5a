import type { MergedRange } from '../read/types.js';
import type { PreviewRow } from './preview-row.js';
import { columnNumberOf, isFillInHint, isTotalMark, squeeze } from './row-markers.js';

/** A header has at most so many rows. */
const mostLevels = 3;
const longestWord = 24;
const longestLoneGroup = 10;
/** Fifteen digits in a cell are a person's number: that row is data. */
const personalNumber = /\d{14}[\dXx]/;
const plainNumber = /^[+-]?[\d,.]+%?$/;
/** 填报单位：…, dates and offices stand above tables, never in their headers. */
const note =
  /^[^（(【[]*[:：]|^第.{1,4}[页批]|^\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?$|(?:局|联合会|办公室|委员会|残联)$/u;
const year = /(?:19|20)\d{2}/u;

/** Whether a row holds somebody's number, so that it can be no header. */
export const isDataRow = (row: PreviewRow): boolean =>
  row.text.some((cell) => cell !== undefined && cell.length >= 15 && personalNumber.test(cell));

/** What tells the levels of a header from each other. */
export interface LevelEvidence {
  /** All merged ranges of the sheet; undefined if they are not known. */
  readonly merges: readonly MergedRange[] | undefined;
  /** Whether a cell is a header that some dataset, or everybody, knows. */
  readonly isKnown: (cell: string) => boolean;
}

/**
 * Rows that may be a header, one row or two or three that belong together, from top to bottom. Rows belong together if
 * a cell is merged over both, or a cell of the upper one over several of the lower one; where merging says nothing, if
 * the lower one holds known headers below empty cells of the upper one.
 */
export const headerBlocks = (
  rows: readonly PreviewRow[],
  evidence: LevelEvidence,
): readonly (readonly PreviewRow[])[] => {
  const blocks: PreviewRow[][] = [];
  for (const row of rows) {
    if (isDataRow(row)) continue;
    const block = blocks.at(-1);
    const above = block?.at(-1);
    if (block !== undefined && above !== undefined && belongTogether(above, row, evidence)) block.push(row);
    else blocks.push([row]);
  }
  return blocks.map((block) => block.slice(-mostLevels));
};

/** Whether two rows could be levels of one header, if merged ranges said so. */
export const mayBelongTogether = (upper: PreviewRow, lower: PreviewRow): boolean => {
  if (lower.number !== upper.number + 1) return false;
  const above = filledIn(upper);
  const below = filledIn(lower);
  if (above.length === 0 || below.length === 0) return false;
  if (![...above, ...below].every(({ text }) => isHeaderWord(text))) return false;
  const [lone] = above;
  if (above.length === 1 && lone !== undefined) {
    if (lone.index <= (below[0]?.index ?? 0) || lone.text.length > longestLoneGroup) return false;
  }
  // Months that stand side by side are groups; a year that stands there once says when the list was made.
  if (above.filter(({ text }) => year.test(text)).length === 1) return false;
  return !isSubHeader(below) && !isSubHeader(above);
};

const belongTogether = (
  upper: PreviewRow,
  lower: PreviewRow,
  { merges, isKnown }: LevelEvidence,
): boolean => {
  if (!mayBelongTogether(upper, lower)) return false;
  const above = filledIn(upper);
  const below = filledIn(lower);
  const ranges = (merges ?? []).filter(
    ({ firstRow, lastRow }) => firstRow <= upper.number && lastRow >= upper.number,
  );
  const isFilled = ({ firstColumn, firstRow }: MergedRange): boolean =>
    firstRow === upper.number && above.some(({ index }) => index === firstColumn);
  const width = below.length;
  const spanned = ({ firstColumn, lastColumn }: MergedRange): number =>
    below.filter(({ index }) => index >= firstColumn && index <= lastColumn).length;
  if (ranges.length > 0) {
    return ranges.some(
      (range) =>
        isFilled(range) &&
        (range.lastRow > upper.number ||
          (spanned(range) > 0 && (spanned(range) < width || above.length > 1))),
    );
  }
  return (
    inheritsFrom(above, below) && below.filter(({ text }) => isKnown(text)).length >= Math.max(2, width / 2)
  );
};

/** Whether some cell of the lower row stands below an empty one that belongs to the group on its left. */
const inheritsFrom = (above: readonly FilledCell[], below: readonly FilledCell[]): boolean =>
  above.length > 1 &&
  below.some(({ index }) => {
    if (above.some((cell) => cell.index === index)) return false;
    const group = above.findLast((cell) => cell.index < index);
    return group !== undefined && below.some((cell) => cell.index === group.index);
  });

interface FilledCell {
  readonly index: number;
  readonly text: string;
}

const filledIn = ({ text }: PreviewRow): readonly FilledCell[] =>
  text.flatMap((cell, index) => {
    const squeezed = squeeze(cell ?? '');
    return squeezed === '' ? [] : [{ index, text: squeezed }];
  });

const isHeaderWord = (text: string): boolean =>
  text.length <= longestWord && !plainNumber.test(text) && !note.test(text);

/** Column numbers, units and hints stand below a header and are no level of it; nor is a row of totals. */
const isSubHeader = (cells: readonly FilledCell[]): boolean =>
  cells.every(({ text }) => isFillInHint(text) || columnNumberOf(text) !== undefined) ||
  isTotalMark(cells[0]?.text ?? '');
