import { message } from '../../messages/catalogue.js';
import { Damage, namingDamage } from '../damage.js';
import { readLimits } from '../limits.js';
import { readXml } from '../markup/xml-document.js';
import type { Sheet, Workbook } from '../types.js';
import { openZipArchive, type ZipArchive } from '../xlsx/zip-archive.js';
import { ContentOutline } from './content-outline.js';
import { namespaces } from './namespaces.js';
import { TableScanner } from './table-scanner.js';

const CONTENT = 'content.xml';
const MANIFEST = 'META-INF/manifest.xml';
/** The element of a manifest that says how a part was encrypted (part 2, 3.4). */
const ENCRYPTION = 'encryption-data';

const refuseEncrypted = async (archive: ZipArchive): Promise<void> => {
  if (!archive.has(MANIFEST)) return;
  if (archive.size(MANIFEST) > readLimits.partBytes) {
    throw new Damage(message('read.part-too-large', { part: MANIFEST }));
  }
  const chunks: Buffer[] = [];
  for await (const chunk of archive.chunks(MANIFEST)) chunks.push(chunk);
  if (Buffer.concat(chunks).includes(ENCRYPTION)) {
    throw new Damage(message('read.format.encrypted'), { hint: message('read.hint.remove-password') });
  }
};

const readOutline = async (archive: ZipArchive): Promise<ContentOutline> => {
  await refuseEncrypted(archive);
  const outline = new ContentOutline();
  await readXml(archive.chunks(CONTENT), namespaces, outline);
  return outline.check();
};

interface SheetSource {
  readonly path: string;
  readonly archive: ZipArchive;
  readonly name: string;
  readonly hidden: boolean;
  readonly index: number;
  readonly date1904: boolean;
}

const sheetOf = ({ path, archive, name, hidden, index, date1904 }: SheetSource): Sheet => ({
  name,
  hidden,
  date1904,
  read: (visit, options) => {
    const scanner = new TableScanner(index, visit, options);
    const place = (): string =>
      `${path} [${name}]${scanner.rowNumber === 0 ? '' : ` > ${scanner.rowNumber}`}`;
    return namingDamage(place, async () => {
      await readXml(archive.chunks(CONTENT), namespaces, scanner);
      return scanner.finish();
    });
  },
});

const openArchive = async (path: string): Promise<Workbook> => {
  const archive = await openZipArchive(path);
  try {
    const { sheets, date1904 } = await readOutline(archive);
    return {
      format: 'ods',
      encoding: undefined,
      sheets: sheets.map(({ name, hidden }, index) =>
        sheetOf({ path, archive, name, hidden, index, date1904 }),
      ),
      faults: [],
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
 * Opens an OpenDocument spreadsheet. Its content is read once to find the sheets, and again whenever one of them is
 * asked for. Throws a `UserError` where the file is damaged, encrypted or beyond `readLimits`.
 */
export const openOds = (path: string): Promise<Workbook> =>
  namingDamage(
    () => path,
    () => openArchive(path),
  );
