import { describe, expect, it } from 'vitest';
import { readBytesBack, readFileBack, type CopiedSheet, type CopiedWorkbook } from '../read-back.js';
import { withFile } from '../workbook-builder.js';

const page = (tables: string, head = ''): string =>
  `<html><head><meta charset="utf-8">${head}</head><body>${tables}</body></html>`;

const readPage = (tables: string, head?: string): Promise<CopiedWorkbook> =>
  readBytesBack(page(tables, head), '名册.xls');

const readTable = async (rows: string, head?: string): Promise<CopiedSheet> => {
  const { sheets } = await readPage(`<table>${rows}</table>`, head);
  expect(sheets).toHaveLength(1);
  return sheets[0] as CopiedSheet;
};

/** Texts of all rows of the only table. */
const grid = async (rows: string, head?: string): Promise<readonly (readonly (string | undefined)[])[]> =>
  (await readTable(rows, head)).read.map(({ text }) => text);

const cell = async (content: string, head?: string): Promise<string | undefined> =>
  (await grid(`<tr><td>x<td>${content}</td></tr>`, head))[0]?.[1];

describe('a table of a web page', () => {
  it('is a sheet of rows of text', async () => {
    const { format, encoding, faults, sheets } = await readPage(
      '<table border="1"><thead><tr><th>姓名</th><th>身份证号</th></tr></thead><tbody><tr><td>张三</td><td>990101199003070012</td></tr><tr></tr><tr><td></td><td>1.50</td></tr></tbody></table>',
    );
    expect({ format, encoding, faults }).toEqual({ format: 'html', encoding: 'utf-8', faults: [] });
    expect(sheets).toHaveLength(1);
    expect(sheets[0]).toMatchObject({ name: '表1', hidden: false, rows: 4, hiddenRows: 0, merges: [] });
    expect(sheets[0]?.read).toEqual([
      { number: 1, hidden: false, text: ['姓名', '身份证号'], kind: ['text', 'text'] },
      { number: 2, hidden: false, text: ['张三', '990101199003070012'], kind: ['text', 'text'] },
      { number: 3, hidden: false, text: [], kind: [] },
      { number: 4, hidden: false, text: [undefined, '1.50'], kind: [undefined, 'text'] },
    ]);
  });

  it('needs no end tags of cells, rows and groups', async () => {
    expect(
      await grid(
        '<thead><tr><th>姓名<th>村<tbody><tr><td>张三<td><b>一村<tr><td>李四<td>二村<tfoot><tr><td>合计',
      ),
    ).toEqual([['姓名', '村'], ['张三', '一村'], ['李四', '二村'], ['合计']]);
  });

  it('needs no row tag before its first cell', async () => {
    expect(await grid('<td>姓名</td><td>村</td></tr><tr><td>张三</td>')).toEqual([['姓名', '村'], ['张三']]);
  });

  it('may be written in capitals, with attributes of any form', async () => {
    expect(await grid(`<TR HEIGHT=20><TD NOWRAP CLASS='a b' ALIGN="left">张三</TD></TR>`)).toEqual([
      ['张三'],
    ]);
  });

  it('reads only the columns that are asked for', async () => {
    const bytes = page('<table><tr><td>a<td>b<td>c<tr><td>d</table>');
    const { sheets } = await withFile(bytes, (path) => readFileBack(path, { columns: new Set([1, 2]) }));
    expect(sheets[0]?.read.map(({ text }) => text)).toEqual([[undefined, 'b', 'c'], []]);
  });
});

