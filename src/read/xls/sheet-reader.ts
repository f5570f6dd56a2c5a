import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { RowBuffer } from '../row-buffer.js';
import type { RowVisitor, SheetReadOptions, SheetSummary } from '../types.js';
import { CellReader, type CellContext } from './cell-value.js';
import { recordDamage, RecordCursor } from './record-cursor.js';
import { isCellRecord, recordType } from './record-types.js';
import { SheetIndex } from './sheet-index.js';

/** Bytes of a MULRK record before its cells, of one of them, and behind the last. */
const MULTIPLE_HEAD = 4;
const MULTIPLE_CELL = 6;
const MULTIPLE_TAIL = 2;

/**
 * Hands the rows of one sheet to a visitor, in the order of their numbers whatever the order in the file: other programs
 * than Excel write rows, and the cells of one row, as it suits them.
 */
export class SheetReader {
  private readonly stream: Buffer;
  private readonly visit: RowVisitor;
  private readonly wanted: ReadonlySet<number> | undefined;
  private readonly cells: CellReader;
  private readonly index = new SheetIndex();
  private readonly row = new RowBuffer();
  private rows = 0;
  private hiddenRows = 0;
  private uncalculated = 0;

  constructor(stream: Buffer, context: CellContext, visit: RowVisitor, options: SheetReadOptions = {}) {
    this.stream = stream;
    this.visit = visit;
    this.wanted = options.columns;
    this.cells = new CellReader(context);
  }

  /** 1-based number of the row that was met last; 0 before the first. */
  get rowNumber(): number {
    return this.row.number || this.index.row + 1;
  }

  /** Reads the sheet whose substream begins at `offset`. Throws `Damage` where it is not whole. */
  read(offset: number): SheetSummary {
    const { index, row } = this;
    index.load(this.stream, offset);
    for (let at = index.rows.rowAfter(-1); at >= 0; at = index.rows.rowAfter(at)) {
      row.clear();
      row.number = at + 1;
      row.hidden = index.rows.isHidden(at);
      for (const run of index.rows.runs(at)) this.readRun(run, at);
      row.trim();
      this.rows++;
      if (row.hidden) this.hiddenRows++;
      if (this.visit(row) === 'stop') break;
    }
    return {
      rows: this.rows,
      hiddenRows: this.hiddenRows,
      hiddenColumns: index.hiddenColumns(),
      merges: index.merges,
      uncalculated: this.uncalculated,
    };
  }

  /** Reads the cells that follow each other from `offset` on, up to the first of another row. */
  private readRun(offset: number, row: number): void {
    const cursor = new RecordCursor(this.stream, offset);
    let depth = 1;
    while (depth > 0) {
      cursor.next();
      const { type } = cursor;
      if (type === recordType.bof) depth++;
      else if (type === recordType.eof) depth--;
      else if (depth === 1 && isCellRecord[type] === 1) {
        if (cursor.uint16(0) !== row) return;
        if (type === recordType.mulRk) this.readMultiple(cursor);
        else if (type !== recordType.blank && type !== recordType.mulBlank) this.readCell(cursor);
      }
    }
  }

  private readCell(cursor: RecordCursor): void {
    const column = cursor.uint16(2);
    if (this.wanted !== undefined && !this.wanted.has(column)) return;
    const text = this.cells.read(cursor);
    if (text === undefined) this.uncalculated++;
    else this.store(column, text);
  }

  private readMultiple(cursor: RecordCursor): void {
    const first = cursor.uint16(2);
    const size = cursor.end - cursor.start;
    const count = (size - MULTIPLE_HEAD - MULTIPLE_TAIL) / MULTIPLE_CELL;
    if (!Number.isInteger(count) || cursor.uint16(size - MULTIPLE_TAIL) !== first + count - 1) {
      throw recordDamage(cursor.offset);
    }
    for (let i = 0; i < count; i++) {
      if (this.wanted !== undefined && !this.wanted.has(first + i)) continue;
      const at = MULTIPLE_HEAD + i * MULTIPLE_CELL;
      this.store(first + i, this.cells.packedNumber(cursor.uint32(at + 2), cursor.uint16(at)));
    }
  }

  private store(column: number, text: string): void {
    if (text === '') return;
    if (this.row.has(column)) throw new Damage(message('read.cell-twice'));
    this.row.set(column, text, this.cells.kind);
  }
}
