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

/** Where the substream ends that begins at this place, those inside it included. */
const substreamEnd = (stream: Buffer, offset: number): number => {
  const cursor = new RecordCursor(stream, offset);
  cursor.next();
  for (let depth = 1; depth > 0;) {
    cursor.next();
    if (cursor.type === recordType.bof) depth++;
    else if (cursor.type === recordType.eof) depth--;
  }
  return cursor.end;
};

/** Whether a sheet is a dialog of Excel 5: it says so before its first row and whatever lies on it. */
const isDialog = (stream: Buffer, offset: number): boolean => {
  const cursor = new RecordCursor(stream, offset);
  cursor.next();
  for (cursor.next(); cursor.type !== recordType.eof; cursor.next()) {
    if (cursor.type === recordType.sheetBool)
      return cursor.end > cursor.start && (cursor.uint8(0) & DIALOG) !== 0;
    const { type } = cursor;
    if (type === recordType.row || type === recordType.bof || isCellRecord[type] === 1) return false;
  }
  return false;
};

/** Where the substreams behind the globals begin, as far as they are worksheets. */
const worksheetOffsets = (stream: Buffer, from: number): number[] => {
  const offsets: number[] = [];
  let cursor = new RecordCursor(stream, from);
  while (cursor.peekType() === recordType.bof) {
    cursor.next();
    if (isWorksheet(cursor)) offsets.push(cursor.offset);
    cursor = new RecordCursor(stream, substreamEnd(stream, cursor.offset));
  }
  return offsets;
};

/** The first sheet that begins inside another, or where another does. */
const overlapping = (stream: Buffer, sheets: readonly BoundSheet[]): BoundSheet | undefined => {
  let end = 0;
  return [...sheets]
    .sort((a, b) => a.offset - b.offset)
    .find(({ offset }) => {
      if (offset < end) return true;
      end = substreamEnd(stream, offset);
      return false;
    });
};

/**
 * Finds the sheets with cells. Throws `Damage` where the list of sheets does not lead to a worksheet of its own, and where
 * the stream breaks off or holds a worksheet that is not on the list: either would lose a roll.
 */
export const findWorksheets = (stream: Buffer, { sheets: list, end }: WorkbookGlobals): Worksheets => {
  const worksheets = list.filter(({ kind }) => kind === 'worksheet');
  const lost =
    worksheets.find(({ offset }) => !worksheetBegins(stream, offset)) ?? overlapping(stream, worksheets);
  if (lost !== undefined) throw new Damage(message('read.sheet-unlinked', { sheet: lost.name }));
  const listed = new Set(list.map(({ offset }) => offset));
  if (worksheetOffsets(stream, end).some((offset) => !listed.has(offset))) {
    throw new Damage(message('read.sheet-unlisted'));
  }
  const dialogs = new Set(worksheets.filter(({ offset }) => isDialog(stream, offset)));
  return {
    sheets: worksheets.filter((sheet) => !dialogs.has(sheet)),
    skipped: list.filter((sheet) => sheet.kind === 'other' || dialogs.has(sheet)),
  };
};
