import { open } from 'node:fs/promises';
import type { ReportModel } from '../model.js';
import type { Reporter } from '../reporter.js';
import { tallyRules } from '../tally.js';
import { makeBook, mostRowsOfSheet } from './book.js';
import { writeFaultsSheet } from './faults-sheet.js';
import { writeMethodSheet } from './method-sheet.js';
import { writeRateSheets } from './rate-sheet.js';
import { writeReviewSheet } from './review-sheet.js';
import { writeRuleSheets } from './rule-sheet.js';
import { writeSummarySheet } from './summary-sheet.js';
import { writeUncheckedSheet } from './unchecked-sheet.js';
import { WorkbookFile } from './workbook-file.js';

/** report.xlsx: the workbook that an office reads, prints, fills in and sends back. */
export const excelReport: Reporter = {
  name: 'excel',
  file: 'report.xlsx',
  write: (model, path) => writeWorkbook(model, path, mostRowsOfSheet),
};

/**
 * Writes the workbook, its sheets going to the file one after the other. No sheet gets more than `mostRows` findings.
 * All dates in the file are the run's as-of date, so that the same run gives the same bytes.
 */
export const writeWorkbook = async (model: ReportModel, path: string, mostRows: number): Promise<void> => {
  const file = await open(path, 'w');
  try {
    const workbook = new WorkbookFile(file.fd, new Date(`${model.asOf}T00:00:00Z`));
    const book = makeBook(model, workbook, tallyRules(model), mostRows);
    writeSummarySheet(book);
    for (const tally of book.tallies) {
      if (tally.result.header.kind === 'rate') writeRateSheets(book, tally);
      else writeRuleSheets(book, tally);
    }
    writeReviewSheet(book);
    writeUncheckedSheet(book);
    writeFaultsSheet(book);
    writeMethodSheet(book);
    workbook.finish();
  } finally {
    await file.close();
  }
};
