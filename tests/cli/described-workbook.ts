import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { parse } from 'yaml';
import { z } from 'zod';

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const sheetDescription = z.strictObject({
  sheet: z.string(),
  hidden: z.boolean().default(false),
  rows: z.array(z.array(cell)),
  /** Ranges such as `A1:F1`. */
  merge: z.array(z.string()).default([]),
  /** 1-based. */
  hiddenRows: z.array(z.number()).default([]),
  /** Letters. */
  hiddenColumns: z.array(z.string()).default([]),
});

const description = z.union([
  z.array(sheetDescription),
  z.strictObject({
    sheets: z.array(sheetDescription),
    /** Only so many bytes of the file are kept: a download that broke off. */
    keepBytes: z.number(),
  }),
]);

/** Makes the .xlsx that a `*.sheet.yaml` describes: sheets of rows of cells. A text stays a text, a number a number. */
export const describedWorkbook = async (path: string): Promise<Buffer> => {
  const parsed = description.parse(parse(await readFile(path, 'utf8')));
  const { sheets, keepBytes } = Array.isArray(parsed) ? { sheets: parsed, keepBytes: undefined } : parsed;
  const workbook = new ExcelJS.Workbook();
  for (const one of sheets) {
    const sheet = workbook.addWorksheet(one.sheet, { state: one.hidden ? 'hidden' : 'visible' });
    sheet.addRows(one.rows);
    for (const range of one.merge) sheet.mergeCells(range);
    for (const row of one.hiddenRows) sheet.getRow(row).hidden = true;
    for (const column of one.hiddenColumns) sheet.getColumn(column).hidden = true;
  }
  const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
  return keepBytes === undefined ? bytes : bytes.subarray(0, keepBytes);
};
