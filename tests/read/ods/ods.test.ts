import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../../src/read/open-workbook.js';
import { expectUserError } from '../expect-user-error.js';
import { readBytesBack, readFileBack, type CopiedSheet } from '../read-back.js';
import { withFile } from '../workbook-builder.js';
import { buildOds, odsContent, row, table, textCell, type RawOds } from './ods-builder.js';

const readRows = async (rows: string, raw?: RawOds): Promise<CopiedSheet> => {
  const { sheets } = await readBytesBack(buildOds(table(rows), raw), '名册.ods');
  return sheets[0] as CopiedSheet;
};

const readCell = async (cell: string): Promise<readonly unknown[]> => {
  const { read } = await readRows(row(cell));
  return [read[0]?.text[0], read[0]?.kind[0]];
};

const BLANKS_BELOW = row(
  '<table:table-cell table:number-columns-repeated="16384"/>',
  ' table:number-rows-repeated="1048000"',
);

describe('an OpenDocument spreadsheet', () => {
  it('is read sheet by sheet and row by row', async () => {
    const { format, encoding, faults, sheets } = await readBytesBack(
      buildOds(
        table(
          `<table:table-column table:number-columns-repeated="2"/><table:table-header-rows>${row(textCell('姓名') + textCell('年龄'))}</table:table-header-rows>\n<table:table-row-group>${row(`${textCell('张三')}<table:table-cell office:value-type="float" office:value="41"><text:p>41.00</text:p></table:table-cell>`)}</table:table-row-group>`,
          '低保&amp;特困',
        ) + table(row('<table:table-cell/>'), '空表'),
      ),
    );
    expect({ format, encoding, faults }).toEqual({ format: 'ods', encoding: undefined, faults: [] });
    expect(sheets.map(({ name, hidden, rows }) => [name, hidden, rows])).toEqual([
      ['低保&特困', false, 2],
      ['空表', false, 0],
    ]);
    expect(sheets[0]?.read).toEqual([
      { number: 1, hidden: false, text: ['姓名', '年龄'], kind: ['text', 'text'] },
      { number: 2, hidden: false, text: ['张三', '41'], kind: ['text', 'number'] },
    ]);
  });

  it('repeats rows and cells that hold something', async () => {
    const { read, rows } = await readRows(
      row(
        `<table:table-cell table:number-columns-repeated="2"/><table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>同</text:p></table:table-cell>${textCell('末')}`,
        ' table:number-rows-repeated="2"',
      ) + BLANKS_BELOW,
    );
    expect(rows).toBe(2);
    expect(read.map(({ number, text }) => [number, text])).toEqual([
      [1, [undefined, undefined, '同', '同', '末']],
      [2, [undefined, undefined, '同', '同', '末']],
    ]);
  });

  it('hands over blank rows between others, and none behind the last', async () => {
    const { read, rows, hiddenRows } = await readRows(
      row(textCell('a')) +
        row('<table:table-cell/>', ' table:number-rows-repeated="2" table:visibility="collapse"') +
        row('<table:table-cell/>') +
        row(textCell('b')) +
        row('<table:table-cell/>', ' table:visibility="collapse"') +
        BLANKS_BELOW,
    );
    expect({ rows, hiddenRows }).toEqual({ rows: 5, hiddenRows: 2 });
    expect(read.map(({ number, hidden, text }) => [number, hidden, text])).toEqual([
      [1, false, ['a']],
      [2, true, []],
      [3, true, []],
      [4, false, []],
      [5, false, ['b']],
    ]);
  });

  it('takes no time for a million blank rows and columns', async () => {
    const started = process.cpuUsage();
    expect(await readRows(row(textCell('a')) + BLANKS_BELOW)).toMatchObject({ rows: 1, hiddenRows: 0 });
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1e6).toBeLessThan(1);
  });

  it('names merged ranges, whose value is in their first cell', async () => {
    const { read, merges } = await readRows(
      row(
        '<table:table-cell table:number-columns-spanned="3" table:number-rows-spanned="1" office:value-type="string"><text:p>发放表</text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated="2"/>',
      ) +
        row(
          `<table:table-cell table:number-columns-spanned="1" table:number-rows-spanned="2" office:value-type="string"><text:p>一镇</text:p></table:table-cell>${textCell('张三')}`,
        ) +
        row(`<table:covered-table-cell/>${textCell('李四')}`),
    );
    expect(read.map(({ text }) => text)).toEqual([['发放表'], ['一镇', '张三'], [undefined, '李四']]);
    expect(merges).toEqual([
      { firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 2 },
      { firstRow: 2, lastRow: 3, firstColumn: 0, lastColumn: 0 },
    ]);
  });

  it('reads and counts what is hidden', async () => {
    const styles =
      '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const columns =
      '<table:table-column/><table:table-column table:number-columns-repeated="2" table:visibility="collapse"/><table:table-column-group><table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="16380"/></table:table-column-group>';
    const cells = ['a', 'b', 'c', 'd', 'e'].map(textCell).join('');
    const { sheets } = await readBytesBack(
      buildOds(
        table(
          columns +
            row(cells) +
            row(cells, ' table:visibility="filter"') +
            row(cells, ' table:visibility="collapse"') +
            row(cells, ' table:visibility="visible"'),
          '甲',
          ' table:style-name="ta1"',
        ) + table(row(cells), '乙', ' table:style-name="ta2"'),
        { styles },
      ),
    );
    expect(sheets.map(({ name, hidden, hiddenColumns }) => [name, hidden, hiddenColumns])).toEqual([
      ['甲', false, [1, 2, 4]],
      ['乙', true, []],
    ]);
    expect(sheets[0]?.hiddenRows).toBe(2);
    expect(sheets[0]?.read.map(({ hidden }) => hidden)).toEqual([false, true, true, false]);
  });

  it('takes no table inside a shape, a cell, a link or a change for a sheet', async () => {
    const inner = table(row(textCell('内')), '内');
    const { sheets } = await readBytesBack(
      buildOds(
        table(
          `<table:shapes><draw:frame>${inner}</draw:frame></table:shapes>${row(`<table:table-cell office:value-type="string"><text:p>外</text:p>${inner}<draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame></table:table-cell>`)}`,
          '外',
        ) + `<table:dde-links><table:dde-link>${inner}</table:dde-link></table:dde-links>`,
        {
          head: `<table:tracked-changes><table:deletion table:type="row"><table:deletions><table:cell-content-deletion><table:change-track-table-cell office:value-type="string"><text:p>旧</text:p></table:change-track-table-cell></table:cell-content-deletion></table:deletions></table:deletion>${inner}</table:tracked-changes>`,
        },
      ),
    );
    expect(sheets.map(({ name, read }) => [name, read.map(({ text }) => text)])).toEqual([['外', [['外']]]]);
  });

  it('says from which day it counts', async () => {
    const settings = (date: string): string =>
      `<table:calculation-settings><table:null-date table:date-value="${date}"/></table:calculation-settings>`;
    const date1904 = (raw: RawOds): Promise<boolean | undefined> =>
      withFile(buildOds(table(row(textCell('a'))), raw), async (path) => {
        const workbook = await openWorkbook(path);
        await workbook.close();
        return workbook.sheets[0]?.date1904;
      });
    expect(await date1904({ head: settings('1904-01-01') })).toBe(true);
    expect(await date1904({ head: settings('1899-12-30') })).toBe(false);
    expect(await date1904({})).toBe(false);
  });

  it('counts formulas that were not calculated', async () => {
    const sheet = await readRows(
      row(
        '<table:table-cell table:formula="of:=[.B1]"/><table:table-cell table:formula="of:=1" office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell><table:table-cell table:formula="of:=&quot;&quot;" office:value-type="string" office:string-value=""/>',
      ),
    );
    expect(sheet.uncalculated).toBe(1);
    expect(sheet.read[0]?.text).toEqual([undefined, '1']);
  });

  it('reads only the columns that are asked for, and only until it is told to stop', async () => {
    const bytes = buildOds(
      table(row(textCell('a') + textCell('b')) + row(textCell('c'), ' table:number-rows-repeated="5"')) +
        table(row(textCell('d')), '乙'),
    );
    await withFile(bytes, async (path) => {
      const { sheets } = await readFileBack(path, { columns: new Set([1]) });
      expect(sheets[0]?.read.map(({ text }) => text)).toEqual([[undefined, 'b'], [], [], [], [], []]);
      const opened = await openWorkbook(path);
      const seen: (string | undefined)[] = [];
      for (const sheet of [...opened.sheets].reverse()) {
        const { rows } = await sheet.read(({ text, number }) => {
          seen.push(text[0]);
          return number === 3 || text[0] === 'd' ? 'stop' : undefined;
        });
        seen.push(String(rows));
      }
      await opened.close();
      expect(seen).toEqual(['d', '1', 'a', 'c', 'c', '3']);
    });
  });

  it('may call its namespaces as it likes', async () => {
    const content = odsContent(table(row(textCell('张三'))))
      .replaceAll('table:', 't:')
      .replaceAll(':t:1.0', ':table:1.0')
      .replaceAll('xmlns:table=', 'xmlns:t=');
    const { sheets } = await readBytesBack(buildOds('', { content }));
    expect(sheets[0]?.read[0]?.text).toEqual(['张三']);
  });
});

