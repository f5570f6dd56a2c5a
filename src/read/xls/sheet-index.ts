import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import type { MergedRange } from '../types.js';
import { recordDamage, RecordCursor } from './record-cursor.js';
import { isCellRecord, isForeignCellRecord, recordType } from './record-types.js';

/** A BIFF8 sheet cannot have more: row numbers have two bytes, columns go to IV. */
const MOST_ROWS = 0x10000;
const MOST_COLUMNS = 256;

const PRESENT = 1;
const HIDDEN = 2;
const DESCRIBED = 4;
/** Bits of the flags of ROW, DEFAULTROWHEIGHT and COLINFO that say hidden. */
const ROW_HIDDEN = 0x20;
const OTHER_ROWS_HIDDEN = 0x02;
const COLUMN_HIDDEN = 0x01;

/** Where in the stream the cells of every row of a sheet stand. */
export class RowTable {
  /** Rows without a ROW record are hidden. */
  othersHidden = false;
  private readonly flags = new Uint8Array(MOST_ROWS);
  /** Offset of the first of a row's cell records that follow each other; 0 where it has none. */
  private readonly firstRuns = new Uint32Array(MOST_ROWS);
  /** Further such offsets of rows whose cells stand apart from each other. */
  private readonly furtherRuns = new Map<number, number[]>();

  /** Notes a row that has a ROW record. */
  add(row: number, hidden: boolean): void {
    this.flags[row] = (this.flags[row] as number) | PRESENT | DESCRIBED | (hidden ? HIDDEN : 0);
  }

  /** Notes that cell records of a row begin at this offset. */
  addRun(row: number, offset: number): void {
    this.flags[row] = (this.flags[row] as number) | PRESENT;
    if (this.firstRuns[row] === 0) {
      this.firstRuns[row] = offset;
      return;
    }
    const further = this.furtherRuns.get(row);
    if (further === undefined) this.furtherRuns.set(row, [offset]);
    else further.push(offset);
  }

  /** The next row after `row` (-1 for the first) that the file has; -1 where there is none. */
  rowAfter(row: number): number {
    for (let next = row + 1; next < MOST_ROWS; next++) if (this.flags[next] !== 0) return next;
    return -1;
  }

  isHidden(row: number): boolean {
    const flags = this.flags[row] as number;
    return (flags & DESCRIBED) === 0 ? this.othersHidden : (flags & HIDDEN) !== 0;
  }

  runs(row: number): readonly number[] {
    const first = this.firstRuns[row] as number;
    return first === 0 ? [] : [first, ...(this.furtherRuns.get(row) ?? [])];
  }
}

/**
 * Goes once over the substream of a sheet, cells untouched: whether it is whole, which rows it has and where, what is
 * hidden and what is merged. What a sheet claims about its own size (DIMENSIONS, INDEX) is not asked: other programs
 * than Excel get it wrong.
 */
export class SheetIndex {
  readonly rows = new RowTable();
  readonly merges: MergedRange[] = [];
  /** 0-based row of the last cell that was met. */
  row = -1;
  private columnsSeen = 0;
  private readonly hiddenRanges: (readonly [number, number])[] = [];

  /** Reads the substream whose BOF record begins at `offset`. Throws `Damage` where it is not whole. */
  load(stream: Buffer, offset: number): void {
    const cursor = new RecordCursor(stream, offset);
    cursor.next();
    // A chart inside a sheet is a substream of its own, with cells that are not the sheet's.
    let depth = 1;
    while (depth > 0) {
      cursor.next();
      if (cursor.type === recordType.bof) depth++;
      else if (cursor.type === recordType.eof) depth--;
      else if (depth === 1) this.take(cursor);
    }
  }

  /** Hidden columns that hold something: Excel hides all to the right of a table at one stroke. */
  hiddenColumns(): number[] {
    const columns = new Set<number>();
    for (const [first, last] of this.hiddenRanges) {
      for (let column = first; column <= last && column < this.columnsSeen; column++) columns.add(column);
    }
    return [...columns].sort((a, b) => a - b);
  }

  private take(cursor: RecordCursor): void {
    if (isCellRecord[cursor.type] === 1) {
      this.takeCell(cursor);
      return;
    }
    switch (cursor.type) {
      case recordType.row:
        cursor.require(16);
        this.rows.add(cursor.uint16(0), (cursor.uint16(12) & ROW_HIDDEN) !== 0);
        break;
      case recordType.defaultRowHeight:
        cursor.require(2);
        this.rows.othersHidden = (cursor.uint16(0) & OTHER_ROWS_HIDDEN) !== 0;
        break;
      case recordType.columnInfo:
        cursor.require(10);
        if ((cursor.uint16(8) & COLUMN_HIDDEN) !== 0) {
          this.hiddenRanges.push([cursor.uint16(0), cursor.uint16(2)]);
        }
        break;
      case recordType.mergedCells:
        this.takeMerges(cursor);
        break;
      default:
        if (isForeignCellRecord[cursor.type] === 1) throw recordDamage(cursor.offset);
    }
  }

  private takeCell(cursor: RecordCursor): void {
    cursor.require(6);
    const row = cursor.uint16(0);
    const isMultiple = cursor.type === recordType.mulRk || cursor.type === recordType.mulBlank;
    const column = isMultiple ? cursor.uint16(cursor.end - cursor.start - 2) : cursor.uint16(2);
    if (column >= MOST_COLUMNS) throw new Damage(message('read.column-limit', { limit: 'IV' }));
    if (column >= this.columnsSeen) this.columnsSeen = column + 1;
    if (row === this.row) return;
    this.row = row;
    this.rows.addRun(row, cursor.offset);
  }

  private takeMerges(cursor: RecordCursor): void {
    cursor.require(2);
    const count = cursor.uint16(0);
    cursor.require(2 + count * 8);
    for (let at = 2; at < 2 + count * 8; at += 8) {
      const [firstRow, lastRow] = [cursor.uint16(at) + 1, cursor.uint16(at + 2) + 1];
      const [firstColumn, lastColumn] = [cursor.uint16(at + 4), cursor.uint16(at + 6)];
      if (firstRow > lastRow || firstColumn > lastColumn) throw recordDamage(cursor.offset);
      this.merges.push({ firstRow, lastRow, firstColumn, lastColumn });
    }
  }
}
