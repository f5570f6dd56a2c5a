import type { Fault } from '../../fault.js';
import { message } from '../../messages/catalogue.js';
import { Damage, namingDamage } from '../damage.js';
import { namingFile } from '../file-problem.js';
import { decodedText } from '../markup/decoded-text.js';
import { TagStream } from '../markup/tag-stream.js';
import type { Probe } from '../probe.js';
import type { Sheet, Workbook } from '../types.js';
import { pageEncoding } from './page-encoding.js';
import { PageOutline, type OutlinedTable } from './page-outline.js';
import { PageWalker, type PageVisitor } from './page-walker.js';
import { TableReader, type PageContext } from './table-reader.js';

interface Page {
  readonly path: string;
  readonly encoding: string;
}

/** Walks a page until the visitor stops or the page ends. */
const walkPage = async ({ path, encoding }: Page, visitor: PageVisitor): Promise<void> => {
  const walker = new PageWalker(visitor);
  const tags = new TagStream(walker, 'html');
  walker.whenStopped(() => tags.stop());
  for await (const piece of decodedText(path, encoding)) if (!tags.push(piece)) return;
  tags.finish();
  if (walker.insideTable) {
    throw new Damage(message('read.html-cut'), { hint: message('read.hint.ask-copy') });
  }
};

const outlinePage = async (page: Page): Promise<PageOutline> => {
  const outline = new PageOutline();
  await walkPage(page, outline);
  if (outline.tables.length > 0) return outline;
  throw outline.isFrameset
    ? new Damage(message('read.html-frames'), { hint: message('read.hint.html-frames') })
    : new Damage(message('read.html-no-table'), { hint: message('read.hint.export-again') });
};

/** A name for every table: its caption, else what Excel noted, else its number; no name twice. */
const sheetNames = ({ tables, sheetNames: noted }: PageOutline): string[] => {
  const names: string[] = [];
  for (const [index, { caption }] of tables.entries()) {
    const numbered = `表${index + 1}`;
    const named = caption || (noted.length === tables.length ? noted[index] : '') || numbered;
    names.push(names.includes(named) ? `${named} (${numbered})` : named);
  }
  return names;
};

interface TableSource {
  readonly page: Page;
  readonly context: PageContext;
  readonly name: string;
  readonly outlined: OutlinedTable;
}

const sheetOf = ({ page, context, name, outlined: { table, hidden } }: TableSource): Sheet => ({
  name,
  hidden,
  date1904: context.date1904,
  read: (visit, options) => {
    const reader = new TableReader(table, context, visit, options);
    const place = (): string =>
      `${page.path} [${name}]${reader.rowNumber === 0 ? '' : ` > ${reader.rowNumber}`}`;
    return namingDamage(place, async () => {
      await walkPage(page, reader);
      return reader.finish();
    });
  },
});

const unfinishedFault: Omit<Fault, 'file'> = {
  code: 'read.html-unfinished',
  scope: 'source',
  effect: 'noted',
  message: message('fault.read.html-unfinished'),
};

/**
 * Opens a web page: every table with data in it is a sheet. The page is read once to find its tables, and again whenever
 * one of them is asked for. Throws a `UserError` where it holds none, breaks off inside one, or is in no known encoding.
 */
export const openHtml = async ({ path, head }: Probe): Promise<Workbook> => {
  const page: Page = { path, encoding: await namingFile(path, () => pageEncoding(path, head)) };
  const outline = await namingDamage(
    () => path,
    () => outlinePage(page),
  );
  const { tables, context } = outline;
  const names = sheetNames(outline);
  return {
    format: 'html',
    encoding: page.encoding,
    sheets: tables.map((outlined, index) => sheetOf({ page, context, name: names[index] ?? '', outlined })),
    faults: outline.unfinished ? [unfinishedFault] : [],
    close: () => Promise.resolve(),
  };
};
