import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { builtInFormat, formatOfCode, type DateFormat } from '../xlsx/number-format.js';
import { ContinuedReader } from './continued-reader.js';
import { recordDamage, RecordCursor, truncatedStream } from './record-cursor.js';
import { BIFF8_VERSION, recordType, substreamType } from './record-types.js';
import { StringTable } from './string-table.js';

/** What the first substream of a workbook says about all its sheets. */
export interface WorkbookGlobals {
  readonly sheets: readonly BoundSheet[];
  readonly date1904: boolean;
  /** What the number format of every cell style makes of numbers, by style index. */
  readonly dateFormats: readonly DateFormat[];
  readonly strings: StringTable;
  /** Where the substream ends and that of the first sheet usually begins. */
  readonly end: number;
}

/** What the list of sheets says a sheet is. */
export type SheetKind = 'worksheet' | 'chart' | 'module' | 'other';

/** One entry of the list of sheets. */
export interface BoundSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly kind: SheetKind;
  /** Where in the stream its substream begins. */
  readonly offset: number;
}

const KINDS: ReadonlyMap<number, SheetKind> = new Map([
  [0, 'worksheet'],
  [2, 'chart'],
  [6, 'module'],
]);
const HIDDEN_STATE = 0x03;
/** Bit of the flags of a string that says two bytes a character. */
const WIDE = 0x01;

const readBoundSheet = (cursor: RecordCursor): BoundSheet => {
  cursor.require(8);
  return {
    offset: cursor.uint32(0),
    hidden: (cursor.uint8(4) & HIDDEN_STATE) !== 0,
    kind: KINDS.get(cursor.uint8(5)) ?? 'other',
    name: new ContinuedReader(cursor.stream).open(cursor.start + 6, cursor.end).string(1),
  };
};

/** Formats come before the styles that use them, but only the styles decide: both are kept until the end. */
class StyleTable {
  private readonly codes = new Map<number, DateFormat>();
  private readonly formatIds: number[] = [];

  /** Some programs count one character too many: a code is what is there of it. */
  addFormat(cursor: RecordCursor): void {
    cursor.require(5);
    const from = cursor.start + 5;
    const isWide = (cursor.uint8(4) & WIDE) !== 0;
    const to = Math.min(cursor.end, from + cursor.uint16(2) * (isWide ? 2 : 1));
    const code = cursor.stream.toString(isWide ? 'utf16le' : 'latin1', from, to);
    this.codes.set(cursor.uint16(0), formatOfCode(code));
  }

  addStyle(cursor: RecordCursor): void {
    cursor.require(4);
    this.formatIds.push(cursor.uint16(2));
  }

  dateFormats(): DateFormat[] {
    return this.formatIds.map((id) => this.codes.get(id) ?? builtInFormat(id));
  }
}

/** Moves to the first record and makes sure that it opens a workbook of Excel 97 to 2003. */
const enterWorkbook = (cursor: RecordCursor): void => {
  // The upper byte has told the versions apart since Excel 2.
  const isBeginning = (cursor.peekType() & 0xff) === (recordType.bof & 0xff);
  if (!isBeginning) throw new Damage(message('read.part-unexpected', { part: 'Workbook' }));
  cursor.next();
  cursor.require(4);
  if (cursor.type !== recordType.bof || cursor.uint16(0) !== BIFF8_VERSION) {
    throw new Damage(message('read.format.xls-old'), { hint: message('read.hint.save-as-xlsx') });
  }
  if (cursor.uint16(2) !== substreamType.globals) {
    throw new Damage(message('read.part-unexpected', { part: 'Workbook' }));
  }
};

/**
 * Reads the globals of a BIFF8 stream. Throws `Damage` where they are not whole, where an older Excel wrote them, and
 * where they are encrypted.
 */
export const readWorkbookGlobals = (stream: Buffer): WorkbookGlobals => {
  const cursor = new RecordCursor(stream);
  enterWorkbook(cursor);
  const sheets: BoundSheet[] = [];
  const styles = new StyleTable();
  const strings = new StringTable(stream);
  let date1904 = false;
  for (;;) {
    cursor.next();
    switch (cursor.type) {
      case recordType.filePass:
        throw new Damage(message('read.format.xls-encrypted'), {
          hint: message('read.hint.remove-encryption'),
        });
      case recordType.boundSheet:
        sheets.push(readBoundSheet(cursor));
        break;
      case recordType.date1904:
        cursor.require(2);
        date1904 = cursor.uint16(0) !== 0;
        break;
      case recordType.format:
        styles.addFormat(cursor);
        break;
      case recordType.extendedFormat:
        styles.addStyle(cursor);
        break;
      case recordType.sharedStrings:
        if (strings.count > 0) throw recordDamage(cursor.offset);
        strings.load(cursor.start, cursor.end);
        break;
      case recordType.bof:
        throw truncatedStream();
      case recordType.eof:
        return { sheets, date1904, dateFormats: styles.dateFormats(), strings, end: cursor.end };
    }
  }
};
