import { describe, expect, it } from 'vitest';
import { expectUserError } from '../expect-user-error.js';
import { rawZip, type RawPart } from '../raw-zip.js';
import { readBack, readBytesBack, readCells, readRows } from '../read-back.js';
import { sheetXml, workbookParts, zipParts, type RawWorkbook } from '../workbook-builder.js';

const roll: RawWorkbook = {
  sheets: [
    { name: '名册', rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>5</v></c></row>' },
  ],
  strings: '<si><t>姓名</t></si>',
  styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="0"/></cellXfs>',
};
const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';

const zipped = (change: (part: RawPart) => RawPart, more: readonly RawPart[] = []): Buffer =>
  rawZip([
    ...Object.entries(workbookParts(roll)).map(([name, content]) => change({ name, content })),
    ...more,
  ]);
const sheetChanged = (local: (header: Buffer) => void): Buffer =>
  zipped((part) => (part.name === SHEET ? { ...part, local } : part));
const textsOf = async (bytes: Uint8Array) => (await readBytesBack(bytes)).sheets[0]?.read[0]?.text;

describe('a container as programs write it', () => {
  it.each([
    ['sizes in front of the parts', (part: RawPart) => part],
    ['sizes behind the parts', (part: RawPart) => ({ ...part, descriptor: true })],
    ['zip64 fields', (part: RawPart) => ({ ...part, zip64: true })],
    [
      'zip64 fields and sizes behind the parts',
      (part: RawPart) => ({ ...part, zip64: true, descriptor: true }),
    ],
  ])('is read with %s', async (_, change) => {
    expect(await textsOf(zipped(change))).toEqual(['姓名', '5']);
  });

  it('is read with a macro project in it, as an .xlsm has', async () => {
    const parts = workbookParts(roll);
    const types = String(parts['[Content_Types].xml']).replace(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
      'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    );
    const bytes = zipParts({ ...parts, '[Content_Types].xml': types, 'xl/vbaProject.bin': '\0\u0001macro' });
    const { format, sheets } = await readBytesBack(bytes, 'roll.xlsm');
    expect([format, sheets[0]?.read[0]?.text]).toEqual(['xlsx', ['姓名', '5']]);
  });
});

describe('a container that lies', () => {
  it.each([
    ['another packed size in front of a part', (head: Buffer) => head.writeUInt32LE(7, 18), 'read.zip-size'],
    ['another size in front of a part', (head: Buffer) => head.writeUInt32LE(7, 22), 'read.zip-size'],
    [
      'another way of packing in front of a part',
      (head: Buffer) => head.writeUInt16LE(0, 8),
      'read.zip-damaged',
    ],
    ['a longer name in front of a part', (head: Buffer) => head.writeUInt16LE(9_999, 26), 'read.zip-damaged'],
  ] as const)('is refused for %s', async (_, change, key) => {
    await expectUserError(readBytesBack(sheetChanged(change)), key);
  });

  it('is refused where one part lies over another', async () => {
    const bomb = Array.from({ length: 50 }, (_, index) => ({
      name: `xl/media/${index}`,
      content: workbookParts(roll)[SHEET] ?? '',
      over: SHEET,
    }));
    await expectUserError(readBytesBack(zipped((part) => part, bomb)), 'read.zip-overlap');
  });
});

describe('XML that attacks its reader', () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';

  it.each([SHEET, STRINGS, 'xl/styles.xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', '_rels/.rels'])(
    'is refused in %s for declaring entities',
    async (name) => {
      const parts = workbookParts(roll);
      const xml = String(parts[name]).replace(/^(?:<\?.*?\?>)?/, (declaration) => declaration + bomb);
      await expectUserError(readBytesBack(zipParts({ ...parts, [name]: xml })), 'read.xml-doctype');
    },
  );

  it('is passed over however deeply it is nested', async () => {
    const depth = 200_000;
    const nest = `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`;
    expect(await readCells(`<c r="A1"><extLst>${nest}</extLst><v>1</v></c>`)).toEqual(['1']);
    const { sheets } = await readBack({
      sheets: [{ name: '表', head: nest, rows: '<row r="1"/>', tail: nest }],
    });
    expect(sheets[0]?.rows).toBe(1);
  });

  it('is refused where nesting never ends', async () => {
    await expectUserError(readRows(`<row r="1">${'<a>'.repeat(100_000)}`), 'read.xml-truncated');
  });

  it('is refused for a row that does not fit into memory', async () => {
    const cells = `<c t="str"><v>${'x'.repeat(1100)}</v></c>`.repeat(16_000);
    await expectUserError(readRows(`<row r="1">${cells}</row>`), 'read.row-too-long');
  });

  it('is refused for more merged ranges than rows', async () => {
    const tail = `<mergeCells>${'<mergeCell ref="A1"/>'.repeat(1_048_577)}</mergeCells>`;
    await expectUserError(readBack({ sheets: [{ name: '表', tail }] }), 'read.merge-limit');
  });

  it('is refused for more hidden columns than there are columns', async () => {
    const head = `<cols>${'<col min="1" max="1" hidden="1"/>'.repeat(16_385)}</cols>`;
    await expectUserError(readBack({ sheets: [{ name: '表', head }] }), 'read.column-limit');
  });

  it('is refused where something stands between rows that is no row', async () => {
    for (const stray of ['x', '\0\0\0', '5']) {
      await expectUserError(readRows(`<row r="1"/>${stray}<row r="2"/>`), 'read.xml-malformed');
    }
    expect(await readRows('\n<row r="1"/>\r\n\t <row r="2"></row>\n')).toHaveLength(2);
  });
});

describe('parts that are not where they are looked for', () => {
  it('are missed by name: shared strings that no link leads to', async () => {
    const parts = workbookParts(roll);
    const links = String(parts['xl/_rels/workbook.xml.rels']).replace(
      /<Relationship Id="rIdStrings"[^>]*>/,
      '',
    );
    const bytes = zipParts({ ...parts, 'xl/_rels/workbook.xml.rels': links });
    await expectUserError(readBytesBack(bytes), 'read.string-missing');
  });

  it('are missed by name: shared strings that a link leads to and that are not there', async () => {
    const parts = workbookParts(roll);
    delete parts['xl/sharedStrings.xml'];
    await expectUserError(readBytesBack(zipParts(parts)), 'read.part-missing');
  });

  it.each([
    ['a link with a prefix', 'xl/_rels/workbook.xml.rels', '<Relationship', '<r:Relationship'],
    ['an absolute link', 'xl/_rels/workbook.xml.rels', '"worksheets/', '"/xl/worksheets/'],
    ['a link by way of another folder', 'xl/_rels/workbook.xml.rels', '"worksheets/', '"../xl/./worksheets/'],
    ['a link with backslashes', 'xl/_rels/workbook.xml.rels', '"worksheets/', '"worksheets\\'],
    ['another prefix for the id of the link', 'xl/workbook.xml', 'r:id=', 'rel:id='],
  ])('are found by %s', async (_, name, from, to) => {
    const parts = workbookParts(roll);
    const bytes = zipParts({ ...parts, [name]: String(parts[name]).replaceAll(from, to) });
    expect(await textsOf(bytes)).toEqual(['姓名', '5']);
  });
});

describe('rows and columns that nobody sees', () => {
  it('are those made nothing high or wide, too', async () => {
    const { sheets } = await readBack({
      sheets: [
        {
          name: '表',
          head: '<cols><col min="1" max="1" width="9.5"/><col min="2" max="2" width="0" customWidth="1"/></cols>',
          rows: '<row r="1" ht="15"><c r="B1"><v>1</v></c></row><row r="2" ht="0" customHeight="1"/><row r="3" spans="1:2" ht="0.0"/><row r="4" ht="0.75"/>',
        },
      ],
    });
    expect(sheets[0]?.read.map(({ hidden }) => hidden)).toEqual([false, true, true, false]);
    expect(sheets[0]).toMatchObject({ hiddenRows: 2, hiddenColumns: [1] });
  });

  it('are not the rows of a sheet that hides its unused rows', async () => {
    // Excel hides by zeroHeight the rows that are not in the file ([MS-XLS] 2.4.87: "of all empty rows").
    const { sheets } = await readBack({
      sheets: [
        {
          name: '表',
          head: '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>',
          rows: '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"/><row r="3" hidden="0"/>',
        },
      ],
    });
    expect(sheets[0]?.read.map(({ hidden }) => hidden)).toEqual([false, true, false]);
  });
});

describe('cells in another order', () => {
  it('are read where their addresses say', async () => {
    expect(await readCells('<c r="D1"><v>4</v></c><c r="B1"><v>2</v></c><c><v>3</v></c>')).toEqual([
      undefined,
      '2',
      '3',
      '4',
    ]);
  });
});

describe('a strict sheet (ISO 29500 strict)', () => {
  it('is read with its dates written out', async () => {
    const xml = sheetXml({ rows: '<row r="1"><c r="A1" t="d"><v>2026-03-05</v></c></row>' }).replace(
      'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
      'http://purl.oclc.org/ooxml/spreadsheetml/main',
    );
    const { sheets } = await readBack({ sheets: [{ name: '表', xml }] });
    expect(sheets[0]?.read[0]).toMatchObject({ text: ['2026-03-05'], kind: ['date'] });
  });
});