describe('cells that span others', () => {
  it('hold their value in the first cell, and are named as merged', async () => {
    const sheet = await readTable(
      '<tr><td colspan="3">发放表</td></tr><tr><td rowspan=2>一镇</td><td>张三</td><td>1</td></tr><tr><td>李四</td><td>2</td></tr><tr><td colspan=2 rowspan=2>二镇</td><td>3</td></tr><tr><td>4</td></tr>',
    );
    expect(sheet.read.map(({ text }) => text)).toEqual([
      ['发放表'],
      ['一镇', '张三', '1'],
      [undefined, '李四', '2'],
      ['二镇', undefined, '3'],
      [undefined, undefined, '4'],
    ]);
    expect(sheet.merges).toEqual([
      { firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 2 },
      { firstRow: 2, lastRow: 3, firstColumn: 0, lastColumn: 0 },
      { firstRow: 4, lastRow: 5, firstColumn: 0, lastColumn: 1 },
    ]);
  });

  it('do not reach beyond the table, nor beyond its head', async () => {
    const sheet = await readTable(
      '<thead><tr><th rowspan=5>甲<th>乙</thead><tbody><tr><td>1<td>2<tr><td rowspan=0>3<td rowspan=9>4<tr></tbody>',
    );
    expect(sheet.read.map(({ text }) => text)).toEqual([['甲', '乙'], ['1', '2'], ['3', '4'], []]);
    expect(sheet.merges).toEqual([
      { firstRow: 3, lastRow: 4, firstColumn: 0, lastColumn: 0 },
      { firstRow: 3, lastRow: 4, firstColumn: 1, lastColumn: 1 },
    ]);
  });

  it('may be written as nonsense, which is one cell', async () => {
    expect(await grid('<tr><td colspan=0>1<td colspan=-2>2<td colspan=x rowspan="">3<td>4')).toEqual([
      ['1', '2', '3', '4'],
    ]);
  });
});

describe('the text of a cell', () => {
  it.each([
    ['collapses white space', ' \n 张 \t 三\r\n', '张 三'],
    ['keeps full-width spaces', '　张　　三', '　张　　三'],
    ['keeps no-break spaces', '&nbsp;990101199003070012', '\u00a0990101199003070012'],
    ['is nothing where it is only a no-break space', ' &nbsp;\n', undefined],
    ['breaks lines', ' 一组 <br/> 二组<BR>三组', '一组\n二组\n三组'],
    ['keeps blank lines', 'a<br><br>b', 'a\n\nb'],
    ['breaks lines between paragraphs', '<p>甲</p>\n<p>乙</p>', '甲\n乙'],
    ['breaks lines around a block', '甲<div>乙</div>丙', '甲\n乙\n丙'],
    ['breaks a line once where a paragraph ends with a break', '<p>甲<br></p><p>乙</p>', '甲\n乙'],
    ['replaces entities', '&lt;A&amp;B&gt; &#24352;&#x4e09;&middot;&ensp;&copy', '<A&B> 张三·\u2002©'],
    ['keeps what only looks like an entity', 'A&B & &zzz;', 'A&B & &zzz;'],
    ['joins inline tags', '<font color=red><b>张</b>三</font>', '张三'],
    [
      'leaves out programs, formats and comments',
      'a<script>var x="<td>9</td>";</script><style>td{}</style><!-- 旧 -->b',
      'ab',
    ],
    ['leaves out what is not shown', '<span style="DISPLAY: none">20210305</span>2021-03-05', '2021-03-05'],
    [
      'has what stands in fields',
      '<input type=text value="张三"><input type="hidden" value="7"><textarea>&lt;村&gt;</textarea>',
      '张三<村>',
    ],
    [
      'has the choice of a list',
      '<select><option>请选择</option><option selected>肢体</option><option>视力</select>等',
      '肢体等',
    ],
    ['leaves out notes', '<a></a><comment>已故</comment>张三', '张三'],
    ['leaves out readings above characters', '<ruby>张<rt>zhāng</rt></ruby>三', '张三'],
    ['keeps rare characters', '𠮷田', '𠮷田'],
  ])('%s', async (_, content, expected) => {
    expect(await cell(content)).toBe(expected);
  });

  it('is read on after a hidden part that does not end', async () => {
    expect(await grid('<tr><td><span style="display:none">a<td>b<tr><td>c')).toEqual([
      [undefined, 'b'],
      ['c'],
    ]);
  });
});

