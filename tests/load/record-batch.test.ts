import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ColumnSpec, SqlValue } from '../../src/engine/types.js';
import { batchPacker, unpackBatch, type RecordBatch } from '../../src/load/record-batch.js';

const columns: readonly ColumnSpec[] = [
  { name: 'name', type: 'varchar' },
  { name: 'born', type: 'date' },
  { name: 'row', type: 'integer' },
  { name: 'fen', type: 'bigint' },
  { name: 'alive', type: 'boolean' },
];
/** Where they stand among a record's values: position 0 and 3 are not sent. */
const positions = [1, 2, 4, 5, 6];

const unpacked = (batch: RecordBatch): SqlValue[][] => {
  const rows: SqlValue[][] = [];
  unpackBatch(batch, positions, (values) => rows.push(values.slice()));
  return rows;
};

const record = fc.tuple(
  fc.constant('not sent'),
  fc.option(fc.string({ unit: 'binary' })),
  fc.option(fc.constantFrom('1990-03-07', '2026-10-31')),
  fc.constant('not sent'),
  fc.option(fc.integer({ min: -2_147_483_648, max: 2_147_483_647 })),
  fc.option(fc.maxSafeInteger()),
  fc.option(fc.boolean()),
);

it('brings every value to the other side, through the copy that threads make', () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 50 }), (records) => {
      const packer = batchPacker(columns, positions);
      for (const values of records) expect(packer.add(values)).toBe(false);
      const arrived = unpacked(structuredClone(packer.take()));
      const sent = records.map((values) => values.map((one, at) => (positions.includes(at) ? one : null)));
      expect(arrived).toEqual(sent);
    }),
    { seed: 20261122 },
  );
});

it('says when a batch is full, and begins the next one empty', () => {
  const packer = batchPacker(columns, positions);
  const values = [null, '张三', null, null, 1, 2, true];
  for (let row = 1; row < 2000; row += 1) expect(packer.add(values)).toBe(false);
  expect(packer.add(values)).toBe(true);
  expect(packer.take().rows).toBe(2000);
  packer.add([null, '李四', null, null, 3, null, false]);
  expect(unpacked(packer.take())).toEqual([[null, '李四', null, null, 3, null, false]]);
});
