import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../../src/read/open-workbook.js';
import { expectUserError } from '../expect-user-error.js';
import { readBytesBack, readFileBack, type CopiedSheet } from '../read-back.js';
import { withFile } from '../workbook-builder.js';

const SPREADSHEET = 'urn:schemas-microsoft-com:office:spreadsheet';
const EXCEL = 'urn:schemas-microsoft-com:office:excel';
const HTML = 'http://www.w3.org/TR/REC-html40';

const workbook = (sheets: string, declaration = '<?xml version="1.0"?>'): string =>
  `${declaration}\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="${SPREADSHEET}" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="${EXCEL}" xmlns:ss="${SPREADSHEET}" xmlns:html="${HTML}">\n${sheets}</Workbook>\n`;

const worksheet = (table: string, name = '名册', options = ''): string =>
  `<Worksheet ss:Name="${name}"><Table>${table}</Table>${options}</Worksheet>`;

const data = (text: string, type = 'String'): string => `<Cell><Data ss:Type="${type}">${text}</Data></Cell>`;

const readTable = async (table: string): Promise<CopiedSheet> => {
  const { sheets } = await readBytesBack(workbook(worksheet(table)), '名册.xls');
  return sheets[0] as CopiedSheet;
};

const readCell = async (cell: string): Promise<readonly unknown[]> => {
  const { read } = await readTable(`<Row>${cell}</Row>`);
  return [read[0]?.text[0], read[0]?.kind[0]];
};