describe('a cell', () => {
  const typed = (type: string, attributes: string, shown: string): string =>
    `<table:table-cell office:value-type="${type}" ${attributes}><text:p>${shown}</text:p></table:table-cell>`;

  it.each([
    ['text', textCell('张三'), '张三', 'text'],
    ['text with entities', textCell('&lt;A&amp;B&gt;　x'), '<A&B>　x', 'text'],
    [
      'text with the white space that it has',
      textCell(' 张  三\t<text:span> 丰</text:span> '),
      ' 张  三  丰 ',
      'text',
    ],
    ['text that is laid out', textCell('\n  张三\n    <text:span>丰</text:span>\n'), '张三 丰', 'text'],
    [
      'text with kept white space',
      textCell('张<text:s text:c="3"/>三<text:s/><text:tab/>丰 <text:s/>'),
      '张   三 \t丰  ',
      'text',
    ],
    [
      'text with line breaks',
      textCell('一组<text:line-break/>二组</text:p><text:p></text:p><text:p>三组'),
      '一组\n二组\n\n三组',
      'text',
    ],
    [
      'rich text and links',
      textCell('<text:span text:style-name="T1">张</text:span><text:a>三</text:a>'),
      '张三',
      'text',
    ],
    [
      'text with its reading',
      textCell(
        '<text:ruby><text:ruby-base>张</text:ruby-base><text:ruby-text>zhang</text:ruby-text></text:ruby>三',
      ),
      '张三',
      'text',
    ],
    [
      'text with a comment beside it',
      '<table:table-cell office:value-type="string"><office:annotation><dc:creator>办</dc:creator><text:p>已故</text:p></office:annotation><text:p>张三</text:p></table:table-cell>',
      '张三',
      'text',
    ],
    [
      'text whose value is written apart',
      typed('string', 'office:string-value="00123"', '123'),
      '00123',
      'text',
    ],
    ['text without a type', '<table:table-cell><text:p>张三</text:p></table:table-cell>', '张三', 'text'],
    [
      'nothing but a comment',
      '<table:table-cell><office:annotation><text:p>注</text:p></office:annotation></table:table-cell>',
      undefined,
      undefined,
    ],
    [
      'a number with all its digits',
      typed('float', 'office:value="990101199003070012"', '9.90E+17'),
      '990101199003070012',
      'number',
    ],
    [
      'a number as it was rounded',
      typed('float', 'office:value="9.90101199003070E+17"', ''),
      '9.90101199003070E+17',
      'number',
    ],
    ['a share', typed('percentage', 'office:value="0.125"', '12.5%'), '0.125', 'number'],
    [
      'an amount',
      typed('currency', 'office:currency="CNY" office:value="55.50"', '￥55.50'),
      '55.50',
      'number',
    ],
    ['a number that is none', typed('float', 'office:value="NaN"', ''), 'NaN', 'error'],
    ['a day', typed('date', 'office:date-value="2021-03-05"', '5日'), '2021-03-05', 'date'],
    [
      'a day and a time',
      typed('date', 'office:date-value="2021-03-05T08:29:59.999999"', '3月'),
      '2021-03-05T08:30:00',
      'date',
    ],
    ['midnight', typed('date', 'office:date-value="2021-03-05T00:00:00"', '3月'), '2021-03-05', 'date'],
    ['a time of day', typed('time', 'office:time-value="PT08H30M05S"', '8:30'), '08:30:05', 'text'],
    ['a duration', typed('time', 'office:time-value="PT26H05M00.4S"', '26:05'), '26:05:00', 'text'],
    ['truth', typed('boolean', 'office:boolean-value="true"', '真'), 'TRUE', 'boolean'],
    ['its opposite', typed('boolean', 'office:boolean-value="false"', '假'), 'FALSE', 'boolean'],
    [
      'an error',
      typed('string', 'office:string-value="" calcext:value-type="error"', '#DIV/0!'),
      '#DIV/0!',
      'error',
    ],
  ])('holds %s', async (_, cell, text, kind) => {
    expect(await readCell(cell)).toEqual([text, kind]);
  });
});

