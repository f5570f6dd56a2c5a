import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { detectDialect } from '../../../src/read/csv/detect-delimiter.js';
import { RecordScanner } from '../../../src/read/csv/record-scanner.js';
import { expectUserError } from '../expect-user-error.js';
import { readBytesBack } from '../read-back.js';

/** 姓名,乡镇 / 张三,城关 in GBK. */
const GBK = Buffer.from('d0d5c3fb2ccfe7d5f20d0ad5c5c8fd2cb3c7b9d80d0a', 'hex');

const rowsOf = async (bytes: Uint8Array | string) => {
  const { sheets } = await readBytesBack(bytes, '名册.csv');
  return sheets[0]?.read.map(({ number, text }) => [number, ...text]);
};

const parseInPieces = (text: string, size: number): string[][] => {
  const records: string[][] = [];
  const scanner = new RecordScanner({
    delimiter: ',',
    visit: (row, fields) => {
      records.push(Array.from({ length: fields }, (_, column) => row.text[column] ?? ''));
      return true;
    },
  });
  const bytes = Buffer.from(text);
  for (let i = 0; i < bytes.length; i += size) scanner.push(bytes.subarray(i, i + size));
  scanner.finish();
  return records;
};

describe('a csv file', () => {
  it('is one sheet of text under the name of the file', async () => {
    const workbook = await readBytesBack(
      '姓名,身份证号,备注\n张三,990101199003070012,\n\n李四,,007\n',
      '低保 10月.v2.csv',
    );
    expect(workbook).toMatchObject({ format: 'csv', encoding: 'utf-8', faults: [] });
    expect(workbook.sheets[0]).toMatchObject({ name: '低保 10月.v2', hidden: false, rows: 4, merges: [] });
    expect(workbook.sheets[0]?.read).toEqual([
      { number: 1, hidden: false, text: ['姓名', '身份证号', '备注'], kind: ['text', 'text', 'text'] },
      { number: 2, hidden: false, text: ['张三', '990101199003070012'], kind: ['text', 'text'] },
      { number: 3, hidden: false, text: [], kind: [] },
      { number: 4, hidden: false, text: ['李四', undefined, '007'], kind: ['text', undefined, 'text'] },
    ]);
  });

  it('keeps line breaks, delimiters and doubled quotes in quoted cells; a record is one row', async () => {
    expect(await rowsOf('a,"一\r\n二,""三"""\r\nb,"x"y\r\nc,5"3')).toEqual([
      [1, 'a', '一\r\n二,"三"'],
      [2, 'b', 'xy'],
      [3, 'c', '5"3'],
    ]);
  });

  it('takes LF, CRLF and CR for line ends, mixed', async () => {
    expect(await rowsOf('a,1\nb,2\r\nc,3\rd,4')).toEqual([
      [1, 'a', '1'],
      [2, 'b', '2'],
      [3, 'c', '3'],
      [4, 'd', '4'],
    ]);
  });

  it.each([
    ['a quote that never closes', 'a,b\nc,"d\ne,f\n', 'read.csv-quote'],
    ['a quote that closes far below', `a,"b\n${'c,d\n'.repeat(60)}e",f\n`, 'read.csv-quote'],
    ['zero bytes further down', `a,b\n${'c,d\n'.repeat(20_000)}\0\0`, 'read.csv-zero'],
    ['a cell longer than Excel allows', `a,${'长'.repeat(300_000)}`, 'read.cell-too-long'],
  ] as const)('is refused for %s', async (_, text, key) => {
    await expectUserError(readBytesBack(text, '名册.csv'), key);
  });
});

