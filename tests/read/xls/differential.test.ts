import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import excel from 'exceljs';
import papaparse from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CellKind } from '../../../src/read/types.js';
import { convertInOffice, csvOfEverySheet, noteMissingOffice, officeIsMissing } from '../office.js';
import { readFileBack, type CopiedSheet, type CopiedWorkbook } from '../read-back.js';

noteMissingOffice('xls files are not made by it');

const people = 4000;
const day = (year: number, month: number, date: number): Date => new Date(Date.UTC(year, month - 1, date));

/** A roll of many different strings, with whatever a roll may have in its cells. */
const fillRoll = (sheet: excel.Worksheet): void => {
  sheet.addRow(['2026年9月残疾人两项补贴发放名册']);
  sheet.mergeCells('A1:H1');
  sheet.addRow(['序号', '姓名', '身份证号', '发证日期', '金额', '备注', '合计', '是否在册']);
  for (let i = 0; i < people; i++) {
    const row = sheet.addRow([
      i + 1,
      i % 3 === 0 ? { richText: [{ text: '欧阳', font: { bold: true } }, { text: `·${i}娜` }] } : `张三${i}`,
      `990101${1950 + (i % 60)}0307${String(i % 10_000).padStart(4, '0')}`,
      day(1990 + (i % 30), (i % 12) + 1, (i % 28) + 1),
      (i * 37) / 100,
      i % 5 === 0 ? `Note ${i} ${'long '.repeat(i % 40)}` : `备注${'很长'.repeat(i % 30)}${i}`,
      { formula: `E${i + 3}*2`, result: (i * 74) / 100 },
      i % 2 === 0,
    ]);
    row.getCell(4).numFmt = 'yyyy-mm-dd';
    if (i % 100 === 7) row.hidden = true;
  }
  sheet.getColumn(6).hidden = true;
};

const fillOddities = (sheet: excel.Worksheet): void => {
  sheet.getCell('C2').value = { error: '#N/A' };
  sheet.getCell('D2').value = 990_101_199_003_070_000;
  sheet.getCell('D2').numFmt = '0';
  sheet.getCell('E2').value = ' 前后 \n空格 ';
  sheet.getCell('B5').value = '合并';
  sheet.mergeCells('B5:C7');
  sheet.getCell('A9').value = -0.05;
  sheet.getCell('B9').value = 12.34;
  sheet.getCell('C9').value = 536_870_912;
  sheet.getCell('D9').value = 0.125;
  sheet.getCell('E9').value = new Date(Date.UTC(2021, 11, 31, 8, 30, 0));
  sheet.getCell('E9').numFmt = 'yyyy-mm-dd hh:mm:ss';
  sheet.getCell('A12').value = '𠮷田';
};

/** What matters of a sheet: numbers as JavaScript prints them, rows without the blank ones. */
const essence = ({ name, hidden, read, merges, hiddenColumns, hiddenRows }: CopiedSheet) => ({
  name,
  hidden,
  merges: [...merges].sort((a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn),
  hiddenColumns,
  hiddenRows,
  rows: read
    .filter(({ text }) => text.length > 0)
    .map((row) => ({
      number: row.number,
      hidden: row.hidden,
      kind: row.kind,
      text: row.text.map((text, column) => (row.kind[column] === 'number' ? String(Number(text)) : text)),
    })),
});

const essences = ({ sheets }: CopiedWorkbook) => sheets.filter(({ name }) => name !== '公式').map(essence);

/** A cell as LibreOffice's csv has it: booleans become numbers in its xls, and times stand behind a space. */
const shown = (text: string | undefined, kind: CellKind | undefined): string => {
  if (kind === 'boolean') return text === 'TRUE' ? '1' : '0';
  if (kind === 'date') return text?.replace('T', ' ') ?? '';
  return kind === 'number' ? String(Number(text)) : (text ?? '');
};

describe.skipIf(officeIsMissing)('a workbook that LibreOffice saved as xls', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bidui-xls-'));
  let source: CopiedWorkbook;
  let converted: CopiedWorkbook;

  const make = async (name: string, date1904: boolean): Promise<void> => {
    const workbook = new excel.Workbook();
    workbook.properties.date1904 = date1904;
    fillRoll(workbook.addWorksheet('名册'));
    fillOddities(workbook.addWorksheet('其他'));
    workbook.addWorksheet('隐藏', { state: 'hidden' }).addRow(['甲']);
    // Without a result, so that LibreOffice calculates it: it keeps no results of others that are texts.
    workbook.addWorksheet('公式').getCell('B2').value = { formula: '"合"&"计"' };
    await workbook.xlsx.writeFile(join(folder, `${name}.xlsx`));
    convertInOffice(folder, `${name}.xlsx`, 'xls');
  };

  beforeAll(async () => {
    await make('roll', false);
    convertInOffice(folder, 'roll.xls', csvOfEverySheet);
    [source, converted] = [
      await readFileBack(join(folder, 'roll.xlsx')),
      await readFileBack(join(folder, 'roll.xls')),
    ];
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('reads as the xlsx that it was made of', () => {
    expect(converted.format).toBe('xls');
    expect(converted.sheets[0]?.rows).toBeGreaterThan(people);
    expect(essences(converted)).toEqual(essences(source));
    expect(essences(converted)).toHaveLength(3);
  });

  it('has the result of a formula that is a text', () => {
    const sheet = converted.sheets.find(({ name }) => name === '公式');
    expect(sheet?.read.map(({ number, text }) => [number, text])).toEqual([[2, [undefined, '合计']]]);
  });

  it.each(['名册', '其他'])('reads as the csv that LibreOffice makes of its sheet %s', (name) => {
    const csv = readFileSync(join(folder, `roll-${name}.csv`), 'utf8');
    const { data } = papaparse.parse<string[]>(csv);
    const sheet = converted.sheets.find((each) => each.name === name);
    const rows = new Map(sheet?.read.map((row) => [row.number, row]));
    expect(data.length).toBeGreaterThan(10);
    data.forEach((fields, index) => {
      const row = rows.get(index + 1);
      const ours = fields.map((_, column) => shown(row?.text[column], row?.kind[column]));
      const theirs = fields.map((field, column) =>
        row?.kind[column] === 'number' ? String(Number(field)) : field,
      );
      expect(ours, `row ${index + 1}`).toEqual(theirs);
    });
  });

  it('reads the same dates where they count from 1904', async () => {
    await make('mac', true);
    const read = await readFileBack(join(folder, 'mac.xls'));
    expect(essences(read)).toEqual(essences(await readFileBack(join(folder, 'mac.xlsx'))));
    expect(read.sheets[0]?.read[2]?.text[3]).toBe('1990-01-01');
  });
});
