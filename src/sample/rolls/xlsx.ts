import exceljs from 'exceljs';
import { bodyOf, type Cell, type FilePlan, type SheetPlan } from './sheet.js';

const valueOf = (cell: Cell): string | number | Date | null =>
  cell !== null && typeof cell === 'object' ? new Date(`${cell.date}T00:00:00Z`) : cell;

const widthOf = (header: string): number => (header === '序号' ? 7 : /[号址]/.test(header) ? 24 : 12);

const writeSheet = (book: exceljs.stream.xlsx.WorkbookWriter, plan: SheetPlan): number => {
  const sheet = book.addWorksheet(plan.name);
  sheet.columns = plan.headers.map((header) => ({ width: widthOf(header) }));
  if (plan.title !== undefined) {
    const row = sheet.addRow([plan.title]);
    sheet.mergeCells(1, 1, 1, plan.headers.length);
    row.commit();
  }
  sheet.addRow(plan.headers).commit();
  let rows = 0;
  for (const { cells, isAboutSomebody } of bodyOf(plan)) {
    const row = sheet.addRow(cells.map(valueOf));
    cells.forEach((cell, at) => {
      if (cell !== null && typeof cell === 'object') row.getCell(at + 1).numFmt = 'yyyy-mm-dd';
    });
    row.commit();
    if (isAboutSomebody) rows += 1;
  }
  sheet.commit();
  return plan.isExplanation === true ? 0 : rows;
};

/** Writes a workbook as it grows and returns the number of rows about people. The folder must exist. */
export const writeXlsx = async (plan: FilePlan, path: string, useSharedStrings: boolean): Promise<number> => {
  const book = new exceljs.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings, useStyles: true });
  const written = new Date('2026-09-30T00:00:00Z');
  book.created = written;
  book.modified = written;
  const rows = plan.sheets.reduce((sum, sheet) => sum + writeSheet(book, sheet), 0);
  await book.commit();
  return rows;
};
