import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import excel from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFileBack, type CopiedSheet, type CopiedWorkbook } from '../read-back.js';

const office = ['soffice', 'libreoffice'].find((name) => {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

/** In CI the office is installed, so that nothing is skipped there for want of it. */
const mayBeSkipped = office === undefined && !process.env['CI'];
if (mayBeSkipped) {
  process.stderr.write('skipped: LibreOffice is not installed, ods and html are not compared with xlsx\n');
}

const day = (iso: string): Date => new Date(`${iso}Z`);

const writeRoll = async (path: string): Promise<void> => {
  const workbook = new excel.Workbook();
  const sheet = workbook.addWorksheet('名册');
  sheet.addRow(['2026年5月残疾人两项补贴发放名册（单位：元）']);
  sheet.mergeCells('A1:G1');
  sheet.addRow(['乡镇', '姓名', '身份证号', '出生日期', '补贴', '', '备注']);
  sheet.addRow(['', '', '', '', '标准', '金额', '']);
  for (const column of 'ABCDG') sheet.mergeCells(`${column}2:${column}3`);
  sheet.mergeCells('E2:F2');
  sheet.addRow(['城关镇', '张三', '990101199003070012', day('1990-03-07T00:00'), 80, 80.5, ' 前后空格 ']);
  sheet.addRow([
    '',
    '欧阳·阿卜杜拉',
    '99010119900307001X',
    day('2021-12-31T08:30'),
    -1.25,
    1e-7,
    '一组\n二组  两',
  ]);
  sheet.mergeCells('A4:A5');
  sheet.addRow(['王村镇', '𠮷田', 990101199003070000, day('1950-01-01T00:00'), 0.1, 123456.789, '00123']);
  sheet.addRow([]);
  sheet.addRow(['合计', 3, '', '', 78.85, { formula: '1/0', result: { error: '#DIV/0!' } }, 'a<b>&"c"']);
  sheet.addRow([
    '填表人：办',
    '',
    '',
    '',
    { richText: [{ text: '红', font: { bold: true } }, { text: '字' }] },
    0.354166666666667,
  ]);
  sheet.getColumn(4).numFmt = 'yyyy"年"m"月"d"日"';
  sheet.getCell('D5').numFmt = 'yyyy-mm-dd hh:mm:ss';
  sheet.getCell('F4').numFmt = '#,##0.00';
  sheet.getCell('F9').numFmt = 'h:mm';
  sheet.getRow(6).hidden = true;
  sheet.getColumn(3).hidden = true;
  sheet.getCell('B4').note = '已故';
  workbook.addWorksheet('隐藏', { state: 'hidden' }).addRow(['x']);
  workbook.addWorksheet('二').addRow(['甲', '乙']);
  await workbook.xlsx.writeFile(path);
};

const spreadsheet = `<?xml version="1.0" encoding="UTF-8"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40">
<Styles><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style></Styles>
<Worksheet ss:Name="名册"><Table><Column/><Column ss:Hidden="1" ss:Span="1"/>
<Row><Cell ss:MergeAcross="4"><Data ss:Type="String">2026年5月发放名册</Data></Cell></Row>
<Row ss:Index="3"><Cell><Data ss:Type="String">乡镇</Data></Cell><Cell><Data ss:Type="String">姓名</Data></Cell><Cell ss:Index="4"><Data ss:Type="String">出生日期</Data></Cell><Cell><Data ss:Type="String">金额</Data></Cell></Row>
<Row><Cell ss:MergeDown="1"><Data ss:Type="String">一镇</Data></Cell><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>张</B><Font html:Color="#FF0000">三</Font></ss:Data><Comment><ss:Data xmlns="http://www.w3.org/TR/REC-html40">已故</ss:Data></Comment></Cell><Cell ss:Index="4" ss:StyleID="d"><Data ss:Type="DateTime">1990-03-07T00:00:00.000</Data></Cell><Cell><Data ss:Type="Number">80.5</Data></Cell></Row>
<Row ss:Hidden="1"><Cell ss:Index="2"><Data ss:Type="String">李&amp;四&#10;二行</Data></Cell><Cell ss:Index="5"><Data ss:Type="Number">-12</Data></Cell></Row>
</Table></Worksheet>
<Worksheet ss:Name="二"><Table><Row><Cell><Data ss:Type="String">甲</Data></Cell></Row></Table></Worksheet>
</Workbook>`;

type Cells = readonly (string | undefined)[];

/** Cells of rows with values by row number; numbers as JavaScript would print them, since every program has its way. */
const grid = ({ read }: CopiedSheet): Record<number, Cells> =>
  Object.fromEntries(
    read
      .filter(({ text }) => text.length > 0)
      .map(({ number, text, kind }) => [
        number,
        text.map((it, column) => (kind[column] === 'number' ? String(Number(it)) : it)),
      ]),
  );

const byPlace = ({ merges }: CopiedSheet): readonly string[] =>
  merges.map((range) => JSON.stringify(range)).sort();

describe.skipIf(mayBeSkipped)('what LibreOffice makes of a workbook', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bidui-office-'));
  const convert = (form: string, file: string): void => {
    execFileSync(
      office ?? 'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        form,
        '--outdir',
        folder,
        join(folder, file),
      ],
      { stdio: 'ignore', timeout: 100_000 },
    );
  };
  const read = (file: string): Promise<CopiedWorkbook> => readFileBack(join(folder, file));
  const first = ({ sheets }: CopiedWorkbook): CopiedSheet => sheets[0] as CopiedSheet;

  beforeAll(async () => {
    await writeRoll(join(folder, 'roll.xlsx'));
    writeFileSync(join(folder, 'sheet.xml'), spreadsheet);
    convert('ods', 'roll.xlsx');
    convert('html:HTML (StarCalc)', 'roll.xlsx');
    convert('xlsx', 'sheet.xml');
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('reads the same from ods as from xlsx', async () => {
    const [xlsx, ods] = [await read('roll.xlsx'), await read('roll.ods')];
    expect(ods.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['名册', false],
      ['隐藏', true],
      ['二', false],
    ]);
    expect(ods.sheets.map(grid)).toEqual(xlsx.sheets.map(grid));
    expect(byPlace(first(ods))).toEqual(byPlace(first(xlsx)));
    expect(first(ods)).toMatchObject({ hiddenRows: 1, hiddenColumns: [2] });
  });

  it('reads the same from html, in which nothing is left of what is hidden', async () => {
    const [xlsx, html] = [await read('roll.xlsx'), await read('roll.html')];
    const withoutThird = ([a, b, , ...others]: Cells): Cells => [a, b, ...others];
    const all = grid(first(xlsx));
    // A browser shows one space where several stand, and none at the ends of a cell.
    const collapse = (text: string | undefined): string | undefined => text?.trim().replaceAll(/ +/g, ' ');
    const shown = [2, 3, 4, 5, 8, 9].map((row) => withoutThird(all[row] ?? []).map(collapse));
    expect(Object.values(grid(first(html)))).toEqual([all[1], ...shown]);
    expect(html.sheets).toHaveLength(2);
  });

  it('reads the same from XML Spreadsheet 2003 as from the xlsx that it makes of it', async () => {
    const [xml, xlsx] = [await read('sheet.xml'), await read('sheet.xlsx')];
    expect(xml.format).toBe('xml-spreadsheet');
    expect(xml.sheets.map(({ name }) => name)).toEqual(xlsx.sheets.map(({ name }) => name));
    expect(xml.sheets.map(grid)).toEqual(xlsx.sheets.map(grid));
    expect(byPlace(first(xml))).toEqual(byPlace(first(xlsx)));
    expect(first(xml)).toMatchObject({ hiddenRows: 1, hiddenColumns: [1, 2] });
    expect(first(xlsx)).toMatchObject({ hiddenRows: 1, hiddenColumns: [1, 2] });
  });
});
