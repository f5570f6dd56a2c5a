import type { Format } from '../formats.js';
import { textBeginning } from '../text-beginning.js';

const WORKBOOK = /^<(?:[?!]|(?:\w+:)?workbook\b).*urn:schemas-microsoft-com:office:spreadsheet/s;

/** XML Spreadsheet 2003, which Excel and some systems write under .xml or .xls. */
export const xmlSpreadsheetFormat: Format = {
  sniff: (probe) => probe.parts === undefined && WORKBOOK.test(textBeginning(probe)),
  open: async ({ path }) => (await import('./open-xml-spreadsheet.js')).openXmlSpreadsheet(path),
};
