import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowBuffer } from '../../src/read/row-buffer.js';

const seed = 20_261_122;

describe('RowBuffer', () => {
  it('holds nothing of the row before in columns that a row leaves out', () => {
    const row = new RowBuffer();
    row.set(0, '张伟', 'text');
    row.set(1, '1', 'number');
    row.set(2, '2026-05-01', 'date');
    row.trim();
    row.clear();
    row.set(2, '0', 'number');
    expect(row.has(0)).toBe(false);
    expect(row.has(1)).toBe(false);
    row.trim();
    expect(row.text).toEqual([undefined, undefined, '0']);
    expect(row.kind).toEqual([undefined, undefined, 'number']);
  });

  it('is empty after a row that had cells', () => {
    const row = new RowBuffer();
    row.set(3, '李芳', 'text');
    row.trim();
    row.clear();
    expect(row.has(3)).toBe(false);
    row.trim();
    expect(row.text).toEqual([]);
    expect(row.kind).toEqual([]);
  });

  it(`holds the cells of each row and no others, in whatever order they come (seed ${seed})`, () => {
    const cell = fc.record({
      column: fc.nat(12),
      text: fc.string({ minLength: 1, maxLength: 3 }),
      kind: fc.constantFrom('text', 'number', 'date'),
    });
    const cells = fc.uniqueArray(cell, { selector: ({ column }) => column, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 6 }), (rows) => {
        const row = new RowBuffer();
        for (const wanted of rows) {
          row.clear();
          for (const { column, text, kind } of wanted) {
            expect(row.has(column)).toBe(false);
            row.set(column, text, kind);
            expect(row.has(column)).toBe(true);
          }
          row.trim();
          const width = Math.max(0, ...wanted.map(({ column }) => column + 1));
          const at = (column: number) => wanted.find((one) => one.column === column);
          const columns = Array.from({ length: width }, (_, column) => at(column));
          expect(row.text).toEqual(columns.map((one) => one?.text));
          expect(row.kind).toEqual(columns.map((one) => one?.kind));
        }
      }),
      { seed },
    );
  });
});
