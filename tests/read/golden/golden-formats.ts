import officeCrypto from 'officecrypto-tool';
import type { SourceFormat } from '../../../src/read/types.js';
import type { DescribedSheet } from './described-sheet.js';
import { nursing } from './golden-sheets.js';
import { writeCsv, type CsvEncoding } from './writers/write-csv.js';
import { writeHtml } from './writers/write-html.js';
import { writeOds } from './writers/write-ods.js';
import { writeXls } from './writers/write-xls.js';
import { writeXlsx } from './writers/write-xlsx.js';
import { writeXmlSpreadsheet } from './writers/write-xml-spreadsheet.js';

/** One way to write a described workbook to a file. */
export interface GoldenFormat {
  readonly title: string;
  readonly format: SourceFormat;
  /** With its dot. */
  readonly extension: string;
  /** Text has one sheet, no kinds, nothing merged and nothing hidden. */
  readonly isText: boolean;
  readonly write: (sheets: readonly DescribedSheet[]) => Uint8Array;
}

/** What the encrypted golden file is opened with. */
export const goldenPassword = '迪清2026';

const text = (extension: string, encoding: CsvEncoding, delimiter: string): GoldenFormat => ({
  title: `${extension.slice(1)} in ${encoding}`,
  format: 'csv',
  extension,
  isText: true,
  write: ([sheet = nursing]) => writeCsv(sheet, { encoding, delimiter }),
});

const workbook = (
  title: string,
  format: SourceFormat,
  extension: string,
  write: GoldenFormat['write'],
): GoldenFormat => ({ title, format, extension, isText: false, write });

/** Every format that bidui reads. */
export const goldenFormats: readonly GoldenFormat[] = [
  workbook('xlsx', 'xlsx', '.xlsx', writeXlsx),
  workbook('encrypted xlsx', 'xlsx', '.xlsx', (sheets) =>
    officeCrypto.encrypt(Buffer.from(writeXlsx(sheets)), { password: goldenPassword }),
  ),
  workbook('xls', 'xls', '.xls', writeXls),
  workbook('web page', 'html', '.xls', writeHtml),
  workbook('XML Spreadsheet 2003', 'xml-spreadsheet', '.xml', writeXmlSpreadsheet),
  workbook('ods', 'ods', '.ods', writeOds),
  text('.csv', 'utf-8 with mark', ','),
  text('.csv', 'gb18030', ','),
  text('.txt', 'utf-16le', '\t'),
];
