import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../../src/read/open-workbook.js';
import { expectUserError } from '../expect-user-error.js';
import { readBytesBack, type CopiedWorkbook } from '../read-back.js';
import { withFile } from '../workbook-builder.js';

const texts = ({ sheets }: CopiedWorkbook): Record<string, readonly (readonly (string | undefined)[])[]> =>
  Object.fromEntries(sheets.map(({ name, read }) => [name, read.map(({ text }) => text)]));

const readTexts = async (html: string): Promise<ReturnType<typeof texts>> => texts(await readBytesBack(html));

describe('the tables of a page', () => {
  it('are sheets in their order, by caption or by number', async () => {
    expect(
      await readTexts(
        '<table><caption>城关镇 <br>名册</caption><tr><td>甲</table>说明<table><tr><td>乙</table><table><caption>城关镇 名册</caption><tr><td>丙</table>',
      ),
    ).toEqual({ '城关镇 名册': [['甲']], 表2: [['乙']], '城关镇 名册 (表3)': [['丙']] });
  });

  it('are named as Excel notes, where it notes as many names', async () => {
    const names = (...list: readonly string[]): string =>
      `<html><!--[if gte mso 9]><xml>${list.map((name) => `<x:Name>${name}</x:Name>`).join('')}</xml><![endif]-->`;
    const tables = '<table><tr><td>甲</table><table><tr><td>乙</table></html>';
    expect(Object.keys(await readTexts(names('一月', '二月') + tables))).toEqual(['一月', '二月']);
    expect(Object.keys(await readTexts(names('Sheet1') + tables))).toEqual(['表1', '表2']);
  });

  it('are no sheets where they are empty or only arrange others', async () => {
    expect(
      await readTexts(
        '<table><tr><td>某县残联</td></tr><tr><td><table><tr><td>&nbsp;</td></tr></table></td></tr><tr><td><table><tr><th>姓名</th><th>村</th></tr><tr><td>张三</td><td>一村</td></tr></table></td></tr></table>',
      ),
    ).toEqual({
      表1: [
        ['姓名', '村'],
        ['张三', '一村'],
      ],
    });
  });

  it('are sheets beside those inside them, where they have rows of their own', async () => {
    expect(
      await readTexts(
        '<table><tr><td>姓名<td>照片<tr><td>张三<td>前<table><tr><td>内</table>后<tr><td>李四</table>',
      ),
    ).toEqual({ 表1: [['姓名', '照片'], ['张三', '前后'], ['李四']], 表2: [['内']] });
  });

  it('ends where another begins outside of its cells', async () => {
    expect(await readTexts('<table><tr><td>甲</td></tr><table><tr><td>乙</td></tr></table>')).toEqual({
      表1: [['甲']],
      表2: [['乙']],
    });
  });

  it('may be read in any order, again, and in part', async () => {
    await withFile('<table><tr><td>甲<tr><td>乙</table><table><tr><td>丙</table>', async (path) => {
      const workbook = await openWorkbook(path);
      const seen: string[] = [];
      const read = async (sheet: number, most: number): Promise<void> => {
        let left = most;
        await workbook.sheets[sheet]?.read(({ text }) => {
          seen.push(text[0] ?? '');
          return --left === 0 ? 'stop' : undefined;
        });
      };
      await read(1, 9);
      await read(0, 1);
      await read(0, 9);
      await workbook.close();
      expect(seen).toEqual(['丙', '甲', '甲', '乙']);
    });
  });
});

