import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import { convertInOffice, csvOfEverySheet, noteMissingOffice, officeIsMissing } from '../office.js';
import { readBytesBack, type CopiedRow } from '../read-back.js';
import {
  buildWorkbook,
  sheetXml,
  stylesWith,
  workbookParts,
  zipParts,
  type RawWorkbook,
} from '../workbook-builder.js';

/** What all the variants below hold. */
const expected: Readonly<Record<number, readonly (string | undefined)[]>> = {
  1: ['姓名', '身份证号', '出生日期', '金额', '备注', '核对'],
  2: ['张 三', '990101199003070015', '1990-03-07', '12.5', 'A&B\n二行', 'TRUE'],
  3: ['李四', '00123', '2024-01-01', '7', undefined, '#DIV/0!'],
  6: ['王五', undefined, undefined, '9'],
};

const strings =
  '<si><t>姓名</t></si><si><r><rPr><b/></rPr><t>张</t></r><r><t xml:space="preserve"> 三</t></r><rPh sb="0" eb="1"><t>ZHANG</t></rPh></si><si><t xml:space="preserve">A&amp;B&#10;二行</t></si>';
const styles = stylesWith(0, 14, 'yyyy"年"m"月"d"日";@', 57);

const heads = ['身份证号', '出生日期', '金额', '备注', '核对'];

/** Rows as Excel writes them; `days` are the serial numbers of the two dates. */
const rows = ([first, second]: readonly [number, number] = [32_939, 45_292]): string =>
  `<row r="1" spans="1:6"><c r="A1" t="s"><v>0</v></c>${heads.map((head, at) => `<c r="${'BCDEF'[at] ?? ''}1" t="inlineStr"><is><t>${head}</t></is></c>`).join('')}</row>` +
  `<row r="2" spans="1:6"><c r="A2" t="s"><v>1</v></c><c r="B2" t="str"><f>CONCATENATE("99","0101199003070015")</f><v>990101199003070015</v></c><c r="C2" s="2"><v>${first}</v></c><c r="D2"><f>5+7.5</f><v>12.5</v></c><c r="E2" t="s"><v>2</v></c><c r="F2" t="b"><v>1</v></c></row>` +
  `<row r="3" spans="1:6" hidden="1"><c r="A3" t="inlineStr"><is><r><t>李</t></r><r><t>四</t></r></is></c><c r="B3" t="inlineStr"><is><t>00123</t></is></c><c r="C3" s="1"><v>${second}</v></c><c r="D3"><f t="shared" ref="D3" si="0">3+4</f><v>7</v></c><c r="E3" s="3"/><c r="F3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>` +
  `<row r="6"><c r="A6" t="inlineStr"><is><t>王五</t></is></c><c r="D6"><v>9</v></c></row>`;

const name = '数据';
const excel: RawWorkbook = {
  sheets: [{ name, rows: rows(), head: '<dimension ref="A1:F6"/>' }],
  strings,
  styles,
};

const changing = (raw: RawWorkbook, change: (xml: string) => string, pattern = /^xl\/.*\.xml$/): Uint8Array =>
  zipParts(
    Object.fromEntries(
      Object.entries(workbookParts(raw)).map(([part, xml]) => [
        part,
        pattern.test(part) ? change(Buffer.from(xml).toString()) : xml,
      ]),
    ),
  );

/** Blank rows where others leave a gap, so that rows without numbers stand where they belong. */
const withoutReferences = rows()
  .replace('<row r="6">', '<row r="4"/><row r="5"/><row r="6">')
  .replace('<c r="D6">', '<c r="B6"/><c r="C6"/><c r="D6">')
  .replaceAll(/ (?:r="[A-Z]*\d+"|spans="1:6")/g, '');

const withPrefix = (xml: string): string =>
  xml.replaceAll(/<(\/?)(?!\?)(\w)/g, '<$1x:$2').replace(' xmlns="', ' xmlns:x="');