describe('an OpenDocument spreadsheet that cannot be read', () => {
  const rows = (...list: readonly string[]): Uint8Array => buildOds(table(list.join('')));
  const cut = (content: string): Uint8Array => buildOds('', { content });
  it.each([
    [
      'is encrypted',
      buildOds(table(''), {
        manifest:
          '<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
        content: Buffer.from('a3f1', 'hex'),
      }),
      'read.format.encrypted',
    ],
    [
      'is a text document under another type',
      buildOds('', { content: odsContent('').replaceAll('office:spreadsheet', 'office:text') }),
      'read.format.document',
    ],
    ['has no sheets', buildOds(''), 'read.no-sheets'],
    ['breaks off', cut(odsContent(table(row(textCell('a')))).slice(0, -150)), 'read.xml-truncated'],
    ['declares a document type', cut(odsContent('').replace('\n', '<!DOCTYPE a>')), 'read.xml-doctype'],
    ['holds an entity that nothing declares', rows(row(textCell('&nbsp;'))), 'read.xml-entity'],
    ['has cells outside of rows', rows(textCell('a')), 'read.xml-malformed'],
    ['has rows in rows', rows(row(row(''))), 'read.xml-malformed'],
    ['has text between cells', rows(row(`${textCell('a')}张三`)), 'read.xml-malformed'],
    [
      'has text outside of paragraphs',
      rows(row('<table:table-cell office:value-type="string">张三</table:table-cell>')),
      'read.xml-malformed',
    ],
    [
      'has a number without its value',
      rows(row('<table:table-cell office:value-type="float"><text:p>1</text:p></table:table-cell>')),
      'read.xml-malformed',
    ],
    [
      'has a value of an unknown type',
      rows(row('<table:table-cell office:value-type="x"/>')),
      'read.cell-type',
    ],
    ['repeats nothing countable', rows(row('', ' table:number-rows-repeated="-1"')), 'read.xml-malformed'],
    [
      'has a value beyond the last row',
      rows(row('', ' table:number-rows-repeated="1048576"'), row(textCell('a'))),
      'read.row-limit',
    ],
    [
      'has a value beyond the last column',
      rows(row(`<table:table-cell table:number-columns-repeated="16384"/>${textCell('a')}`)),
      'read.column-limit',
    ],
    [
      'repeats a value beyond the last row',
      rows(row(textCell('a'), ' table:number-rows-repeated="1048577"')),
      'read.row-limit',
    ],
    [
      'repeats rows of repeated cells',
      rows(
        row(
          '<table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>a</text:p></table:table-cell>',
          ' table:number-rows-repeated="1048576"',
        ),
      ),
      'read.repeat-limit',
    ],
    ['repeats spaces without end', rows(row(textCell('<text:s text:c="999999999"/>'))), 'read.cell-too-long'],
    ['has too long a cell', rows(row(textCell('长'.repeat(300_000)))), 'read.cell-too-long'],
    ['has too long a row', rows(row(textCell('长'.repeat(200_000)).repeat(100))), 'read.row-too-long'],
    ['is nested too deep', rows(row(textCell('<text:span>'.repeat(300)))), 'read.nesting-limit'],
  ] as const)('%s', async (_, bytes, key) => {
    await expectUserError(readBytesBack(bytes), key);
  });
});
