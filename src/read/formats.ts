import { csvFormat } from './csv/open-csv.js';
import type { AskPassword } from './encrypted/decrypt-workbook.js';
import { encryptedFormat } from './encrypted/encrypted-format.js';
import { htmlFormat } from './html/html-format.js';
import { odsFormat } from './ods/ods-format.js';
import type { Probe } from './probe.js';
import { refuseFormat, refusedFormats } from './refused-formats.js';
import type { Workbook } from './types.js';
import { xlsFormat } from './xls/xls-format.js';
import { xlsxFormat } from './xlsx/xlsx-format.js';
import { xmlSpreadsheetFormat } from './xml-spreadsheet/xml-spreadsheet-format.js';

/** What opening a source may need besides the file. */
export interface OpenOptions {
  /** Asked only where the file has a password; without it such a file is refused. */
  readonly password?: AskPassword | undefined;
}

/** A file format: how it is told from the others by content, and how it is opened. */
export interface Format {
  readonly sniff: (probe: Probe) => boolean;
  readonly open: (probe: Probe, options: OpenOptions) => Promise<Workbook>;
}

/**
 * All formats, in the order in which they are tried. Text comes last: nearly everything could be taken for text. A
 * format that is known but cannot be read is refused by its name. The rarer ones load what reads them only once a file of
 * theirs is opened.
 */
export const formats: readonly Format[] = [
  xlsxFormat,
  odsFormat,
  encryptedFormat,
  htmlFormat,
  xlsFormat,
  xmlSpreadsheetFormat,
  ...refusedFormats.map(refuseFormat),
  csvFormat,
];