describe('an XML Spreadsheet 2003', () => {
  it('is read sheet by sheet and row by row', async () => {
    const { format, encoding, faults, sheets } = await readBytesBack(
      workbook(
        `<Styles><Style ss:ID="Default"><NumberFormat ss:Format="Short Date"/></Style></Styles>${worksheet(
          `<Row ss:Height="20">${data('姓名')}${data('年龄')}</Row>\n<Row>${data('张三')}${data('41.0', 'Number')}</Row>`,
          '低保&amp;特困',
        )}${worksheet('', '空表')}<Worksheet ss:Name="无表"/>`,
      ),
    );
    expect({ format, encoding, faults }).toEqual({
      format: 'xml-spreadsheet',
      encoding: undefined,
      faults: [],
    });
    expect(sheets.map(({ name, hidden, rows }) => [name, hidden, rows])).toEqual([
      ['低保&特困', false, 2],
      ['空表', false, 0],
      ['无表', false, 0],
    ]);
    expect(sheets[0]?.read).toEqual([
      { number: 1, hidden: false, text: ['姓名', '年龄'], kind: ['text', 'text'] },
      { number: 2, hidden: false, text: ['张三', '41.0'], kind: ['text', 'number'] },
    ]);
  });

  it('places rows and cells by their index, and those without one behind them', async () => {
    const { read } = await readTable(
      `<Row ss:Index="2">${data('a')}<Cell ss:Index="4"><Data ss:Type="String">d</Data></Cell>${data('e')}</Row><Row/><Row ss:Index="6" ss:Span="2"/><Row>${data('i')}</Row>`,
    );
    expect(read.map(({ number, text }) => [number, text])).toEqual([
      [2, ['a', undefined, undefined, 'd', 'e']],
      [3, []],
      [6, []],
      [9, ['i']],
    ]);
  });

  it('names merged ranges and goes on behind them', async () => {
    const { read, merges } = await readTable(
      `<Row><Cell ss:MergeAcross="2"><Data ss:Type="String">发放表</Data></Cell>${data('d')}</Row><Row><Cell ss:MergeDown="1"><Data ss:Type="String">一镇</Data></Cell>${data('张三')}</Row><Row><Cell ss:Index="2"><Data ss:Type="String">李四</Data></Cell></Row>`,
    );
    expect(read.map(({ text }) => text)).toEqual([
      ['发放表', undefined, undefined, 'd'],
      ['一镇', '张三'],
      [undefined, '李四'],
    ]);
    expect(merges).toEqual([
      { firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 2 },
      { firstRow: 2, lastRow: 3, firstColumn: 0, lastColumn: 0 },
    ]);
  });

  it('reads and counts what is hidden', async () => {
    const options = (visible: string): string =>
      `<WorksheetOptions xmlns="${EXCEL}"><Selected/><Visible>${visible}</Visible></WorksheetOptions>`;
    const row = `<Row ss:Hidden="1">${data('a')}${data('b')}${data('c')}${data('d')}${data('e')}</Row><Row ss:Hidden="0"/>`;
    const columns =
      '<Column ss:Width="9"/><Column ss:Hidden="1" ss:Span="1"/><Column/><Column ss:Index="5" ss:Hidden="1" ss:Span="200"/>';
    const { sheets } = await readBytesBack(
      workbook(
        worksheet(columns + row, '甲') +
          worksheet(row, '乙', options('SheetHidden')) +
          worksheet(row, '丙', options('SheetVeryHidden')) +
          worksheet(row, '丁', options('SheetVisible')),
      ),
    );
    expect(sheets.map(({ name, hidden, hiddenColumns }) => [name, hidden, hiddenColumns])).toEqual([
      ['甲', false, [1, 2, 4]],
      ['乙', true, []],
      ['丙', true, []],
      ['丁', false, []],
    ]);
    expect(sheets[0]).toMatchObject({ rows: 2, hiddenRows: 1 });
    expect(sheets[0]?.read.map(({ hidden }) => hidden)).toEqual([true, false]);
  });

  it('may call its namespaces as it likes', async () => {
    const { sheets } = await readBytesBack(
      `<?xml version="1.0"?><s:Workbook xmlns:s="${SPREADSHEET}" xmlns:ss="urn:other"><s:Worksheet s:Name="甲" ss:Name="乙"><s:Table><s:Row s:Index="3"><s:Cell><s:Data s:Type="String">张三</s:Data><ss:Data s:Type="String">别的</ss:Data></s:Cell></s:Row></s:Table></s:Worksheet></s:Workbook>`,
    );
    expect(sheets[0]?.name).toBe('甲');
    expect(sheets[0]?.read.map(({ number, text }) => [number, text])).toEqual([[3, ['张三']]]);
  });

  it('may leave the prefix of attributes out', async () => {
    const { sheets } = await readBytesBack(
      `<?xml version="1.0"?><Workbook xmlns="${SPREADSHEET}"><Worksheet Name="甲"><Table><Row Index="2"><Cell Index="2"><Data Type="Number">1</Data></Cell></Row></Table></Worksheet></Workbook>`,
    );
    expect(sheets[0]?.name).toBe('甲');
    expect(sheets[0]?.read).toEqual([
      { number: 2, hidden: false, text: [undefined, '1'], kind: [undefined, 'number'] },
    ]);
  });

  it('lies about its size without effect', async () => {
    const { sheets } = await readBytesBack(
      workbook(
        `<Worksheet ss:Name="甲"><Table ss:ExpandedColumnCount="1" ss:ExpandedRowCount="1"><Row>${data('a')}${data('b')}</Row><Row>${data('c')}</Row></Table></Worksheet>`,
      ),
    );
    expect(sheets[0]?.read.map(({ text }) => text)).toEqual([['a', 'b'], ['c']]);
  });

  it('counts formulas that were not calculated', async () => {
    const sheet = await readTable(
      '<Row><Cell ss:Formula="=RC[1]"/><Cell ss:Formula="=1"><Data ss:Type="Number">1</Data></Cell><Cell/></Row>',
    );
    expect(sheet.uncalculated).toBe(1);
    expect(sheet.read[0]?.text).toEqual([undefined, '1']);
  });

  it('reads only the columns that are asked for, and only until it is told to stop', async () => {
    const bytes = workbook(
      worksheet(`<Row>${data('a')}${data('b')}</Row><Row>${data('c')}</Row>`) +
        worksheet(`<Row>${data('d')}</Row>`, '乙'),
    );
    await withFile(bytes, async (path) => {
      const { sheets } = await readFileBack(path, { columns: new Set([1]) });
      expect(sheets[0]?.read.map(({ text }) => text)).toEqual([[undefined, 'b'], []]);
      const opened = await openWorkbook(path);
      const seen: (string | undefined)[] = [];
      for (const sheet of [...opened.sheets].reverse()) {
        const { rows } = await sheet.read(({ text }) => {
          seen.push(text[0]);
          return 'stop';
        });
        expect(rows).toBe(1);
      }
      await opened.close();
      expect(seen).toEqual(['d', 'a']);
    });
  });
});

