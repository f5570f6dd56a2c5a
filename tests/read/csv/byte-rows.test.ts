import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordScanner } from '../../../src/read/csv/record-scanner.js';
import { Damage } from '../../../src/read/damage.js';
import type { ByteRow, Row } from '../../../src/read/types.js';

const seed = 20261122;

interface Copied {
  readonly number: number;
  readonly text: readonly string[];
}

/** Cells that are not empty, by column; empty ones at the end of a row are no cells. */
const copied = ({ number, text }: Pick<Row, 'number' | 'text'>): Copied => {
  const cells = Array.from(text, (cell) => cell ?? '');
  while (cells.at(-1) === '') cells.pop();
  return { number, text: cells };
};

const copiedBytes = (row: ByteRow): Copied =>
  copied({
    number: row.number,
    text: Array.from({ length: row.columns }, (_, column) => {
      const text = row.text(column);
      expect(text === '').toBe(row.starts[column] === row.ends[column]);
      const bytes = Buffer.from(row.bytes).subarray(row.starts[column], row.ends[column]);
      expect(bytes.toString()).toBe(text);
      return text;
    }),
  });

interface Scanned {
  readonly rows: readonly Copied[];
  /** Numbers of the rows that were taken by their bytes. */
  readonly taken: readonly number[];
  /** Of every row that was visited as texts after one that was taken, that one. */
  readonly before: readonly Copied[];
  readonly isDamaged: boolean;
}

/** Scans a text in pieces of `size` bytes; of the rows that can be taken by their bytes, takes those that `takes` wants. */
const scan = (text: string, delimiter: string, size: number, takes: (row: number) => boolean): Scanned => {
  const rows: Copied[] = [];
  const taken: number[] = [];
  let before: Copied[] = [];
  const result = { rows, taken, before, isDamaged: false };
  const scanner = new RecordScanner({
    delimiter,
    bytes: {
      take(row) {
        if (!takes(row.number)) return false;
        taken.push(row.number);
        rows.push(copiedBytes(row));
        return true;
      },
      before(row) {
        // At the end of a piece it may be shown before it is known that the next row is not complete.
        before = before.filter(({ number }) => number !== row.number);
        before.push(copied(row));
      },
    },
    visit: (row) => {
      rows.push(copied(row));
      return true;
    },
  });
  const bytes = Buffer.from(text);
  try {
    for (let at = 0; at < bytes.length; at += size) scanner.push(bytes.subarray(at, at + size));
    scanner.finish();
  } catch (error) {
    if (!(error instanceof Damage)) throw error;
    return { ...result, before, isDamaged: true };
  }
  return { ...result, before };
};

const cell = fc.oneof(
  fc.constantFrom('张三', '欧阳小明', '990101199003071237', '白塔街道', '400.00', '', '𠮷', '一二三四五六'),
  fc.constantFrom('"张三"', '""', '"a,b"', '"a""b"', '"两\n行"', '="007"', '"="', 'a"b', '"a"b', ' ', '\t'),
  fc.string({ unit: fc.constantFrom('a', '张', 'é', '𠮷', '9', ' ', '-', '"', '\x1a'), maxLength: 24 }),
);
const text = fc
  .tuple(
    fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 20 }),
    fc.constantFrom(',', '\t', ';', '|', '，'),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.boolean(),
  )
  .map(([rows, delimiter, newline, ends]) => ({
    delimiter,
    text: rows.map((row) => row.join(delimiter)).join(newline) + (ends ? newline : ''),
  }));

describe('rows taken by their bytes', () => {
  it('are those that would have been visited as texts, whichever are taken and however the bytes come', () => {
    let taken = 0;
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 1, max: 200 }),
        fc.func(fc.boolean()),
        ({ text: all, delimiter }, size, takes) => {
          const long = scan(all, delimiter, size, () => false);
          const short = scan(all, delimiter, size, takes);
          expect(short.rows).toEqual(long.rows);
          expect(short.isDamaged).toBe(long.isDamaged);
          const isTaken = new Set(short.taken);
          for (const { number } of short.rows) {
            if (!isTaken.has(number) || isTaken.has(number + 1) || number === short.rows.length) continue;
            expect(short.before).toContainEqual(short.rows[number - 1]);
          }
          for (const row of short.before) expect(short.rows[row.number - 1]).toEqual(row);
          taken += short.taken.length;
        },
      ),
      { seed, numRuns: 1_500 },
    );
    expect(taken).toBeGreaterThan(1_000);
  });

  it('are all rows of a plain file but one without a line break behind it', () => {
    const line = '"张三",990101199003071237,,白塔街道,400.00';
    for (const newline of ['\n', '\r\n', '\r']) {
      const { taken, rows } = scan(`${line}${newline}`.repeat(40) + line, ',', 1_000_000, () => true);
      expect(rows).toHaveLength(41);
      expect(taken).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
    }
  });

  it('are none where a cell is more than its bytes', () => {
    for (const odd of ['"a""b"', '"a\nb"', '="7"', '"a"b', '="7', '"=7"']) {
      expect(scan(`张三,${odd},7\n`, ',', 100, () => true).taken, odd).toEqual([]);
    }
  });

  it('may have cells of any length that a row may have', () => {
    const long = '9'.repeat(5_000);
    const row = `张三,${long},${'张'.repeat(3_000)},x`;
    const { rows, taken } = scan(`${row}\n`.repeat(3), ',', 777, () => true);
    expect(taken).toEqual([1, 2, 3]);
    expect(rows.map(({ text: cells }) => cells.join(','))).toEqual([row, row, row]);
  });
});
