import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import WorkbookWriter from 'exceljs/lib/stream/xlsx/workbook-writer.js';
import type { ReportModel } from '../model.js';
import type { Reporter } from '../reporter.js';
import { tallyRules } from '../tally.js';
import { makeBook, mostRowsOfSheet } from './book.js';
import { writeFaultsSheet } from './faults-sheet.js';
import { writeMethodSheet } from './method-sheet.js';
import { writeRuleSheets } from './rule-sheet.js';
import { writeSummarySheet } from './summary-sheet.js';
import { writeUncheckedSheet } from './unchecked-sheet.js';
import { fixZipDates } from './zip-dates.js';

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
  const file = createWriteStream(path);
  const written = finished(file);
  // Awaited below; until then a full disk must not end the process as an unhandled rejection.
  written.catch(() => undefined);
  const date = new Date(`${model.asOf}T00:00:00Z`);
  const options = { stream: file, useStyles: true, useSharedStrings: true, created: date, modified: date };
  const workbook = new WorkbookWriter({
    ...options,
    ...{ creator: 'bidui', lastModifiedBy: 'bidui' },
  });
  const book = makeBook(model, workbook, tallyRules(model), mostRows);
  writeSummarySheet(book);
  for (const tally of book.tallies) writeRuleSheets(book, tally);
  writeUncheckedSheet(book);
  writeFaultsSheet(book);
  writeMethodSheet(book);
  // Where the disk fails, the writer waits for ever: whichever ends first decides.
  await Promise.race([workbook.commit(), written]);
  await written;
  await fixZipDates(path, date);
};