describe('a cell', () => {
  it.each([
    ['text', data(' 张 三　'), ' 张 三　', 'text'],
    ['text with entities', data('&lt;A&amp;B&gt;&#10;&#x4e09;'), '<A&B>\n三', 'text'],
    ['text in a CDATA section', data('<![CDATA[A<b>&amp;]]>'), 'A<b>&amp;', 'text'],
    ['text with a comment in it', data('张<!-- x -->三'), '张三', 'text'],
    [
      'rich text',
      `<Cell><ss:Data ss:Type="String" xmlns="${HTML}"><B>张</B><Font html:Color="#FF0000">三<BR/></Font><I>丰</I></ss:Data></Cell>`,
      '张三\n丰',
      'text',
    ],
    [
      'text with a comment beside it',
      `<Cell><Data ss:Type="String">张三</Data><Comment ss:Author="办"><ss:Data xmlns="${HTML}"><B>办:</B>已故</ss:Data></Comment><NamedCell ss:Name="Print_Titles"/></Cell>`,
      '张三',
      'text',
    ],
    [
      'text with its reading beside it',
      `<Cell><Data ss:Type="String">张三</Data><PhoneticText xmlns="${EXCEL}">zhang</PhoneticText></Cell>`,
      '张三',
      'text',
    ],
    ['no text', data(''), undefined, undefined],
    ['a number with all its digits', data('990101199003070012', 'Number'), '990101199003070012', 'number'],
    ['a number as Excel rounds it', data('9.90101199003070E+17', 'Number'), '9.90101199003070E+17', 'number'],
    ['a number with blanks around it', data('\n 1.50 ', 'Number'), '1.50', 'number'],
    ['a number that is none', data('1,5', 'Number'), '1,5', 'error'],
    ['a day', data('2021-03-05T00:00:00.000', 'DateTime'), '2021-03-05', 'date'],
    ['a day without a time', data('2021-03-05', 'DateTime'), '2021-03-05', 'date'],
    ['a day and a time', data('2021-03-05T08:30:15.000', 'DateTime'), '2021-03-05T08:30:15', 'date'],
    ['a time a moment before midnight', data('2020-02-28T23:59:59.999', 'DateTime'), '2020-02-29', 'date'],
    ['a time of day', data('1899-12-31T08:30:00.000', 'DateTime'), '08:30:00', 'text'],
    [
      'the first day of the other calendar',
      data('1904-01-01T08:30:00.000', 'DateTime'),
      '1904-01-01T08:30:00',
      'date',
    ],
    ['a day that is none', data('2021-02-30T00:00:00.000', 'DateTime'), '2021-02-30T00:00:00.000', 'text'],
    ['truth', data('1', 'Boolean'), 'TRUE', 'boolean'],
    ['its opposite', data('0', 'Boolean'), 'FALSE', 'boolean'],
    ['a truth that is none', data('是', 'Boolean'), '是', 'error'],
    ['an error', data('#N/A', 'Error'), '#N/A', 'error'],
  ])('holds %s', async (_, cell, text, kind) => {
    expect(await readCell(cell)).toEqual([text, kind]);
  });

  it('counts from 1904 where the workbook says so', async () => {
    const { sheets } = await withFile(
      workbook(
        `<ExcelWorkbook xmlns="${EXCEL}"><Date1904/></ExcelWorkbook>${worksheet(`<Row>${data('1904-01-01T08:30:00.000', 'DateTime')}${data('1', 'Number')}</Row>`)}`,
      ),
      async (path) => {
        const opened = await openWorkbook(path);
        expect(opened.sheets[0]?.date1904).toBe(true);
        return readFileBack(path);
      },
    );
    expect(sheets[0]?.read[0]?.text).toEqual(['08:30:00', '1']);
  });
});

