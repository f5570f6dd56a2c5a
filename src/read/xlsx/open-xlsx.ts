import type { Fault } from '../../fault.js';
import { message } from '../../messages/catalogue.js';
import { namingDamage } from '../damage.js';
import type { RowVisitor, Sheet, SheetReadOptions, SheetSummary, Workbook } from '../types.js';
import type { CellContext } from './cell-value.js';
import { plainXml } from './plain-xml.js';
import { readSharedStrings } from './shared-strings.js';
import { SheetScanner } from './sheet-scanner.js';
import { StringArena } from './string-arena.js';
import { readDateFormats } from './styles.js';
import { readWorkbookPart, type SheetEntry } from './workbook-part.js';
import { openZipArchive, type ZipArchive } from './zip-archive.js';

interface SheetSource {
  readonly path: string;
  readonly archive: ZipArchive;
  readonly date1904: boolean;
  /** Strings and styles, read when the first sheet is. */
  readonly context: () => Promise<CellContext>;
}

const readSheet = async (
  { archive, context }: SheetSource,
  part: string,
  scanner: (context: CellContext) => SheetScanner,
): Promise<SheetSummary> => {
  const scan = scanner(await context());
  for await (const chunk of plainXml(archive.chunks(part))) if (!scan.push(chunk)) break;
  return scan.finish();
};

const sheetOf = (source: SheetSource, { name, hidden, part }: SheetEntry): Sheet => ({
  name,
  hidden,
  date1904: source.date1904,
  read: (visit: RowVisitor, options?: SheetReadOptions): Promise<SheetSummary> => {
    let scanner: SheetScanner | undefined;
    const place = (): string => {
      const row = scanner?.rowNumber ?? 0;
      return row === 0 ? `${source.path} [${name}]` : `${source.path} [${name}] > ${row}`;
    };
    return namingDamage(place, () =>
      readSheet(source, part, (context) => (scanner = new SheetScanner(context, visit, options))),
    );
  },
});

const skippedFault = (sheet: string): Omit<Fault, 'file'> => ({
  code: 'read.sheet-skipped',
  scope: 'sheet',
  effect: 'lost',
  sheet,
  message: message('fault.read.sheet-skipped'),
});

const openArchive = async (path: string, bytes: Buffer | undefined): Promise<Workbook> => {
  const archive = await openZipArchive(path, bytes);
  try {
    const { sheets, skipped, date1904, styles, sharedStrings } = await readWorkbookPart(archive);
    let context: Promise<CellContext> | undefined;
    const readContext = async (): Promise<CellContext> => ({
      dateFormats: styles === undefined ? [] : await readDateFormats(archive, styles),
      strings:
        sharedStrings === undefined
          ? new StringArena()
          : await readSharedStrings(plainXml(archive.chunks(sharedStrings))),
      date1904,
    });
    const source: SheetSource = { path, archive, date1904, context: () => (context ??= readContext()) };
    return {
      format: 'xlsx',
      encoding: undefined,
      sheets: sheets.map((sheet) => sheetOf(source, sheet)),
      faults: skipped.map(skippedFault),
      close: () => {
        archive.close();
        return Promise.resolve();
      },
    };
  } catch (error) {
    archive.close();
    throw error;
  }
};

/**
 * Opens an xlsx or xlsm file. Sheets are read from the file whenever they are asked for; memory holds the shared
 * strings and one piece of a sheet. `bytes` are read in place of the file where it had to be decrypted. Throws a `UserError` where the file is damaged or beyond `readLimits`.
 */
export const openXlsx = (path: string, bytes?: Buffer): Promise<Workbook> =>
  namingDamage(
    () => path,
    () => openArchive(path, bytes),
  );
