import { say, type MessageKey } from '../../messages/catalogue.js';
import type { ReportModel } from '../model.js';
import type { RuleTally } from '../tally.js';
import { SheetNames } from './sheet-names.js';
import { SheetWriter, type SheetOptions } from './sheet-writer.js';
import { makeStyles, type Styles } from './styles.js';
import type { WorkbookFile } from './workbook-file.js';

/** Excel's limit is 1,048,576 rows; the rest is left for headings and for what clerks add. */
export const mostRowsOfSheet = 1_048_000;

/** What the sheets of one workbook share. */
export interface Book {
  readonly model: ReportModel;
  readonly workbook: WorkbookFile;
  readonly styles: Styles;
  readonly names: SheetNames;
  readonly tallies: readonly RuleTally[];
  /** Names of the sheets of each rule that has something to show, in order; several where one sheet cannot hold them. */
  readonly ruleSheets: ReadonlyMap<string, readonly string[]>;
  readonly summarySheet: string;
  readonly reviewSheet: string;
  readonly uncheckedSheet: string;
  readonly faultsSheet: string;
  readonly methodSheet: string;
  readonly mostRows: number;
}

/** Fixes the names of all sheets before the first is written: the first one links to the others. */
export const makeBook = (
  model: ReportModel,
  workbook: WorkbookFile,
  tallies: readonly RuleTally[],
  mostRows: number,
): Book => {
  const names = new SheetNames();
  const fixed = (key: MessageKey & (`report.sheet-${string}` | 'review.sheet')): string =>
    names.take(say(model.lang, key));
  const book = {
    summarySheet: fixed('report.sheet-summary'),
    reviewSheet: fixed('review.sheet'),
    uncheckedSheet: fixed('report.sheet-unchecked'),
    faultsSheet: fixed('report.sheet-faults'),
    methodSheet: fixed('report.sheet-method'),
  };
  const ruleSheets = new Map<string, readonly string[]>();
  for (const { result, lines } of tallies) {
    const title = result.header.title[model.lang];
    const sheets = Array.from({ length: Math.ceil(lines.length / mostRows) }, () => names.take(title));
    if (sheets.length > 0) ruleSheets.set(result.header.id, sheets);
  }
  return { ...book, model, workbook, styles: makeStyles(model.lang), names, tallies, ruleSheets, mostRows };
};

/** Opens a sheet of the book. */
export const openSheet = ({ model, workbook }: Book, options: Omit<SheetOptions, 'footer'>): SheetWriter =>
  new SheetWriter(workbook, {
    ...options,
    footer: say(model.lang, 'report.page-footer', {
      sheet: options.name,
      date: model.asOf,
      version: model.version,
    }),
  });