describe('its encoding', () => {
  const text = worksheet(`<Row>${data('张三')}</Row>`, '表');
  it.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${workbook(text)}`)],
    [
      'UTF-16 with a mark',
      Buffer.from(`\ufeff${workbook(text, '<?xml version="1.0" encoding="UTF-16"?>')}`, 'utf16le'),
    ],
    [
      'GB2312 as declared',
      Buffer.concat(
        workbook(text, '<?xml version="1.0" encoding="gb2312"?>')
          .split(/(张三|表)/)
          .map((part) =>
            part === '张三'
              ? Buffer.from('d5c5c8fd', 'hex')
              : part === '表'
                ? Buffer.from('b1ed', 'hex')
                : Buffer.from(part),
          ),
      ),
    ],
  ])('is %s', async (_, bytes) => {
    const { sheets } = await readBytesBack(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(['表']);
    expect(sheets[0]?.read[0]?.text).toEqual(['张三']);
  });

  it('is refused where a byte does not fit', async () => {
    const bytes = Buffer.from(workbook(text));
    bytes[bytes.indexOf('张')] = 0xff;
    await expectUserError(readBytesBack(bytes), 'read.xml-not-text');
  });
});

describe('an XML Spreadsheet that cannot be trusted', () => {
  const rows = (table: string): string => workbook(worksheet(table));
  it.each([
    ['breaks off', rows(`<Row>${data('a')}</Row>`).slice(0, -20), 'read.xml-truncated'],
    [
      'breaks off between two sheets',
      workbook(worksheet('')).replace('</Workbook>\n', ''),
      'read.xml-truncated',
    ],
    [
      'declares a document type',
      `<?xml version="1.0"?><!DOCTYPE Workbook [<!ENTITY a "b">]>${workbook(worksheet(''), '')}`,
      'read.xml-doctype',
    ],
    ['holds an entity that nothing declares', rows(`<Row>${data('&a;')}</Row>`), 'read.xml-entity'],
    ['has lost an end tag', rows(`<Row><Cell><Data ss:Type="String">a</Data></Row>`), 'read.xml-malformed'],
    ['has lost a begin tag', rows(`<Row>${data('a')}</Cell></Row>`), 'read.xml-malformed'],
    ['has lost half a tag', rows(`<Row>Cell><Data ss:Type="String">a</Data></Row>`), 'read.xml-malformed'],
    [
      'has lost a quote',
      rows(`<Row><Cell ss:Index="2><Data ss:Type="String">a</Data></Cell></Row>`),
      'read.xml-malformed',
    ],
    ['has cells outside of rows', rows(data('a')), 'read.xml-malformed'],
    [
      'has rows outside of a table',
      workbook(`<Worksheet ss:Name="a"><Row>${data('a')}</Row></Worksheet>`),
      'read.xml-malformed',
    ],
    ['has text between cells', rows(`<Row>${data('a')}张三</Row>`), 'read.xml-malformed'],
    ['has an attribute twice', rows('<Row ss:Index="1" ss:Index="2"/>'), 'read.xml-malformed'],
    ['has a prefix that nothing declares', rows('<Row><y:Cell/></Row>'), 'read.xml-malformed'],
    ['has an index that is none', rows('<Row ss:Index="x"/>'), 'read.xml-malformed'],
    [
      'has two values in a cell',
      rows('<Row><Cell><Data ss:Type="String">a</Data><Data ss:Type="String">b</Data></Cell></Row>'),
      'read.cell-twice',
    ],
    ['has a value of no type', rows('<Row><Cell><Data>a</Data></Cell></Row>'), 'read.cell-type'],
    ['has a row above the one before it', rows('<Row ss:Index="3"/><Row ss:Index="3"/>'), 'read.row-number'],
    [
      'has a cell before the one before it',
      rows(`<Row>${data('a')}<Cell ss:Index="1"/></Row>`),
      'read.cell-twice',
    ],
    [
      'has a value below a merged cell',
      rows(`<Row><Cell ss:MergeDown="1"/></Row><Row>${data('a')}</Row>`),
      'read.cell-covered',
    ],
    ['has a row beyond the last', rows(`<Row ss:Index="1048577"/>`), 'read.row-limit'],
    ['has a cell beyond the last', rows(`<Row><Cell ss:Index="16385"/></Row>`), 'read.column-limit'],
    [
      'has a cell merged beyond the last',
      rows(`<Row><Cell ss:MergeAcross="16384"/></Row>`),
      'read.column-limit',
    ],
    ['has too long a cell', rows(`<Row>${data('长'.repeat(300_000))}</Row>`), 'read.cell-too-long'],
    ['is nested too deep', rows(`<Row><Cell>${'<x:a>'.repeat(300)}`), 'read.nesting-limit'],
    ['has no sheets', workbook(''), 'read.no-sheets'],
    ['goes on behind its end', `${rows('')}<a/>`, 'read.xml-malformed'],
  ] as const)('%s', async (_, xml, key) => {
    await expectUserError(readBytesBack(xml), key);
  });

  it('is other XML where only a value names the format', async () => {
    await expectUserError(
      readBytesBack(`<?xml version="1.0"?><a b="${SPREADSHEET}"/>`),
      'read.part-unexpected',
    );
  });
});
