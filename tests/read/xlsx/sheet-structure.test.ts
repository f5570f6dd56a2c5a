import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../../src/read/open-workbook.js';
import { expectUserError } from '../expect-user-error.js';
import { readBack, readRows } from '../read-back.js';
import { buildWorkbook, sheetXml, withFile, workbookParts } from '../workbook-builder.js';

const rowsOf = async (rows: string) => (await readRows(rows)).map(({ number, text }) => [number, ...text]);

describe('rows and addresses', () => {
  it('counts rows and cells that have no address', async () => {
    expect(
      await rowsOf(
        '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
      ),
    ).toEqual([
      [1, '1', '2'],
      [5, undefined, undefined, '3', '4'],
      [6, '5'],
    ]);
  });

  it('takes the number of a row from its cells where it has none of its own', async () => {
    expect(await rowsOf('<row><c r="B7"><v>1</v></c></row>')).toEqual([[7, undefined, '1']]);
  });

  it('ignores a wrong dimension', async () => {
    const { sheets } = await readBack({
      sheets: [
        { name: '表', head: '<dimension ref="A1"/>', rows: '<row r="3"><c r="C3"><v>1</v></c></row>' },
      ],
    });
    expect(sheets[0]?.read).toMatchObject([{ number: 3, text: [undefined, undefined, '1'] }]);
  });

  it('takes attributes in any order, in single quotes, with white space, and with > in values', async () => {
    expect(
      await rowsOf(
        "<row spans='1:3'\n ht = \"15\" x=\"a>b\" r = '2' ><c\tt='str'  s = '0' y=\">\" r='B2' ><v xml:space='preserve'> x </v ></c ></row >",
      ),
    ).toEqual([[2, undefined, ' x ']]);
  });

  it('visits blank rows that stand in the file, trailing ones too', async () => {
    expect(
      await rowsOf('<row r="1"><c r="A1"><v>1</v></c></row><row r="2"/><row r="4"><c r="A4" s="1"/></row>'),
    ).toEqual([[1, '1'], [2], [4]]);
  });

  it('does not carry cells over from a longer row', async () => {
    expect(
      await rowsOf(
        '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row><row><c/><c><v>4</v></c></row>',
      ),
    ).toEqual([
      [1, '1', '2'],
      [2, '3'],
      [3, undefined, '4'],
    ]);
  });

  it.each([
    ['rows out of order', '<row r="3"/><row r="2"/>', 'read.row-number'],
    ['a row twice', '<row r="3"/><row r="3"/>', 'read.row-number'],
    ['a cell that says it is in another row', '<row r="3"><c r="A4"><v>1</v></c></row>', 'read.row-number'],
    ['a row beyond the last', '<row r="1048577"/>', 'read.row-limit'],
    ['a row number that is none', '<row r="x"/>', 'read.xml-malformed'],
    ['something else between rows', '<c r="A1"/>', 'read.xml-malformed'],
    ['a cell under another prefix than the sheet', '<row><x:c><v>1</v></x:c></row>', 'read.xml-malformed'],
    ['a row that is never closed', '<row r="1"><c r="A1"><v>1</v></c>', 'read.xml-malformed'],
  ] as const)('refuses %s', async (_, rows, key) => {
    await expectUserError(readRows(rows), key);
  });
});

describe('what a sheet says about itself', () => {
  it('names hidden rows, hidden columns that hold something, hidden sheets and merged ranges', async () => {
    const { sheets } = await readBack({
      sheets: [
        {
          name: '一',
          head: '<cols><col min="1" max="1" hidden="0"/><col min="2" max="3" hidden="1"/><col min="5" max="16384" hidden="true"/></cols>',
          rows: '<row r="1"><c r="A1"><v>1</v></c><c r="D1"><v>1</v></c></row><row r="2" hidden="1"/><row r="3" hidden="true"/>',
          tail: '<mergeCells count="2"><mergeCell ref="A5:B7"/><mergeCell ref="$D$2"/></mergeCells><dataValidations><dataValidation prompt="a>b"/></dataValidations>',
        },
        { name: '二', state: 'hidden' },
        { name: '三', state: 'veryHidden' },
      ],
    });
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['一', false],
      ['二', true],
      ['三', true],
    ]);
    expect(sheets[0]).toMatchObject({ rows: 3, hiddenRows: 2, hiddenColumns: [1, 2] });
    expect(sheets[0]?.read.map(({ hidden }) => hidden)).toEqual([false, true, true]);
    expect(sheets[0]?.merges).toEqual([
      { firstRow: 5, lastRow: 7, firstColumn: 0, lastColumn: 1 },
      { firstRow: 2, lastRow: 2, firstColumn: 3, lastColumn: 3 },
    ]);
  });

  it('skips chart sheets silently and names macro sheets', async () => {
    const workbook = await readBack({
      sheets: [
        { name: '图', type: 'chartsheet' },
        { name: '宏', type: 'xlMacrosheet' },
        { name: '表', rows: '<row/>' },
      ],
    });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['表']);
    expect(workbook.faults.map(({ code, sheet }) => [code, sheet])).toEqual([['read.sheet-skipped', '宏']]);
  });

  it('reads only the wanted columns, and stops when it is told to', async () => {
    const rows = [1, 2, 3].map(
      (row) => `<row><c><v>${row}</v></c><c><v>${row}0</v></c><c><v>${row}00</v></c></row>`,
    );
    await withFile(buildWorkbook({ sheets: [{ name: '表', rows: rows.join('') }] }), async (path) => {
      const workbook = await openWorkbook(path);
      const seen: unknown[] = [];
      const summary = await workbook.sheets[0]?.read(
        ({ number, text }) => {
          seen.push([...text]);
          return number === 2 ? 'stop' : undefined;
        },
        { columns: new Set([1]) },
      );
      await workbook.close();
      expect(seen).toEqual([
        [undefined, '10'],
        [undefined, '20'],
      ]);
      expect(summary?.rows).toBe(2);
    });
  });

  it('reads a sheet again', async () => {
    await withFile(buildWorkbook({ sheets: [{ name: '表', rows: '<row/><row/>' }] }), async (path) => {
      const workbook = await openWorkbook(path);
      const counts = [];
      for (let time = 0; time < 3; time++)
        counts.push((await workbook.sheets[0]?.read(() => undefined))?.rows);
      await workbook.close();
      expect(counts).toEqual([2, 2, 2]);
    });
  });
});