describe('encoding', () => {
  const expected = [
    [1, '姓名', '乡镇'],
    [2, '张三', '城关'],
  ];
  const text = '姓名,乡镇\r\n张三,城关\r\n';

  it.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
    ['UTF-16LE', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
    ['UTF-16BE', Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), 'utf-16be'],
    ['GBK', GBK, 'gb18030'],
  ] as const)('is found by content: %s', async (_, bytes, encoding) => {
    expect((await readBytesBack(bytes, '名册.csv')).encoding).toBe(encoding);
    expect(await rowsOf(bytes)).toEqual(expected);
  });

  it('reads the four-byte characters of GB18030', async () => {
    const bytes = Buffer.concat([GBK, Buffer.from([0x95, 0x32, 0x82, 0x36, 0x2c, 0x0a])]);
    expect((await rowsOf(bytes))?.[2]).toEqual([3, '\u{20000}']);
  });

  it('names the byte that belongs to no encoding', async () => {
    const error = await expectUserError(
      readBytesBack(Buffer.concat([GBK, Buffer.from([0xff, 0x0a])]), '名册.csv'),
      'read.csv-encoding',
    );
    expect(error.what.params).toEqual({ offset: GBK.length });
  });

  it('never takes UTF-8 with a broken byte for GB18030', async () => {
    const names = Buffer.from('姓名,乡镇\n'.repeat(40));
    const bytes = Buffer.concat([names, Buffer.from([0xe5]), Buffer.from('\n'), names]);
    const error = await expectUserError(readBytesBack(bytes, '名册.csv'), 'read.csv-encoding-broken');
    expect(error.what.params).toEqual({ encoding: 'UTF-8', offset: names.length });
  });

  it.each([
    ['UTF-8', Buffer.concat([Buffer.from('\ufeffab'), Buffer.from([0xc4])]), 5],
    ['UTF-16LE', Buffer.concat([Buffer.from('\ufeffab', 'utf16le'), Buffer.from([0x00])]), 6],
    ['UTF-16LE', Buffer.from('\ufeffa\ud800b', 'utf16le'), 4],
  ] as const)('holds a file to its mark: %s', async (encoding, bytes, offset) => {
    const error = await expectUserError(readBytesBack(bytes, '名册.csv'), 'read.csv-encoding-broken');
    expect(error.what.params).toEqual({ encoding, offset });
  });

  it('reads characters that are split between chunks', async () => {
    const line = `张${'三'.repeat(20)},x\n`;
    const lines = 9000;
    const rows = await rowsOf(`a${line}${line.repeat(lines)}`);
    expect(rows).toHaveLength(lines + 1);
    expect(rows?.slice(1).every((row) => row[1] === `张${'三'.repeat(20)}`)).toBe(true);
  });
});

describe('delimiter', () => {
  it.each([
    ['a,b,c\n1,2,3\n', ','],
    ['a\tb\n1,5\t2\n', '\t'],
    ['a;b;c\n1,5;2;3\n', ';'],
    ['2026年10月名册，共2人\n姓名\t住址\n张三\t城关,一村\n李四\t城关,二村\n', '\t'],
    ['姓名\n张三\n', ','],
    ['a,"b;c;d"\n1,"2;3;4"\n', ','],
  ])('of %j is %j', (sample, delimiter) => {
    expect(detectDialect(sample)).toEqual({ delimiter, hasDirective: false });
  });

  it('is taken from a sep= line, which is no row', async () => {
    expect(await rowsOf('sep=;\r\na;b\r\n')).toEqual([[2, 'a', 'b']]);
  });
});

describe('RecordScanner', () => {
  const fields = fc.array(
    fc.array(fc.string({ unit: fc.constantFrom('a', '张', ',', '"', '\n', '\r', ' ') }), {
      minLength: 1,
      maxLength: 4,
    }),
    {
      maxLength: 6,
    },
  );

  it('reads back what was quoted, whatever the pieces, and agrees with papaparse', () => {
    fc.assert(
      fc.property(fields, fc.integer({ min: 1, max: 9 }), (records, size) => {
        const text = records
          .map((record) => record.map((field) => `"${field.replaceAll('"', '""')}"`).join(',') + '\r\n')
          .join('');
        expect(parseInPieces(text, size)).toEqual(records);
        expect(Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' }).data.slice(0, -1)).toEqual(
          records,
        );
      }),
      { seed: 20261031, numRuns: 200 },
    );
  });

  it('reads any text the same in pieces as in one', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r') }),
        fc.integer({ min: 1, max: 5 }),
        (text, size) => {
          const attempt = (pieces: number): unknown => {
            try {
              return parseInPieces(text, pieces);
            } catch (error) {
              return error instanceof Error ? error.message : error;
            }
          };
          expect(attempt(size)).toEqual(attempt(Math.max(1, Buffer.byteLength(text))));
        },
      ),
      { seed: 20261031, numRuns: 500 },
    );
  });
});
