import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import excel from 'exceljs';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readBytesBack, readFileBack, type CopiedRow } from '../read-back.js';
import { buildWorkbook, stylesWith } from '../workbook-builder.js';

/** A value of a cell as another reader sees it, in the words of ours. */
const textOf = (value: unknown): string | undefined => {
  if (value === null || value === undefined || value === '') return undefined;
  if (value instanceof Date) return value.toISOString().slice(0, 19).replace('T00:00:00', '');
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' || typeof value === 'string' ? String(value) : JSON.stringify(value);
};

const withoutBlankEnd = (texts: readonly (string | undefined)[]): (string | undefined)[] => {
  const last = texts.findLastIndex((text) => text !== undefined);
  return texts.slice(0, last + 1);
};

const oracle = async (bytes: Uint8Array): Promise<(string | undefined)[][]> => {
  const { sheets } = await readXlsx(bytes);
  return (sheets[0]?.rows ?? []).map((row) => withoutBlankEnd(row.map(textOf)));
};

/** Our rows on a grid without gaps, numbers as JavaScript would print them. */
const ours = (rows: readonly CopiedRow[]): (string | undefined)[][] => {
  const grid: (string | undefined)[][] = [];
  for (const { number, text, kind } of rows) {
    while (grid.length < number) grid.push([]);
    grid[number - 1] = text.map((value, column) =>
      kind[column] === 'number' ? String(Number(value)) : value,
    );
  }
  return grid;
};

const sameLength = (grid: (string | undefined)[][]): (string | undefined)[][] =>
  grid.slice(0, grid.findLastIndex((row) => row.length > 0) + 1);

const roll = [
  ['姓名', '身份证号', '出生日期', '金额', '备注'],
  ['张三', '990101199003070012', new Date(Date.UTC(1990, 2, 7)), 55.5, 'a<b>&"c"\n二行'],
  ['欧阳·阿卜杜拉', '99010119900307001X', new Date(Date.UTC(2021, 11, 31, 8, 30, 0)), 0, ' 前后空格 '],
  [],
  ['𠮷田', '00123', new Date(Date.UTC(1950, 0, 1)), -1.25, true],
];

describe('a workbook written by ExcelJS', () => {
  it.each([true, false])(
    'reads as it does through another reader (shared strings: %s)',
    async (useSharedStrings) => {
      const folder = await mkdtemp(join(tmpdir(), 'bidui-read-'));
      const filename = join(folder, 'roll.xlsx');
      const writer = new excel.stream.xlsx.WorkbookWriter({ filename, useSharedStrings, useStyles: true });
      const sheet = writer.addWorksheet('名册');
      sheet.getColumn(3).numFmt = 'yyyy"年"m"月"d"日"';
      for (const row of roll) sheet.addRow(row).commit();
      sheet.commit();
      await writer.commit();
      const { sheets } = await readFileBack(filename);
      const read = sameLength(ours(sheets[0]?.read ?? []));
      expect(read).toEqual(roll.map((row) => row.map(textOf)));
      expect(read).toEqual(await oracle(await readFile(filename)));
      await rm(folder, { recursive: true });
    },
  );
});

describe('a workbook made by hand', () => {
  it('reads as it does through another reader', async () => {
    const escape = (text: string): string =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\r', '&#13;');
    const word = fc.string({
      unit: fc.constantFrom('张', '三', 'a', ' ', '&', '<', '>', '𠮷', '\n', '0'),
      minLength: 1,
      maxLength: 8,
    });
    const cell = fc.oneof(
      word.map((text) => ({
        xml: `t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`,
        text,
      })),
      word.map((text) => ({ xml: `t="str"><f>A1</f><v>${escape(text)}</v></c>`, text })),
      fc
        .integer({ min: -1_000_000, max: 1_000_000 })
        .map((n) => ({ xml: `><v>${n}</v></c>`, text: String(n) })),
      fc.integer({ min: 61, max: 80_000 }).map((n) => ({
        xml: `s="1"><v>${n}</v></c>`,
        text: new Date(Date.UTC(1899, 11, 30 + n)).toISOString().slice(0, 10),
      })),
      fc
        .boolean()
        .map((truth) => ({ xml: `t="b"><v>${truth ? 1 : 0}</v></c>`, text: truth ? 'TRUE' : 'FALSE' })),
    );
    const rows = fc.array(fc.array(fc.option(cell), { maxLength: 5 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(rows, async (grid) => {
        const xml = grid.map(
          (cells, row) =>
            `<row r="${row + 1}">${cells.map((it, column) => (it === null ? '' : `<c r="${'ABCDE'[column] ?? ''}${row + 1}" ${it.xml}`)).join('')}</row>`,
        );
        const bytes = buildWorkbook({
          sheets: [{ name: '表', rows: xml.join('') }],
          styles: stylesWith(0, 14),
        });
        const { sheets } = await readBytesBack(bytes);
        const read = sameLength(ours(sheets[0]?.read ?? []));
        expect(read).toEqual(sameLength(grid.map((cells) => withoutBlankEnd(cells.map((it) => it?.text)))));
        expect(read).toEqual(sameLength(await oracle(bytes)));
      }),
      { seed: 20261031, numRuns: 60 },
    );
  });
});
