import { open, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SheetWriter } from '../../src/report/excel/sheet-writer.js';
import { WorkbookFile } from '../../src/report/excel/workbook-file.js';

let folder: string;
let path: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bidui-file-'));
  path = join(folder, 'a.xlsx');
});
afterAll(() => rm(folder, { recursive: true }));

const font = { name: '宋体', size: 10, color: 'FF1F1F1F' };

const write = async (fill: (sheet: SheetWriter) => void): Promise<ExcelJS.Worksheet | undefined> => {
  const file = await open(path, 'w');
  const workbook = new WorkbookFile(file.fd, new Date('2026-09-30T00:00:00Z'));
  const sheet = new SheetWriter(workbook, { name: '一 & 二', widths: [9, 8.5], footer: 'A&B' });
  fill(sheet);
  sheet.close();
  workbook.finish();
  await file.close();
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  return book.getWorksheet('一 & 二');
};

const part = async (name: string): Promise<string> =>
  strFromU8(unzipSync(await readFile(path))[name] ?? new Uint8Array());

describe('a workbook file', () => {
  it('keeps numbers, markup, spaces and line breaks as they are', async () => {
    const values = ['<b>&"\'', ' 张 三 ', 'a\nb', '990101198001010018'];
    const sheet = await write((writer) => {
      writer.row(values.map((value) => ({ value, style: { font } })));
      writer.row([
        { value: 0.1 + 0.2, style: { font } },
        { value: -1320, style: { font } },
      ]);
    });
    expect([1, 2, 3, 4].map((column) => sheet?.getRow(1).getCell(column).value)).toEqual(values);
    expect([1, 2].map((column) => sheet?.getRow(2).getCell(column).value)).toEqual([0.1 + 0.2, -1320]);
  });

  it('shows a character that XML cannot hold as one that is lost', async () => {
    const sheet = await write((writer) => {
      writer.row([{ value: '张\u0001三\u000B', style: {} }]);
    });
    expect(sheet?.getRow(1).getCell(1).value).toBe('张\uFFFD三\uFFFD');
  });

  it('keeps a text that looks like an escape of the format from being read as one', async () => {
    await write((writer) => {
      writer.row([{ value: '_x0041_ _xyz', style: {} }]);
    });
    expect(await part('xl/sharedStrings.xml')).toContain('<t>_x005F_x0041_ _xyz</t>');
  });

  it('stores a text that repeats once, and a look once, also of equal but different objects', async () => {
    await write((writer) => {
      for (let row = 0; row < 3; row += 1) writer.row([{ value: '是', style: { font: { ...font } } }]);
    });
    expect(await part('xl/sharedStrings.xml')).toContain('count="3" uniqueCount="1"');
    expect(await part('xl/styles.xml')).toContain('<cellXfs count="2">');
  });

  it('gives every column its width, also one that is near to the usual', async () => {
    const sheet = await write(() => undefined);
    expect([sheet?.getColumn(1).width, sheet?.getColumn(2).width]).toEqual([9, 8.5]);
    expect(sheet?.headerFooter.oddFooter).toBe('&L&8 A&&B&R&8 &P / &N');
  });
});
