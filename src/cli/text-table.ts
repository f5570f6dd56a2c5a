import { displayWidth } from '../report/display-width.js';
import { plainText, wrapText } from './wrap-text.js';

export interface TableColumn {
  readonly title: string;
  /** Numbers stand right. Default left. */
  readonly align?: 'left' | 'right';
}

export interface TextTable {
  readonly columns: readonly TableColumn[];
  /** One text per column; a missing one is empty. */
  readonly rows: readonly (readonly string[])[];
  /** Cells of the terminal that the table may take; wider cells are wrapped, never cut. */
  readonly width: number;
}

const gap = 2;
const narrowest = 6;

/**
 * A table for a terminal: header, a line of hyphens, the rows. Chinese characters count as two cells. Where the table
 * is wider than `width`, the widest columns are narrowed and their cells wrapped, so that nothing is lost; with more
 * columns than fit at all, lines become longer than `width`. No line ends in spaces; no line break at the end.
 */
export const renderTable = ({ columns, rows, width }: TextTable): string => {
  const cells = [columns.map(({ title }) => title), ...rows].map((row) =>
    columns.map((_, at) => plainText(row[at] ?? '')),
  );
  const natural = columns.map((_, at) => Math.max(1, ...cells.map((row) => displayWidth(row[at] ?? ''))));
  const widths = fitWidths(natural, width - gap * (columns.length - 1));
  const [header = [], ...body] = cells.map((row) => renderRow(row, columns, widths));
  const rule = widths.map((one) => '-'.repeat(one)).join(' '.repeat(gap));
  return [...header, rule, ...body.flat()].join('\n');
};

/** Takes cells from the widest column, one at a time, until the sum fits or nothing can be taken any more. */
const fitWidths = (natural: readonly number[], available: number): readonly number[] => {
  const widths = [...natural];
  let excess = widths.reduce((sum, one) => sum + one, 0) - available;
  for (; excess > 0; excess -= 1) {
    const widest = Math.max(...widths);
    if (widest <= narrowest) break;
    widths[widths.indexOf(widest)] = widest - 1;
  }
  return widths;
};

const renderRow = (
  row: readonly string[],
  columns: readonly TableColumn[],
  widths: readonly number[],
): readonly string[] => {
  const wrapped = row.map((cell, at) => wrapText(cell, widths[at] ?? 1));
  const height = Math.max(1, ...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map(({ align }, at) => {
        const text = wrapped[at]?.[line] ?? '';
        const padding = ' '.repeat(Math.max(0, (widths[at] ?? 0) - displayWidth(text)));
        return align === 'right' ? padding + text : text + padding;
      })
      .join(' '.repeat(gap))
      .trimEnd(),
  );
};
