import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.js';
import { readBytesBack } from '../read-back.js';
import {
  bof,
  boolError,
  columnInfo,
  container,
  continued,
  EOF,
  formula,
  label,
  labelSst,
  merged,
  mulBlank,
  mulRk,
  number,
  record,
  results,
  resultText,
  richText,
  rk,
  row,
  text16,
  u16,
  u32,
  u8,
  workbookStream,
} from './biff-writer.js';

const seed = 20_261_103;
const numRuns = 700;
const mostMilliseconds = 5000;

const stream = workbookStream({
  formats: [0, 14, 'yyyy"年"m"月"', 46],
  head: [record(0x0022, u16(0))],
  sheets: [
    {
      name: '名册',
      records: [
        columnInfo(3, 4, true),
        ...Array.from({ length: 6 }, (_, i) => row(i, i === 2)),
        labelSst(0, 0, 0),
        labelSst(0, 1, 1),
        label(1, 0, '张三'),
        rk(1, 1, (44_260 << 2) | 2, 1),
        mulRk(1, 2, 6, 10),
        mulBlank(2, 0, 3),
        number(2, 4, 1.5),
        formula(3, 0, results.text),
        resultText('合计'),
        formula(3, 1, 7),
        boolError(3, 2, 1, false),
        bof(0x0020),
        number(0, 0, 9),
        EOF,
        labelSst(5, 0, 2),
        merged([0, 1, 0, 0]),
      ],
    },
    { name: '二', records: [number(0, 0, 1)], state: 1 },
  ],
  tail: [
    record(
      0x00fc,
      u32(3, 3),
      text16('姓名'),
      richText('金额', 1, 4),
      u16(4),
      u8(1),
      text16('残疾').subarray(3),
    ),
    continued(u8(0), Buffer.from('AB')),
  ],
});

const counted = { read: 0, refused: 0 };
afterAll(() => {
  process.stdout.write(
    `xls: ${counted.read + counted.refused} files with changed bytes, ${counted.read} read, ${counted.refused} refused, seed ${seed}\n`,
  );
});

/** Reads bytes; everything but rows or a `UserError` is a bug and thrown. */
const attempt = async (bytes: Uint8Array): Promise<void> => {
  const started = performance.now();
  try {
    const { sheets } = await readBytesBack(bytes, 'file.xls');
    counted.read++;
    for (const { read, rows } of sheets) {
      expect(read).toHaveLength(rows);
      expect(read.map((each) => each.number)).toEqual(
        [...new Set(read.map((each) => each.number))].sort((a, b) => a - b),
      );
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    counted.refused++;
  }
  expect(performance.now() - started).toBeLessThan(mostMilliseconds);
};

const change = fc.record({
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  kind: fc.constantFrom(...Array<'flip'>(8).fill('flip'), 'delete', 'insert', 'cut', 'word', 'copy'),
  byte: fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(0, 1, 0x0a, 0x09, 0x3c, 0xfc, 0xfe, 0xff)),
});
const changes = fc.array(change, { minLength: 1, maxLength: 4 });

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** `word` makes four bytes alike, as sector numbers and sizes go wrong; `copy` puts a stretch in twice. */
const changed = (bytes: Buffer, { at, kind, byte }: Change): Buffer => {
  const index = Math.floor(at * bytes.length);
  switch (kind) {
    case 'flip':
      return Buffer.concat([bytes.subarray(0, index), u8(byte), bytes.subarray(index + 1)]);
    case 'word':
      return Buffer.concat([bytes.subarray(0, index), Buffer.alloc(4, byte), bytes.subarray(index + 4)]);
    case 'delete':
      return Buffer.concat([bytes.subarray(0, index), bytes.subarray(index + 1)]);
    case 'insert':
      return Buffer.concat([bytes.subarray(0, index), u8(byte), bytes.subarray(index)]);
    case 'copy':
      return Buffer.concat([bytes.subarray(0, index), bytes.subarray(Math.max(0, index - byte))]);
    case 'cut':
      return bytes.subarray(0, index);
  }
};

const mutate = (bytes: Buffer, list: readonly Change[]): Buffer => list.reduce(changed, bytes);

describe('an xls file with changed bytes ends in rows or a UserError, in time', () => {
  it('anywhere in the file', async () => {
    const whole = container({ Workbook: stream });
    await fc.assert(
      fc.asyncProperty(changes, (list) => attempt(mutate(whole, list))),
      { seed, numRuns },
    );
  });

  it('where the container says how its sectors belong together', async () => {
    const whole = container({ Workbook: Buffer.concat([stream, Buffer.alloc(9000)]) });
    const table = (whole.readInt32LE(76) + 1) * 512;
    const directory = (whole.readInt32LE(48) + 1) * 512;
    const parts = [
      [24, 88],
      [table, table + 160],
      [directory, directory + 512],
    ] as const;
    const part = fc.constantFrom(...parts);
    await fc.assert(
      fc.asyncProperty(part, changes, ([from, to], list) =>
        attempt(
          Buffer.concat([
            whole.subarray(0, from),
            mutate(whole.subarray(from, to), list),
            whole.subarray(to),
          ]),
        ),
      ),
      { seed, numRuns },
    );
  });

  it('anywhere in the stream of records', async () => {
    // The stream may stand in a file of its own, which saves the container's making.
    await fc.assert(
      fc.asyncProperty(changes, (list) => attempt(mutate(stream, list))),
      { seed, numRuns: numRuns * 3 },
    );
  });
});