describe('what Excel notes about a cell', () => {
  const styles =
    '<style><!-- .xl24 {mso-number-format:"\\@";} td.xl25, .xl26{color:red;mso-number-format:"yyyy\\0022年\\0022m\\0022月\\0022d\\0022日\\0022";} .xl27{mso-number-format:Fixed;} .xl28{mso-number-format:"h:mm";} --></style>';
  const read = async (attributes: string, content: string): Promise<readonly unknown[]> => {
    const { read: rows } = await readTable(`<tr><td ${attributes}>${content}</td></tr>`, styles);
    return [rows[0]?.text[0], rows[0]?.kind[0]];
  };

  it.each([
    ['a number in full', 'x:num="1234.5678"', '1,234.57', '1234.5678', 'number'],
    [
      'a number of which little is shown',
      'x:num="990101199003070000"',
      '9.90101E+17',
      '990101199003070000',
      'number',
    ],
    ['a number that is shown', 'x:num', '1234.5', '1234.5', 'number'],
    ['a number that is none', 'x:num', '1,234.5', '1,234.5', 'text'],
    ['a number that only a format changes', 'class=xl27 x:num="2"', '2.00', '2', 'number'],
    ['a number with nothing shown', 'x:num="7"', '', '7', 'number'],
    ['a text', 'x:str', '00123', '00123', 'text'],
    ['a text that is shown in part', `x:str="'001"`, '001', "'001", 'text'],
    ['a text by its format', `style='mso-number-format:"\\@"' x:num`, '00123', '00123', 'text'],
    ['a text by the format of its class', 'class="a xl24" x:num', '00123', '00123', 'text'],
    ['a date by its class', 'class=xl25 x:num="44260"', '2021年3月5日', '2021-03-05', 'date'],
    [
      'a date by the second class of a rule',
      'class=xl26 x:num="44260.5"',
      '2021',
      '2021-03-05T12:00:00',
      'date',
    ],
    ['a time of day', 'class=xl28 x:num="0.5"', '12:00', '12:00:00', 'text'],
    [
      'a date by its own format',
      `style="mso-number-format:'Short Date'" x:num="44260"`,
      '2021/3/5',
      '2021-03-05',
      'date',
    ],
    ['a truth', 'x:bool="TRUE"', 'TRUE', 'TRUE', 'boolean'],
    ['an error', 'x:err="#N/A"', '#N/A', '#N/A', 'error'],
    ['nothing', `style='vnd.ms-excel.numberformat:@'`, '00123', '00123', 'text'],
    ['a number, in the words of LibreOffice', 'sdval="1.5" sdnum="2052;"', '1.5', '1.5', 'number'],
    [
      'a date, in the words of LibreOffice',
      'sdval="44260" sdnum="2052;0;YYYY-MM-DD"',
      '5 Mar',
      '2021-03-05',
      'date',
    ],
  ])('%s', async (_, attributes, content, text, kind) => {
    expect(await read(attributes, content)).toEqual([text, kind]);
  });

  it('names the sheet and the calendar', async () => {
    const { sheets } = await readPage(
      '<table><tr><td>a</td></tr></table>',
      '<!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>低保&amp;特困</x:Name></x:ExcelWorksheet></x:ExcelWorksheets><x:Date1904/></x:ExcelWorkbook></xml><![endif]-->',
    );
    expect(sheets.map(({ name }) => name)).toEqual(['低保&特困']);
  });

  it('counts days from 1904 where the page says so', async () => {
    const sheet = await readTable(
      '<tr><td class=xl25 x:num="1">1904</td></tr>',
      `${styles}<!--<x:Date1904/>-->`,
    );
    expect(sheet.read[0]?.text).toEqual(['1904-01-02']);
  });

  it('does not count the row that Excel adds to align columns', async () => {
    const sheet = await readTable(
      `<tr><td>a</td></tr><![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=64></td></tr><![endif]>`,
    );
    expect(sheet).toMatchObject({ rows: 1, hiddenRows: 0 });
  });
});
