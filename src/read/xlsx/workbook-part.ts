import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { readRelationships, type Relationship } from './relationships.js';
import { readTags, type Tag } from './small-part.js';
import type { ZipArchive } from './zip-archive.js';

/** One entry of the list of sheets. */
export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** Name of the part that holds the sheet. */
  readonly part: string;
}

/** What the workbook part says about the parts beside it. */
export interface WorkbookParts {
  /** Sheets with cells, in the order of their tabs. */
  readonly sheets: readonly SheetEntry[];
  /** Names of sheets that were left out, since they are neither tables nor charts: old macro and dialog sheets. */
  readonly skipped: readonly string[];
  readonly date1904: boolean;
  readonly styles: string | undefined;
  readonly sharedStrings: string | undefined;
}

const DEFAULT_WORKBOOK = 'xl/workbook.xml';

const findByType = (links: Iterable<Relationship>, type: string): string | undefined => {
  for (const link of links) if (link.type === type) return link.part;
  return undefined;
};

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

const linkOf = ({ attributes }: Tag, links: ReadonlyMap<string, Relationship>): Relationship => {
  const link = links.get(attributes.get(':id') ?? '');
  if (link === undefined) {
    throw new Damage(message('read.sheet-unlinked', { sheet: attributes.get('name') ?? '' }));
  }
  return link;
};

/** Reads the list of sheets. Throws `Damage` where a sheet leads nowhere or there is none with cells. */
export const readWorkbookPart = async (archive: ZipArchive): Promise<WorkbookParts> => {
  const root = await readRelationships(archive, '');
  const workbook = findByType(root.values(), 'officeDocument') ?? DEFAULT_WORKBOOK;
  const links = await readRelationships(archive, workbook);
  const sheets: SheetEntry[] = [];
  const skipped: string[] = [];
  let date1904 = false;
  for (const tag of await readTags(archive, workbook)) {
    const { name, closing, attributes } = tag;
    if (name === 'workbookPr' && !closing) date1904 = isTrue(attributes.get('date1904'));
    if (name !== 'sheet' || closing) continue;
    const { type, part } = linkOf(tag, links);
    const title = attributes.get('name') ?? '';
    const state = attributes.get('state') ?? 'visible';
    if (type === 'worksheet') sheets.push({ name: title, hidden: state !== 'visible', part });
    else if (type !== 'chartsheet') skipped.push(title);
  }
  if (sheets.length === 0) throw new Damage(message('read.no-sheets'));
  return {
    sheets,
    skipped,
    date1904,
    styles: findByType(links.values(), 'styles'),
    sharedStrings: findByType(links.values(), 'sharedStrings'),
  };
};
