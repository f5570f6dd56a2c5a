import { describe, expect, it } from 'vitest';
import { expectUserError } from '../expect-user-error.js';
import { readBack, readCells, readRows } from '../read-back.js';
import { stylesWith } from '../workbook-builder.js';

const cell = (inner: string, attributes = ''): string => `<c r="A1"${attributes}>${inner}</c>`;

describe('text cells', () => {
  it('joins the runs of a rich shared string, keeps white space and leaves phonetic guides out', async () => {
    const strings =
      '<si><r><rPr><b/></rPr><t>张</t></r><r><t xml:space="preserve"> 三 </t></r><rPh sb="0" eb="1"><t>ZHANG</t></rPh></si><si><t>李</t><rPh sb="0" eb="1"><t>LI</t></rPh><phoneticPr fontId="1"/></si>';
    expect(await readCells('<c t="s"><v>0</v></c><c t="s"><v>1</v></c>', { strings })).toEqual([
      '张 三 ',
      '李',
    ]);
  });

  it('joins the runs of a rich inline string', async () => {
    const inner = '<is><r><t>富</t></r><r><t>文</t></r><rPh sb="0" eb="1"><t>FU</t></rPh></is>';
    expect(await readCells(cell(inner, ' t="inlineStr"'))).toEqual(['富文']);
  });

  it('replaces entities and the escapes of characters that cannot stand in XML', async () => {
    const strings = '<si><t>A&amp;B&#10;&#x5F20;_x000D__x005F_x0041_&lt;&apos;&quot;&gt;</t></si>';
    expect(await readCells(cell('<v>0</v>', ' t="s"'), { strings })).toEqual(['A&B\n张\r_x0041_<\'">']);
  });

  it('reads line ends in the file as line feeds', async () => {
    expect(await readCells(cell('<v>a\r\nb\rc</v>', ' t="str"'))).toEqual(['a\nb\nc']);
  });

  it('reads CDATA, comments and processing instructions as XML means them', async () => {
    const strings = '<si><!-- <t>no</t> --><t>A<![CDATA[<b>&amp;]]>c</t></si>';
    const cells =
      '<c r="A1" t="s"><!-- x --><v><!-- </row> -->0</v></c><c r="B1"><v>1<!---->2</v></c><?pi </row>?>';
    expect(await readCells(cells, { strings })).toEqual(['A<b>&amp;c', '12']);
  });

  it('reads characters beyond the basic plane', async () => {
    expect(await readCells(cell('<is><t>𠮷田㐂&#x20BB7;</t></is>', ' t="inlineStr"'))).toEqual(['𠮷田㐂𠮷']);
  });

  it('leaves a hole where a string is empty', async () => {
    const strings = '<si><t/></si><si/><si><t></t></si><si><t>x</t></si>';
    const cells = [0, 1, 2, 3].map((index) => `<c t="s"><v>${index}</v></c>`).join('');
    expect(await readCells(cells, { strings })).toEqual([undefined, undefined, undefined, 'x']);
  });

  it.each([
    ['a shared string that is not there', '<c t="s"><v>7</v></c>', 'read.string-missing'],
    ['a shared string number that is none', '<c t="s"><v>-1</v></c>', 'read.string-missing'],
    ['an entity that XML does not know', '<c t="str"><v>&nbsp;</v></c>', 'read.xml-entity'],
    ['a character reference to no character', '<c t="str"><v>&#xD800;</v></c>', 'read.xml-entity'],
    ['an unknown cell type', '<c t="x"><v>1</v></c>', 'read.cell-type'],
    ['the same cell twice', '<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>', 'read.cell-twice'],
    ['a cell beyond the last column', '<c r="XFE1"><v>1</v></c>', 'read.column-limit'],
    ['a cell longer than Excel allows', `<c t="str"><v>${'长'.repeat(90_000)}</v></c>`, 'read.cell-too-long'],
    ['an attribute without quotes', '<c r=A1><v>1</v></c>', 'read.xml-malformed'],
  ] as const)('refuses %s', async (_, cells, key) => {
    await expectUserError(readCells(cells, { strings: '<si><t>a</t></si>' }), key);
  });
});

