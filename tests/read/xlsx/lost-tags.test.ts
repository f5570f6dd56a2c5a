import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.js';
import { readBytesBack, readFileBack } from '../read-back.js';
import { buildWorkbook, withFile, workbookParts, zipParts, type RawWorkbook } from '../workbook-builder.js';

const workbook: RawWorkbook = {
  sheets: [
    {
      name: '一',
      rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2"><v>7</v></c></row>',
    },
    { name: '二', rows: '<row r="1"><c r="A1"><v>8</v></c></row>' },
  ],
  strings: '<si><t>甲</t></si><si><r><t>乙</t></r><r><t>丙</t></r></si>',
};
const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';
const LIST = 'xl/workbook.xml';

/** Parts of which one has a tag, a quote or its end lost; each was once read as a shorter roll. */
const losses: readonly [what: string, part: string, from: string, to: string][] = [
  [
    'the list of sheets ends behind the first',
    LIST,
    '<sheet name="二" sheetId="2" r:id="rId2"/></sheets></workbook>',
    '',
  ],
  ['a quote is missing in the list of sheets', LIST, 'name="一" sheetId="1', 'name="一" sheetId=1'],
  [
    'a quote is missing behind which the rest is an attribute',
    LIST,
    'sheetId="1" r:id="rId1"/>',
    'sheetId="1" r:id="rId1/>',
  ],
  ['the table is closed before its rows', SHEET, '<sheetData>', '<sheetData/>'],
  ['the sheet is closed before its table', SHEET, '<sheetData>', '</worksheet><sheetData>'],
  ['the table has another name', SHEET, '<sheetData>', '<xsheetData>'],
  ['a cell has another name', SHEET, '<c r="A2">', '<xc r="A2">'],
  ['a value has another name', SHEET, '<v>7', '<xv>7'],
  ['a text is closed before its characters', STRINGS, '<si><t>甲', '<si><t/>甲'],
  ['an item is closed before its text', STRINGS, '<si><t>甲', '<si/><t>甲'],
  ['a run is closed before its text', STRINGS, '<r><t>丙', '<r/><t>丙'],
  ['a text of a run has another name', STRINGS, '<r><t>丙', '<r><xt>丙'],
  ['an item has lost its end', STRINGS, '丙</t></r></si>', '丙</t></r>'],
  ['an item before another has lost its end', STRINGS, '乙</t></r>', '乙</t></r><si>'],
  ['the strings end before an item', STRINGS, '<si><r>', '</sst><si><r>'],
];

describe('a workbook of which a tag was lost', () => {
  it('is read as long as none is', async () => {
    const { sheets } = await readBytesBack(buildWorkbook(workbook));
    expect(sheets.map(({ read }) => read.map(({ text }) => text))).toEqual([
      [['甲', '乙丙'], ['7']],
      [['8']],
    ]);
  });

  it.each(losses)('is refused where %s', async (_, part, from, to) => {
    const parts = workbookParts(workbook);
    const whole = String(parts[part]);
    expect(whole).toContain(from);
    const damaged = zipParts({ ...parts, [part]: whole.replace(from, to) });
    await expect(readBytesBack(damaged)).rejects.toBeInstanceOf(UserError);
  });
});

describe('a cell that nobody wants, of which a tag was lost', () => {
  const inline = '<is><r><t>甲</t></r><r><t>乙</t></r></is>';
  const row = (number: number, text: string): string =>
    `<row r="${number}"><c r="A${number}"><v>1</v></c><c r="B${number}" t="inlineStr">${text}</c></row>`;

  it.each([
    ['the end of a text', inline.replace('</is>', '')],
    ['the end of a tag', inline.replace('</is>', '</is')],
    ['a quote', inline.replace('<is>', '<is x="1>')],
  ])('does not swallow the rows behind it for want of %s', async (_, broken) => {
    const rows = row(1, inline) + row(2, broken) + row(3, inline) + row(4, inline);
    const bytes = buildWorkbook({ sheets: [{ name: '名册', rows }] });
    const read = withFile(bytes, (path) => readFileBack(path, { columns: new Set([0]) }));
    await expect(read).rejects.toBeInstanceOf(UserError);
  });
});