describe('what is hidden in a page', () => {
  it('is read, and counted', async () => {
    const { sheets } = await readBytesBack(
      '<table style="display:none"><col><col style="DISPLAY:none;width:2pt" span=2><tr><td>a<td>b<td>c<td>d<tr style="display: none"><td>e<tr hidden><td>f</table>',
    );
    expect(sheets[0]).toMatchObject({ hidden: true, rows: 3, hiddenRows: 2, hiddenColumns: [1, 2] });
    expect(sheets[0]?.read.map(({ hidden }) => hidden)).toEqual([false, true, true]);
  });

  it('is a column where all its cells are', async () => {
    const { sheets } = await readBytesBack(
      '<table><tr><th>姓名<th style="display:none">编号<th>村<tr><td>张三<td style="display:none">7<td>一村</table>',
    );
    expect(sheets[0]?.read[1]?.text).toEqual(['张三', '7', '一村']);
    expect(sheets[0]?.hiddenColumns).toEqual([1]);
  });

  it('is no cell where another covers its place', async () => {
    const { sheets } = await readBytesBack(
      '<table><tr><td>乡镇<td>姓名<td>村<tr><td rowspan=2>一镇<td>张三<td>一村<tr><td style="display:none">一镇<td>李四<td>二村<tr><td colspan=2>合计<td style="display:none"><td>2</table>',
    );
    expect(sheets[0]?.read.map(({ text }) => text)).toEqual([
      ['乡镇', '姓名', '村'],
      ['一镇', '张三', '一村'],
      [undefined, '李四', '二村'],
      ['合计', undefined, '2'],
    ]);
  });

  it('is refused where nobody can tell which column a cell belongs to', async () => {
    await expectUserError(
      readBytesBack('<table><tr><td>姓名<td>村<tr><td style="display:none">7<td>张三<td>一村</table>'),
      'read.html-hidden-cells',
    );
  });
});

describe('the encoding of a page', () => {
  const gbk = (text: string): Buffer => {
    const bytes: Readonly<Record<string, string>> = {
      姓: 'd0d5',
      名: 'c3fb',
      张: 'd5c5',
      三: 'c8fd',
      镕: 'e946',
    };
    return Buffer.concat(
      Array.from(text, (it) => Buffer.from(bytes[it] ?? Buffer.from(it).toString('hex'), 'hex')),
    );
  };
  const table = '<table><tr><td>姓名<tr><td>张三镕</table>';
  const meta = (charset: string): string =>
    `<html><meta http-equiv="Content-Type" content="text/html; charset=${charset}">${table}</html>`;
  const utf16 = (text: string, bigEndian: boolean): Buffer => {
    const bytes = Buffer.from(text, 'utf16le');
    return bigEndian ? bytes.swap16() : bytes;
  };

  it.each([
    ['GB2312, which is more than it says', gbk(meta('gb2312')), 'gb18030'],
    ['GBK', gbk(`<html><meta charset='GBK'>${table}</html>`), 'gb18030'],
    ['GBK that declares nothing', gbk(table), 'gb18030'],
    ['GBK that declares UTF-8', gbk(meta('utf-8')), 'gb18030'],
    ['UTF-8', meta('UTF-8'), 'utf-8'],
    ['UTF-8 that declares GB2312', meta('gb2312'), 'utf-8'],
    ['UTF-8 that declares a name nobody knows', meta('chinese-1'), 'utf-8'],
    ['UTF-8 with a mark', `\ufeff${table}`, 'utf-8'],
    ['UTF-16 with a mark', utf16(`\ufeff${table}`, false), 'utf-16le'],
    ['UTF-16 of the other order', utf16(`\ufeff${table}`, true), 'utf-16be'],
    ['UTF-16 without a mark', utf16(table, false), 'utf-16le'],
    ['UTF-16 of the other order without a mark', utf16(table, true), 'utf-16be'],
  ])('%s', async (_, bytes, encoding) => {
    const workbook = await readBytesBack(bytes);
    expect(workbook.encoding).toBe(encoding);
    expect(texts(workbook)).toEqual({ 表1: [['姓名'], ['张三镕']] });
  });

  it('is believed where it is another', async () => {
    // 姓名 in Big5.
    const bytes = Buffer.concat([
      Buffer.from('<meta charset=big5><table><tr><td>'),
      Buffer.from('a96da657', 'hex'),
      Buffer.from('</table>'),
    ]);
    expect(texts(await readBytesBack(bytes))).toEqual({ 表1: [['姓名']] });
  });

  it('is refused where a byte does not fit', async () => {
    const bytes = Buffer.from(meta('utf-8').repeat(20));
    bytes[bytes.indexOf('张', bytes.length / 2)] = 0xff;
    const error = await expectUserError(readBytesBack(bytes), 'read.csv-encoding-broken');
    expect(error.what.params['encoding']).toBe('UTF-8');
  });
});

