import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { RecordCursor } from './record-cursor.js';
import { BIFF8_VERSION, isCellRecord, recordType, substreamType } from './record-types.js';
import type { BoundSheet, WorkbookGlobals } from './workbook-globals.js';

/** The sheets of a workbook, in the order of their tabs. */
export interface Worksheets {
  readonly sheets: readonly BoundSheet[];
  /** Left out, since they are neither tables nor charts: old macro and dialog sheets. */
  readonly skipped: readonly BoundSheet[];
}

const BOF_BYTES = 4;
const DIALOG = 0x10;

const isWorksheet = (cursor: RecordCursor): boolean =>
  cursor.end - cursor.start >= BOF_BYTES &&
  cursor.uint16(0) === BIFF8_VERSION &&
  cursor.uint16(2) === substreamType.worksheet;

/** Whether a worksheet begins at this place of the stream. */
const worksheetBegins = (stream: Buffer, offset: number): boolean => {
  const cursor = new RecordCursor(stream, offset);
  if (cursor.peekType() !== recordType.bof) return false;
  cursor.next();
  return isWorksheet(cursor);
};

/** Whether a sheet is a dialog of Excel 5: it says so before its first row. */
const isDialog = (stream: Buffer, offset: number): boolean => {
  const cursor = new RecordCursor(stream, offset);
  for (cursor.next(); cursor.type !== recordType.eof; cursor.next()) {
    if (cursor.type === recordType.sheetBool)
      return cursor.end > cursor.start && (cursor.uint8(0) & DIALOG) !== 0;
    if (cursor.type === recordType.row || isCellRecord[cursor.type] === 1) return false;
  }
  return false;
};

/** Where the substreams behind the globals begin, as far as they are worksheets. */
const worksheetOffsets = (stream: Buffer, from: number): number[] => {
  const offsets: number[] = [];
  const cursor = new RecordCursor(stream, from);
  while (cursor.peekType() === recordType.bof) {
    cursor.next();
    if (isWorksheet(cursor)) offsets.push(cursor.offset);
    for (let depth = 1; depth > 0;) {
      cursor.next();
      if (cursor.type === recordType.bof) depth++;
      else if (cursor.type === recordType.eof) depth--;
    }
  }
  return offsets;
};

/**
 * Finds the sheets with cells. Throws `Damage` where the list of sheets does not lead to a worksheet of its own, and where
 * the stream breaks off or holds a worksheet that is not on the list: either would lose a roll.
 */
export const findWorksheets = (stream: Buffer, { sheets: list, end }: WorkbookGlobals): Worksheets => {
  const sheets: BoundSheet[] = [];
  const skipped: BoundSheet[] = [];
  const taken = new Set<number>();
  for (const sheet of list) {
    if (sheet.kind === 'worksheet' && (taken.has(sheet.offset) || !worksheetBegins(stream, sheet.offset))) {
      throw new Damage(message('read.sheet-unlinked', { sheet: sheet.name }));
    }
    taken.add(sheet.offset);
    if (sheet.kind === 'worksheet' && !isDialog(stream, sheet.offset)) sheets.push(sheet);
    else if (sheet.kind === 'worksheet' || sheet.kind === 'other') skipped.push(sheet);
  }
  if (worksheetOffsets(stream, end).some((offset) => !taken.has(offset))) {
    throw new Damage(message('read.sheet-unlisted'));
  }
  return { sheets, skipped };
};