describe('numbers, booleans, errors and formulas', () => {
  it('keeps the digits of numbers as they are written', async () => {
    const digits = ['990101199003070012', '9.90101199003070E+17', '12.50', '-0.1', '007', '1E-3', '.5'];
    const [row] = await readRows(`<row>${digits.map((text) => `<c><v>${text}</v></c>`).join('')}</row>`);
    expect(row?.text).toEqual(digits);
    expect(row?.kind).toEqual(digits.map(() => 'number'));
  });

  it('reads booleans, errors, and numbers that are none', async () => {
    const [row] = await readRows(
      '<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c><v>NaN</v></c></row>',
    );
    expect(row?.text).toEqual(['TRUE', 'FALSE', '#N/A', '#DIV/0!', 'NaN']);
    expect(row?.kind).toEqual(['boolean', 'boolean', 'error', 'error', 'error']);
  });

  it('reads the stored result of a formula, and counts formulas without one', async () => {
    const rows =
      '<row r="1"><c r="A1" t="str"><f>"0"&amp;"1"</f><v>01</v></c><c r="B1"><f t="shared" si="0"/><v>7</v></c><c r="C1"><f>NOCACHE()</f></c><c r="D1" t="str"><f>""</f><v></v></c></row>';
    const { sheets } = await readBack({ sheets: [{ name: '表', rows }] });
    expect(sheets[0]?.read[0]?.text).toEqual(['01', '7']);
    expect(sheets[0]?.uncalculated).toBe(1);
  });

  it('passes over extensions inside cells and rows', async () => {
    const cells =
      '<c r="A1"><extLst><ext uri="{1}"><v>9</v></ext></extLst><v>1</v></c><extLst><ext><c r="B1"><v>9</v></c></ext></extLst>';
    expect(await readCells(cells)).toEqual(['1']);
  });
});

describe('dates', () => {
  const dated = async (value: string, format: number | string, date1904 = false) => {
    const [row] = await readRows(`<row r="1"><c r="A1" s="1"><v>${value}</v></c></row>`, {
      styles: stylesWith(0, format),
      date1904,
    });
    return [row?.text[0], row?.kind[0]];
  };

  it.each([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])(
    'takes built-in format %i for a date',
    async (format) => {
      expect(await dated('44260', format)).toEqual(['2021-03-05', 'date']);
    },
  );

  it.each([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56])(
    'takes built-in format %i for a time',
    async (format) => {
      expect(await dated('0.75', format)).toEqual(['18:00:00', 'text']);
    },
  );

  it.each([
    ['yyyy"年"m"月"d"日";@'],
    ['[$-804]aaaa;@'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy'],
    ['[DBNum1][$-804]yyyy"年"m"月"'],
    ['yyyy年m月'],
    ['mmm'],
    ['e-m-d'],
  ])('takes the format %s for a date', async (format) => {
    expect(await dated('44260', format)).toEqual(['2021-03-05', 'date']);
  });

  it.each([
    ['[红色]0.00'],
    ['"元"0'],
    ['0"年"'],
    ['[红色]0.00_);"元"0'],
    ['#,##0\\d'],
    ['General'],
    ['@'],
    ['0.00E+00'],
    ['"yyyy-mm-dd"'],
  ])('takes the format %s for a number', async (format) => {
    expect(await dated('44260', format)).toEqual(['44260', 'number']);
  });

  it.each([
    ['44260.5', '2021-03-05T12:00:00'],
    ['44260.999999', '2021-03-06'],
    ['45292.0000116', '2024-01-01T00:00:01'],
    ['1', '1900-01-01'],
    ['59', '1900-02-28'],
    ['61', '1900-03-01'],
    ['2958465', '9999-12-31'],
    ['4.426E+4', '2021-03-05'],
  ])('reads serial number %s as %s', async (serial, text) => {
    expect(await dated(serial, 14)).toEqual([text, 'date']);
  });

  it.each(['-1', '0', '0.5', '60', '2958466', '990101199003070012', '1E+99'])(
    'leaves %s in a date cell a number',
    async (serial) => {
      expect(await dated(serial, 14)).toEqual([serial, 'number']);
    },
  );

  it('counts from 1904 where the workbook says so', async () => {
    expect(await dated('42798', 14, true)).toEqual(['2021-03-05', 'date']);
    expect(await dated('0', 14, true)).toEqual(['1904-01-01', 'date']);
  });

  it('reads a duration as hours, minutes and seconds', async () => {
    expect(await dated('1.5', '[h]:mm')).toEqual(['36:00:00', 'text']);
  });

  it('reads dates written as ISO 8601', async () => {
    const values = ['2024-01-01T00:00:00', '2024-01-01', '2024-01-01T08:30:00.000Z', '2024年1月'];
    const [row] = await readRows(
      `<row>${values.map((value) => `<c t="d"><v>${value}</v></c>`).join('')}</row>`,
    );
    expect(row?.text).toEqual(['2024-01-01', '2024-01-01', '2024-01-01T08:30:00', '2024年1月']);
    expect(row?.kind).toEqual(['date', 'date', 'date', 'text']);
  });

  it('takes a style that is not there, and a workbook without styles, for plain numbers', async () => {
    expect(await readCells('<c s="9"><v>44260</v></c>', { styles: stylesWith(0) })).toEqual(['44260']);
    expect(await readCells('<c s="1"><v>44260</v></c>')).toEqual(['44260']);
  });
});