describe('a page that cannot be trusted', () => {
  const rows = '<tr><td>姓名<td>村</tr><tr><td>张三<td>一村</tr>';

  it.each([
    ['breaks off inside a table', `<table>${rows}<tr><td>李四`, 'read.html-cut'],
    ['breaks off inside a tag', `<table>${rows}</table`, 'read.html-cut'],
    ['breaks off inside a comment', `<table>${rows}<!-- </table>`, 'read.html-cut'],
    ['breaks off inside a script', `<table>${rows}<script></table>`, 'read.html-cut'],
    ['breaks off in the second table', `<table>${rows}</table><table>${rows}`, 'read.html-cut'],
    [
      'has lost the begin of a cell tag',
      `<table>${rows}<tr>td>李四</td><td>二村</tr></table>`,
      'read.html-malformed',
    ],
    ['has text between cells', `<table>${rows}<tr><td>李四</td>二村<td></tr></table>`, 'read.html-malformed'],
    ['has text between rows', `<table>${rows}李四${rows}</table>`, 'read.html-malformed'],
    [
      'has lost a quote',
      `<table><tr><td class="a>姓名</td><td class="b">村</td></tr></table>`,
      'read.html-malformed',
    ],
    ['has no table', '<html><body>登录超时，请重新登录</body></html>', 'read.html-no-table'],
    ['has only empty tables', '<table><tr><td>&nbsp;</td></tr></table>', 'read.html-no-table'],
    [
      'is a frame around others',
      '<html><frameset><frame src="a.files/sheet001.htm"></frameset></html>',
      'read.html-frames',
    ],
    ['has rows without a table', '<tr><td>姓名</td></tr>', 'read.html-no-table'],
  ] as const)('%s', async (_, html, key) => {
    await expectUserError(readBytesBack(html), key);
  });

  it('passes over commas that a program left between rows', async () => {
    expect(await readTexts('<table><tr><td>甲</td></tr>,<tr><td>乙</td></tr>,</table>')).toEqual({
      表1: [['甲'], ['乙']],
    });
  });

  it('is named where it does not say that it ends', async () => {
    const codes = async (html: string): Promise<readonly string[]> =>
      (await readBytesBack(html)).faults.map(({ code }) => code);
    expect(await codes(`<html><table>${rows}</table>`)).toEqual(['read.html-unfinished']);
    expect(await codes(`<html><table>${rows}</table></html>`)).toEqual([]);
    expect(await codes(`<table>${rows}</table>`)).toEqual([]);
  });

  it.each([
    ['too many columns', `<table><tr>${'<td colspan=1000>x'.repeat(17)}</table>`, 'read.column-limit'],
    ['too many rows', `<table>${'<tr>'.repeat(1_048_577)}<td>x</table>`, 'read.row-limit'],
    ['too long a cell', `<table><tr><td>${'长'.repeat(300_000)}</table>`, 'read.cell-too-long'],
    ['a comment without end', `<table><tr><td>x</table><!--${' '.repeat(6_000_000)}`, 'read.xml-truncated'],
    ['tables in tables', '<table><tr><td>'.repeat(300), 'read.nesting-limit'],
    ['a thousand tables', '<table><tr><td>x</table>'.repeat(1000), 'read.table-limit'],
  ] as const)('is refused with %s', async (_, html, key) => {
    await expectUserError(readBytesBack(html), key);
  });

  it('takes no more than a moment for tags that never close', async () => {
    const { sheets } = await readBytesBack(`<table>${'<tr><td><font><b><i>x'.repeat(100_000)}</table>`);
    expect(sheets[0]?.rows).toBe(100_000);
  });
});