describe('dialects of the format', () => {
  const prefixed = (xml: string): string =>
    xml.replaceAll(/<(\/?)(?![?!])(\w)/g, '<$1x:$2').replaceAll('xmlns=', 'xmlns:x=');

  it('reads tags with a namespace prefix in every part', async () => {
    const parts = workbookParts({
      sheets: [
        {
          name: '表',
          rows: '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><t>内</t></is></c><c r="C2"><f>1</f><v>3</v></c></row><row r="3"/>',
          tail: '<mergeCells><mergeCell ref="A2:B2"/></mergeCells>',
        },
      ],
      strings: '<si><t>甲</t></si>',
      styles: '<cellXfs><xf numFmtId="0"/></cellXfs>',
    });
    const changed = Object.entries(parts).map(([name, xml]) => [
      name,
      name.endsWith('.xml') && !name.startsWith('[') ? prefixed(String(xml)) : xml,
    ]);
    const { sheets } = await readBack({
      sheets: [],
      parts: Object.fromEntries(changed) as Record<string, string>,
    });
    expect(sheets[0]?.read.map(({ number, text }) => [number, ...text])).toEqual([[2, '甲', '内', '3'], [3]]);
    expect(sheets[0]?.merges).toHaveLength(1);
  });

  it('reads strict files and absolute targets', async () => {
    const parts = workbookParts({
      sheets: [{ name: '表', rows: '<row><c t="s"><v>0</v></c></row>' }],
      strings: '<si><t>甲</t></si>',
    });
    const changed = Object.entries(parts).map(([name, xml]) => [
      name,
      String(xml)
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006',
          'http://purl.oclc.org/ooxml/officeDocument',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll('Target="worksheets/', 'Target="/xl/worksheets/'),
    ]);
    const { sheets } = await readBack({
      sheets: [],
      parts: Object.fromEntries(changed) as Record<string, string>,
    });
    expect(sheets[0]?.read[0]?.text).toEqual(['甲']);
  });

  it('finds a workbook part under another name, and part names in another case', async () => {
    const parts = workbookParts({ sheets: [{ name: '表', rows: '<row><c><v>1</v></c></row>' }] });
    const renamed = Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [
        name
          .replace('xl/workbook.xml', 'xl/workbook2.xml')
          .replace('workbook.xml.rels', 'workbook2.xml.rels')
          .replace('worksheets/sheet1', 'Worksheets/Sheet1'),
        String(xml).replaceAll('xl/workbook.xml', 'xl/workbook2.xml'),
      ]),
    );
    const { sheets } = await readBack({ sheets: [], parts: renamed });
    expect(sheets.map(({ read }) => read[0]?.text)).toEqual([['1']]);
  });

  it.each(['utf16le', 'utf8'] as const)('reads a part in %s with a byte order mark', async (encoding) => {
    const xml = sheetXml({ rows: '<row><c t="inlineStr"><is><t>张三𠮷</t></is></c></row>' }).replace(
      'UTF-8',
      encoding === 'utf8' ? 'UTF-8' : 'UTF-16',
    );
    const { sheets } = await readBack({
      sheets: [{ name: '表', xml: Buffer.from(`\ufeff${xml}`, encoding) }],
    });
    expect(sheets[0]?.read[0]?.text).toEqual(['张三𠮷']);
  });

  it('reads a part that declares GBK', async () => {
    const before = sheetXml({ rows: '<row><c t="inlineStr"><is><t>@</t></is></c></row>' }).replace(
      'UTF-8',
      'GBK',
    );
    const [head = '', tail = ''] = before.split('@');
    const xml = Buffer.concat([Buffer.from(head), Buffer.from([0xd5, 0xc5, 0xc8, 0xfd]), Buffer.from(tail)]);
    const { sheets } = await readBack({ sheets: [{ name: '表', xml }] });
    expect(sheets[0]?.read[0]?.text).toEqual(['张三']);
  });

  it('reads rows longer than a chunk, and characters that are split between chunks', async () => {
    const wide = Array.from(
      { length: 9000 },
      (_, i) => `<c t="inlineStr"><is><t>第${'一二三'.repeat(i % 29)}列${i}</t></is></c>`,
    ).join('');
    const rows = await readRows(`<row>${wide}</row><row>${wide}</row>`);
    const expected = Array.from({ length: 9000 }, (_, i) => `第${'一二三'.repeat(i % 29)}列${i}`);
    expect(wide.length).toBeGreaterThan(400_000);
    expect(rows.map(({ text }) => text)).toEqual([expected, expected]);
  });

  it('reads an empty sheet', async () => {
    const xml = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';
    expect(
      (await readBack({ sheets: [{ name: '空', xml }, { name: '空2' }] })).sheets.map(({ rows }) => rows),
    ).toEqual([0, 0]);
  });
});
