import { readBytesBack, type CopiedRow, type CopiedSheet, type CopiedWorkbook } from '../read-back.js';
import { buildXls, type BiffWorkbook } from './biff-writer.js';

type Others = Omit<BiffWorkbook, 'sheets'>;

/** Builds an xls file of records and reads it back. */
export const readXlsBack = (workbook: BiffWorkbook): Promise<CopiedWorkbook> =>
  readBytesBack(buildXls(workbook), 'file.xls');

/** Reads one sheet of these records back. */
export const readSheet = async (records: readonly Buffer[], others: Others = {}): Promise<CopiedSheet> => {
  const { sheets } = await readXlsBack({ sheets: [{ name: '名册', records }], ...others });
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error('there is no sheet');
  return sheet;
};

/** The rows of one sheet of these records. */
export const readRows = async (records: readonly Buffer[], others?: Others): Promise<readonly CopiedRow[]> =>
  (await readSheet(records, others)).read;

/** The texts of the first row of one sheet of these records. */
export const readTexts = async (
  records: readonly Buffer[],
  others?: Others,
): Promise<readonly (string | undefined)[]> => (await readRows(records, others))[0]?.text ?? [];
