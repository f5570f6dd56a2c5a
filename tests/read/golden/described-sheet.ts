import type { CellKind, MergedRange } from '../../../src/read/types.js';

/** A cell that is no text and no number: a day, or an error by its name. */
export interface SpecialCell {
  /** `YYYY-MM-DD`. */
  readonly day?: string;
  readonly error?: '#N/A' | '#DIV/0!';
}

/** A text, a number, a truth value, a day, an error, or nothing. */
export type DescribedCell = string | number | boolean | SpecialCell | null;

/** A sheet as somebody would describe it on paper. Every format is written from this, and read back to it. */
export interface DescribedSheet {
  readonly name: string;
  /** Row 1 first. */
  readonly rows: readonly (readonly DescribedCell[])[];
  readonly hidden?: boolean;
  /** 1-based. */
  readonly hiddenRows?: readonly number[];
  /** 0-based. */
  readonly hiddenColumns?: readonly number[];
  /** Such as `A1:F1`. */
  readonly merges?: readonly string[];
}

/** What a reader is to say of a cell; `undefined` for an empty one. */
export const textOf = (cell: DescribedCell): string | undefined => {
  if (cell === null || cell === '') return undefined;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'object') return cell.day ?? cell.error;
  return String(cell);
};

/** The kind of a cell in a format that has kinds. */
export const kindOf = (cell: DescribedCell): CellKind | undefined => {
  if (textOf(cell) === undefined || cell === null) return undefined;
  if (typeof cell === 'string') return 'text';
  if (typeof cell === 'number') return 'number';
  if (typeof cell === 'boolean') return 'boolean';
  return cell.day === undefined ? 'error' : 'date';
};

/** Merged ranges as a reader gives them. */
export const rangesOf = ({ merges = [] }: DescribedSheet): MergedRange[] =>
  merges.map((written) => {
    const [, left = '', top, right = '', bottom] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(written) ?? [];
    return {
      firstRow: Number(top),
      lastRow: Number(bottom),
      firstColumn: left.charCodeAt(0) - 'A'.charCodeAt(0),
      lastColumn: right.charCodeAt(0) - 'A'.charCodeAt(0),
    };
  });

/** Days since 1899-12-30, as Excel counts those after February 1900. */
export const serialOf = (day: string): number => (Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000;

/** Width of the widest row. */
export const widthOf = ({ rows }: DescribedSheet): number => Math.max(0, ...rows.map((row) => row.length));

/** The range that begins at this place (0-based), and whether a range that began elsewhere covers it. */
export const mergeAt = (
  ranges: readonly MergedRange[],
  row: number,
  column: number,
): { readonly begins: MergedRange | undefined; readonly covered: boolean } => {
  const range = ranges.find(
    ({ firstRow, lastRow, firstColumn, lastColumn }) =>
      row + 1 >= firstRow && row + 1 <= lastRow && column >= firstColumn && column <= lastColumn,
  );
  const begins = range?.firstRow === row + 1 && range.firstColumn === column ? range : undefined;
  return { begins, covered: range !== undefined && begins === undefined };
};

/** Escapes what XML and HTML do not take as it is. */
export const escapeMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