const ET = 'http://www.wps.cn/officeDocument/2017/etCustomData';
/** As WPS has it: namespaces of its own and of late Excels, heights and protection, elements in its namespace. */
const wps: RawWorkbook = {
  strings,
  styles: styles.replace(
    '</cellXfs>',
    `${'<xf numFmtId="0" fontId="0" applyAlignment="1"><alignment vertical="center"/><protection locked="0"/></xf>'.repeat(300)}</cellXfs>`,
  ),
  sheets: [
    {
      name,
      xml: sheetXml({
        head: '<sheetPr><etc:tab etc:kind="1"><etc:line/></etc:tab></sheetPr><dimension ref="A1:F6"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2"/></sheetView></sheetViews><sheetFormatPr defaultColWidth="9" defaultRowHeight="13.5" outlineLevelCol="5"/><cols><col min="1" max="6" width="12.625" customWidth="1" style="4"/></cols>',
        rows: rows()
          .replaceAll(
            /<row r="(\d)"/g,
            '<row r="$1" ht="27" customHeight="1" s="4" customFormat="1" x14ac:dyDescent="0.15" xr:rid="{1}"',
          )
          .replaceAll(/<c r="([A-Z]\d)" t="s"/g, '<c r="$1" s="30" t="s"'),
        tail: '<sheetProtection password="CC1A" sheet="1" objects="1"/><autoFilter ref="A1:F6" etc:filterBottomFollowUsedRange="0"/><pageMargins left="0.75" right="0.75" top="1" bottom="1" header="0.5" footer="0.5"/><headerFooter/><extLst><ext uri="{1}" xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"><etc:data/></ext></extLst>',
      }).replace(
        '<worksheet ',
        `<worksheet xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr etc" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xmlns:etc="${ET}" xr:uid="{00000000-0001-0000-0000-000000000000}" `,
      ),
    },
  ],
};

const days1904 = [32_939 - 1462, 45_292 - 1462] as const;

const variants: readonly [what: string, bytes: Uint8Array][] = [
  ['Excel', buildWorkbook(excel)],
  [
    'a program that leaves references out',
    buildWorkbook({ ...excel, sheets: [{ name, rows: withoutReferences }] }),
  ],
  [
    'a program that gets the dimension wrong',
    buildWorkbook({ ...excel, sheets: [{ name, rows: rows(), head: '<dimension ref="A1"/>' }] }),
  ],
  ['a program with a prefix on every tag', changing(excel, withPrefix)],
  [
    'Excel for Mac with days from 1904',
    buildWorkbook({ ...excel, date1904: true, sheets: [{ name, rows: rows(days1904) }] }),
  ],
  ['WPS', buildWorkbook(wps)],
  [
    'a program with white space between all tags',
    changing(excel, (xml) => xml.replaceAll(/(<\/?(?:row|c|v|is|si|sheetData)\b[^>]*>)(?=<)/g, '$1\n  ')),
  ],
  [
    'a program with single quotes',
    changing(excel, (xml) => xml.replaceAll(/(\s[\w:]+)="([^"']*)"/g, "$1='$2'"), /sheet1\.xml$/),
  ],
];

/** Rows with a value; numbers as JavaScript prints them. */
const ours = (read: readonly CopiedRow[]): Record<number, (string | undefined)[]> =>
  Object.fromEntries(
    read
      .filter(({ text }) => text.length > 0)
      .map(({ number, text, kind }) => [
        number,
        text.map((value, column) => (kind[column] === 'number' ? String(Number(value)) : value)),
      ]),
  );

const printed = (value: unknown): string | undefined => {
  if (value === null || value === undefined || value === '') return undefined;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
};

/** The rows of another reader in the same form. */
const theirs = (grid: readonly (readonly unknown[])[]): Record<number, (string | undefined)[]> =>
  Object.fromEntries(
    grid.flatMap((row, at) => {
      const texts = row.map(printed);
      const end = texts.findLastIndex((text) => text !== undefined) + 1;
      return end === 0 ? [] : [[at + 1, texts.slice(0, end)] as const];
    }),
  );

describe.each(variants)('a workbook of %s', (_, bytes) => {
  it('reads as it was written', async () => {
    const { sheets, faults } = await readBytesBack(bytes);
    expect([sheets.map((sheet) => sheet.name), faults]).toEqual([[name], []]);
    expect(ours(sheets[0]?.read ?? [])).toEqual(expected);
    expect(sheets[0]).toMatchObject({ hiddenRows: 1, uncalculated: 0 });
  });
});

noteMissingOffice('hand-made workbooks are not compared with its CSV');
const folder = mkdtempSync(join(tmpdir(), 'bidui-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('another reader', () => {
  it.each(variants)('reads the same in a workbook of %s', async (_, bytes) => {
    const { sheets } = await readXlsx(bytes);
    expect(theirs(sheets[0]?.rows ?? [])).toEqual(expected);
  });
});

describe.skipIf(officeIsMissing)('LibreOffice', () => {
  it.each(variants)('shows the same in a workbook of %s', (_, bytes) => {
    writeFileSync(join(folder, 'roll.xlsx'), bytes);
    convertInOffice(folder, 'roll.xlsx', csvOfEverySheet);
    const isoDay = (shown: string): string => shown.replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, '$3-$1-$2');
    const { data } = Papa.parse<string[]>(readFileSync(join(folder, `roll-${name}.csv`), 'utf8'));
    expect(theirs(data.map((row) => row.map(isoDay)))).toEqual(expected);
  });
});
