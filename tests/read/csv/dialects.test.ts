import { describe, expect, it } from 'vitest';
import { detectDialect } from '../../../src/read/csv/detect-delimiter.js';
import { guessUtf16 } from '../../../src/read/csv/guess-utf16.js';
import { expectUserError } from '../expect-user-error.js';
import { readBytesBack, readFileBack } from '../read-back.js';
import { withFile } from '../workbook-builder.js';

const textsOf = async (bytes: Uint8Array | string): Promise<readonly (readonly (string | undefined)[])[]> => {
  const { sheets } = await readBytesBack(bytes, '名册.csv');
  return (sheets[0]?.read ?? []).map(({ text }) => text);
};

describe('the delimiter', () => {
  it.each([
    '|',
    '^',
    '，',
    '、',
    '；',
    '｜',
    '~',
    '\u0001',
    '\u001f',
    '$',
    '#',
    '@',
    '\u00a6',
    '※',
    '\u{1f4a0}',
  ])('may be %j', async (delimiter) => {
    const rows = [
      ['姓名', '身份证号', '住址', '日期'],
      ['张三', '990101199003071237', '城关.一村-2号', '2026-01-05'],
      ['李四', '990101198501010023', '', '2026-01-06'],
      ['王五', '', '上坝村(3组)', '2026-01-07'],
    ];
    const text = rows.map((row) => `${row.join(delimiter)}\r\n`).join('');
    expect(detectDialect(text)).toEqual({ delimiter, hasDirective: false });
    expect(await textsOf(text)).toEqual([
      ['姓名', '身份证号', '住址', '日期'],
      ['张三', '990101199003071237', '城关.一村-2号', '2026-01-05'],
      ['李四', '990101198501010023', undefined, '2026-01-06'],
      ['王五', undefined, '上坝村(3组)', '2026-01-07'],
    ]);
  });

  it.each([
    ['a comma in every address', '姓名|住址\n张三|城关,一村\n李四|城关,二村\n王五|上坝,三村\n', '|'],
    ['lists of categories', '姓名,类别\n张三,听力、言语\n李四,肢体、智力\n王五,视力、精神\n', ','],
    ['a title above the header', '2026年名册；共2人\n姓名^乡镇^金额\n张三^城关^80\n李四^城关^90\n', '^'],
    ['dates in one column', '日期\n2026-01-05\n2026-01-06\n2026-01-07\n', ','],
    ['times in one column', '2026/01/05 10:30:00\n2026/01/06 10:30:00\n', ','],
    ['one column with remarks', '姓名\n张三（已故）\n李四（迁出）\n', ','],
  ])('is not mistaken for what stands in cells: %s', (_, text, delimiter) => {
    expect(detectDialect(text).delimiter).toBe(delimiter);
  });

  it('may be one of several bytes in a sep= line', async () => {
    expect(await textsOf('sep=，\r\na，b,c\r\n')).toEqual([['a', 'b,c']]);
  });
});

describe('the encoding', () => {
  const text = '姓名,身份证号,级别\r\n张三,990101199003071237,一级\r\n李四,990101198501010023,一级\r\n';
  const expected = [
    ['姓名', '身份证号', '级别'],
    ['张三', '990101199003071237', '一级'],
    ['李四', '990101198501010023', '一级'],
  ];

  it.each([
    ['utf-16le', Buffer.from(text, 'utf16le')],
    ['utf-16be', Buffer.from(text, 'utf16le').swap16()],
  ] as const)('is found without a mark: %s', async (encoding, bytes) => {
    expect(guessUtf16(bytes)).toBe(encoding);
    expect((await readBytesBack(bytes, '名册.csv')).encoding).toBe(encoding);
    expect(await textsOf(bytes)).toEqual(expected);
  });

  it('may be GB18030 with a mark', async () => {
    const bytes = Buffer.from('84319533d0d5c3fb2ccfe7d5f20d0a', 'hex');
    expect((await readBytesBack(bytes, '名册.csv')).encoding).toBe('gb18030');
    expect(await textsOf(bytes)).toEqual([['姓名', '乡镇']]);
  });

  it('is none where the file is no text, with or without zero bytes', async () => {
    const junk = Buffer.from(Array.from({ length: 4096 }, (_, at) => ((at * 167) % 255) + 1));
    await expectUserError(readBytesBack(junk, '名册.csv'), 'read.format.unknown');
    await expectUserError(readBytesBack(Buffer.alloc(512), '名册.csv'), 'read.format.unknown');
  });

  it('names the place of a zero byte in a text', async () => {
    const bytes = Buffer.from(`${text.repeat(20)}王五\0,\r\n`);
    const error = await expectUserError(readBytesBack(bytes, '名册.csv'), 'read.csv-zero');
    expect(error.what.params).toEqual({ offset: Buffer.byteLength(text.repeat(20)) + 6 });
  });
});

