import type { MergedRange } from '../types.js';

const LETTERS = 26;
const CODE_BEFORE_A = 64;

/** 0-based column of its letters: `A` is 0, `XFD` is 16383. */
export const columnOfLetters = (letters: string): number => {
  let column = 0;
  for (const letter of letters.toUpperCase())
    column = column * LETTERS + letter.charCodeAt(0) - CODE_BEFORE_A;
  return column - 1;
};

const RANGE = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;

/** A range such as `A5:B7` (or `A5` for one cell); `undefined` where it is not one. */
export const parseRange = (reference: string): MergedRange | undefined => {
  const [, column, row, otherColumn = column, otherRow = row] = RANGE.exec(reference) ?? [];
  if (column === undefined || row === undefined || otherColumn === undefined || otherRow === undefined) {
    return undefined;
  }
  const columns = [columnOfLetters(column), columnOfLetters(otherColumn)] as const;
  const rows = [Number(row), Number(otherRow)] as const;
  return {
    firstRow: Math.min(...rows),
    lastRow: Math.max(...rows),
    firstColumn: Math.min(...columns),
    lastColumn: Math.max(...columns),
  };
};
