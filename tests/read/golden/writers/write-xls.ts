import {
  blank,
  boolError,
  columnInfo,
  container,
  continued,
  label,
  labelSst,
  merged,
  number,
  record,
  rk,
  row as rowRecord,
  u16,
  u32,
  u8,
  workbookStream,
} from '../../xls/biff-writer.js';
import { rangesOf, serialOf, type DescribedCell, type DescribedSheet } from '../described-sheet.js';

const DATE_STYLE = 1;
const DATE_FORMAT = 14;
const ERRORS = { '#N/A': 42, '#DIV/0!': 7 } as const;
/** So small that a sheet of a few rows needs CONTINUE records, in the middle of strings too. */
const MOST_BYTES = 180;

/** SST and its CONTINUE records; a string that is cut begins anew with its width. */
const stringTable = (strings: readonly string[]): Buffer[] => {
  const pieces: Buffer[] = [];
  let piece = u32(strings.length, strings.length);
  const endPiece = (): void => {
    pieces.push(piece);
    piece = Buffer.alloc(0);
  };
  for (const text of strings) {
    if (piece.length + 5 > MOST_BYTES) endPiece();
    piece = Buffer.concat([piece, u16(text.length), u8(1)]);
    for (const unit of Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))) {
      if (piece.length + 2 > MOST_BYTES) {
        endPiece();
        piece = u8(1);
      }
      piece = Buffer.concat([piece, u16(unit)]);
    }
  }
  endPiece();
  const [first = Buffer.alloc(0), ...others] = pieces;
  return [record(0x00fc, first), ...others.map((other) => continued(other))];
};

class SharedStrings {
  readonly list: string[] = [];
  private readonly known = new Map<string, number>();

  index(text: string): number {
    const index = this.known.get(text) ?? this.list.push(text) - 1;
    this.known.set(text, index);
    return index;
  }
}

const isSmallInteger = (value: number): boolean => Number.isInteger(value) && Math.abs(value) < 2 ** 29;

const cellRecord = (strings: SharedStrings, row: number, column: number, cell: DescribedCell): Buffer => {
  if (cell === null || cell === '') return blank(row, column);
  if (typeof cell === 'string')
    return (row + column) % 4 === 3 ? label(row, column, cell) : labelSst(row, column, strings.index(cell));
  if (typeof cell === 'number')
    return isSmallInteger(cell) ? rk(row, column, (cell << 2) | 2) : number(row, column, cell);
  if (typeof cell === 'boolean') return boolError(row, column, cell ? 1 : 0, false);
  if (cell.day !== undefined) return number(row, column, serialOf(cell.day), DATE_STYLE);
  return boolError(row, column, ERRORS[cell.error ?? '#N/A'], true);
};

const sheetRecords = (strings: SharedStrings, sheet: DescribedSheet): Buffer[] => {
  const { rows, hiddenRows = [], hiddenColumns = [] } = sheet;
  const ranges = rangesOf(sheet);
  return [
    ...hiddenColumns.map((column) => columnInfo(column, column, true)),
    ...rows.map((_, row) => rowRecord(row, hiddenRows.includes(row + 1))),
    ...rows.flatMap((cells, row) => cells.map((cell, column) => cellRecord(strings, row, column, cell))),
    ...(ranges.length === 0
      ? []
      : [
          merged(
            ...ranges.map((at) => [at.firstRow - 1, at.lastRow - 1, at.firstColumn, at.lastColumn] as const),
          ),
        ]),
  ];
};

/** The stream of records of a workbook with these sheets. */
export const describedXlsStream = (sheets: readonly DescribedSheet[]): Buffer => {
  const strings = new SharedStrings();
  const listed = sheets.map((sheet) => ({
    name: sheet.name,
    state: sheet.hidden === true ? 1 : 0,
    records: sheetRecords(strings, sheet),
  }));
  return workbookStream({ formats: [0, DATE_FORMAT], sheets: listed, tail: stringTable(strings.list) });
};

/** An xls file of Excel 97 to 2003 with these sheets. */
export const writeXls = (sheets: readonly DescribedSheet[]): Uint8Array =>
  container({ Workbook: describedXlsStream(sheets) });