describe('a cell', () => {
  it('that is kept from becoming a number is its text', async () => {
    expect(await textsOf('张三,="990101199003071237",="",="a""b"\n李四,"=""007""",=1+1,\'008\n')).toEqual([
      ['张三', '990101199003071237', undefined, 'a"b'],
      ['李四', '007', '=1+1', "'008"],
    ]);
  });

  it('stays as it is written: padded, in scientific notation, with zeros in front', async () => {
    expect(await textsOf('姓名  ,身份证号          \n张三  ,9.90101E+17       \n李四  ,007\n')).toEqual([
      ['姓名  ', '身份证号          '],
      ['张三  ', '9.90101E+17       '],
      ['李四  ', '007'],
    ]);
  });

  it.each([17, 18, 19])('of %i bytes is read whole, whatever is in it', async (length) => {
    for (const cell of ['9'.repeat(length), `${'9'.repeat(length - 3)}村`, `村${'9'.repeat(length - 3)}`]) {
      expect(await textsOf(`a,${cell},b\n`)).toEqual([['a', cell, 'b']]);
    }
  });

  it.each(['é', '张', '张é', 'é张', '张三', '张三丰', '𠮷野', '张𠮷', '欧阳三丰', '£££', '阿卜a', 'a张三bc'])(
    'with %s is read right, alone and repeated',
    async (name) => {
      const text = Array.from({ length: 3000 }, () => `${name},x,${name}\n`).join('');
      const rows = await textsOf(text);
      expect(rows).toHaveLength(3000);
      expect(rows.every((row) => row[0] === name && row[2] === name)).toBe(true);
    },
  );
});

describe('a row', () => {
  it('may be shorter or longer than the header, and end in delimiters', async () => {
    expect(await textsOf('a,b,c,\n1,2,3,,\n4\n,,5,,,6\n,,,\n7,8,9')).toEqual([
      ['a', 'b', 'c'],
      ['1', '2', '3'],
      ['4'],
      [undefined, undefined, '5', undefined, undefined, '6'],
      [],
      ['7', '8', '9'],
    ]);
  });

  it('may end in CR alone, and the last one in nothing or in the end mark of DOS', async () => {
    expect(await textsOf('a,b\r1,2\r\r3,4')).toEqual([['a', 'b'], ['1', '2'], [], ['3', '4']]);
    expect(await textsOf('a,b\r\n1,2\r\n\x1a')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('holds only the columns that are wanted', async () => {
    const text = 'a,b,"c,c",d\n1,2,"3""3",4\n"x",y,,\n';
    const { sheets } = await withFile(
      text,
      (path) => readFileBack(path, { columns: new Set([0, 2]) }),
      '名册.csv',
    );
    expect(sheets[0]?.read.map((row) => row.text)).toEqual([
      ['a', undefined, 'c,c'],
      ['1', undefined, '3"3'],
      ['x'],
    ]);
  });

  it('with more columns than a sheet may have is refused', async () => {
    await expectUserError(readBytesBack(`a${','.repeat(16_384)}\n`, '名册.csv'), 'read.column-limit');
    expect((await textsOf(`a${','.repeat(16_382)}b\n`))[0]).toHaveLength(16_383);
  });
});
