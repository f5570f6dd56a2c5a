import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.js';
import { RecordScanner } from '../../../src/read/csv/record-scanner.js';
import { readBytesBack } from '../read-back.js';

const seed = 20261031;
const delimiters = [',', '\t', ';', '|', '，'] as const;

const scan = (text: string, delimiter: string, size: number): string[][] => {
  const records: string[][] = [];
  const scanner = new RecordScanner({
    delimiter,
    visit: (row, fields) => {
      records.push(Array.from({ length: fields }, (_, column) => row.text[column] ?? ''));
      return true;
    },
  });
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) scanner.push(bytes.subarray(at, at + size));
  scanner.finish();
  return records;
};

/** Cells of a roll, repeated as in one, and odd ones. */
const cell = fc.oneof(
  fc.constantFrom(
    '张三',
    '李四光',
    '990101199003071237',
    '城关镇',
    '白塔街道',
    '2026-01-05',
    '400.00',
    '0.00',
    '',
  ),
  fc.string({ unit: fc.constantFrom('a', '张', 'é', '𠮷', '9', ' ', '.'), maxLength: 24 }),
);
const quotedCell = fc.string({
  unit: fc.constantFrom('张', '"', ',', ';', '\t', '|', '，', '\n', ' '),
  maxLength: 8,
});

describe('any text in the dialect that papaparse knows too', () => {
  it('is read as papaparse reads it, whatever the delimiter, the quotes and the pieces', () => {
    const field = fc.oneof(
      { weight: 4, arbitrary: cell },
      { weight: 1, arbitrary: quotedCell.map((text) => `"${text.replaceAll('"', '""')}"`) },
    );
    const lines = fc.array(fc.array(field, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(
        lines,
        fc.constantFrom(...delimiters),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.integer({ min: 1, max: 64 }),
        (rows, delimiter, newline, ends, size) => {
          const text = rows.map((row) => row.join(delimiter)).join(newline) + (ends ? newline : '');
          const expected = Papa.parse<string[]>(text, { delimiter, newline }).data;
          if (text === '' || text.endsWith(newline)) expected.pop();
          expect(scan(text, delimiter, size)).toEqual(expected);
        },
      ),
      { seed, numRuns: 600 },
    );
  });

  it('is read the same from a file in UTF-8 and in UTF-16', async () => {
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        const text = `姓名,身份证号,乡镇\r\n${cells.map((row) => `${row.join(',')}\r\n`).join('')}`;
        const little = Buffer.from(`\ufeff${text}`, 'utf16le');
        const [first, ...others] = await Promise.all(
          [Buffer.from(text), Buffer.from(`\ufeff${text}`), little, Buffer.from(little).swap16()].map(
            async (bytes) => (await readBytesBack(bytes, '名册.csv')).sheets[0]?.read,
          ),
        );
        expect(first).toHaveLength(cells.length + 1);
        for (const other of others) expect(other).toEqual(first);
      }),
      { seed, numRuns: 60 },
    );
  });
});

const change = fc.record({
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  kind: fc.constantFrom('flip', 'delete', 'insert', 'cut'),
  byte: fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(...Buffer.from('",;\t\r\n=\x1a'))),
});

const changed = (bytes: Buffer, changes: readonly { at: number; kind: string; byte: number }[]): Buffer => {
  let result = bytes;
  for (const { at, kind, byte } of changes) {
    const index = Math.floor(at * result.length);
    const rest = kind === 'cut' ? result.length : kind === 'insert' ? index : index + 1;
    const middle = kind === 'flip' || kind === 'insert' ? [byte] : [];
    result = Buffer.concat([result.subarray(0, index), Buffer.from(middle), result.subarray(rest)]);
  }
  return result;
};

describe('a csv with changed bytes', () => {
  const text = '姓名,"住址",编号\r\n张三,"城关,""一""村",="007"\r\n李四,二村,9.9E+17\r\n'.repeat(6);
  const gbk = Buffer.from('d0d5c3fb2ccfe7d5f20d0ad5c5c8fd2cb3c7b9d80d0a'.repeat(20), 'hex');

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16LE', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16BE without a mark', Buffer.from(text, 'utf16le').swap16()],
    ['GBK', gbk],
  ] as const)('in %s ends in rows or in a named fault', async (_, bytes) => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const result = await readBytesBack(changed(bytes, changes), '名册.csv').catch((error: unknown) => {
          if (error instanceof UserError) return error;
          throw error;
        });
        if (!(result instanceof UserError))
          expect(result.sheets[0]?.read.length).toBe(result.sheets[0]?.rows);
      }),
      { seed, numRuns: 200 },
    );
  });
});
