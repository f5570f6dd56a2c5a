import { message } from '../../messages/catalogue.js';
import { Damage, namingDamage } from '../damage.js';
import { fileBytes } from '../markup/decoded-text.js';
import { readXml } from '../markup/xml-document.js';
import type { Sheet, Workbook } from '../types.js';
import { namespaces } from './namespaces.js';
import { WorkbookOutline } from './workbook-outline.js';
import { WorksheetScanner } from './worksheet-scanner.js';

const readOutline = async (path: string): Promise<WorkbookOutline> => {
  const outline = new WorkbookOutline();
  await readXml(fileBytes(path), namespaces, outline);
  if (outline.sheets.length === 0) throw new Damage(message('read.no-sheets'));
  return outline;
};

interface SheetSource {
  readonly path: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly index: number;
  readonly date1904: boolean;
}

const sheetOf = ({ path, name, hidden, index, date1904 }: SheetSource): Sheet => ({
  name,
  hidden,
  date1904,
  read: (visit, options) => {
    const scanner = new WorksheetScanner(index, date1904, visit, options);
    const place = (): string =>
      `${path} [${name}]${scanner.rowNumber === 0 ? '' : ` > ${scanner.rowNumber}`}`;
    return namingDamage(place, async () => {
      await readXml(fileBytes(path), namespaces, scanner);
      return scanner.finish();
    });
  },
});

/**
 * Opens an XML Spreadsheet 2003. It is read once to find its sheets, and again whenever one of them is asked for.
 * Throws a `UserError` where it is damaged, cut off or beyond `readLimits`.
 */
export const openXmlSpreadsheet = async (path: string): Promise<Workbook> => {
  const { sheets, date1904 } = await namingDamage(
    () => path,
    () => readOutline(path),
  );
  return {
    format: 'xml-spreadsheet',
    encoding: undefined,
    sheets: sheets.map(({ name, hidden }, index) => sheetOf({ path, name, hidden, index, date1904 })),
    faults: [],
    close: () => Promise.resolve(),
  };
};
