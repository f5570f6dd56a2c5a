import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** One sheet as raw XML. */
export interface RawSheet {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** What stands inside `<sheetData>`; ignored where `xml` is given. */
  readonly rows?: string;
  /** What stands before and behind `<sheetData>`. */
  readonly head?: string;
  readonly tail?: string;
  /** The whole part. */
  readonly xml?: string | Uint8Array;
  /** Last word of the relationship type; `worksheet` if not given. */
  readonly type?: string;
}

/** A workbook as raw XML; all but the sheets may be left out. */
export interface RawWorkbook {
  readonly sheets: readonly RawSheet[];
  /** What stands inside `<sst>`; no shared strings part if not given. */
  readonly strings?: string;
  /** What stands inside `<styleSheet>`; no styles part if not given. */
  readonly styles?: string;
  readonly date1904?: boolean;
  /** Further parts, or replacements of those that are made here. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

/** A whole worksheet part around rows. */
export const sheetXml = ({ rows = '', head = '', tail = '' }: Partial<RawSheet>): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${DOCUMENT}">${head}<sheetData>${rows}</sheetData>${tail}</worksheet>`;

/** A styles part whose cell style n has the n-th format: the id of a built-in one or a code of its own. */
export const stylesWith = (...formats: readonly (number | string)[]): string => {
  const escape = (code: string): string => code.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const own = formats.map((format, index) =>
    typeof format === 'string' ? `<numFmt numFmtId="${200 + index}" formatCode="${escape(format)}"/>` : '',
  );
  const styles = formats.map(
    (format, index) => `<xf numFmtId="${typeof format === 'string' ? 200 + index : format}"/>`,
  );
  return `<numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs>`;
};

const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${DOCUMENT}/${type}" Target="${target}"/>`;

const relationships = (...list: readonly string[]): string =>
  `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;

/** The parts of a workbook by name. */
export const workbookParts = (workbook: RawWorkbook): Record<string, string | Uint8Array> => {
  const { sheets, strings, styles, date1904 = false } = workbook;
  const entries = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${index + 1}"/>`,
  );
  const links = sheets.map(({ type = 'worksheet' }, index) =>
    relationship(`rId${index + 1}`, type, `worksheets/sheet${index + 1}.xml`),
  );
  if (strings !== undefined) links.push(relationship('rIdStrings', 'sharedStrings', 'sharedStrings.xml'));
  if (styles !== undefined) links.push(relationship('rIdStyles', 'styles', 'styles.xml'));
  return {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${entries.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(...links),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>` }),
    ...(styles === undefined
      ? {}
      : { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
    ...Object.fromEntries(
      sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheet.xml ?? sheetXml(sheet)]),
    ),
    ...workbook.parts,
  };
};

/** Zips parts in the order given. */
export const zipParts = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array => {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    files[name] = [typeof content === 'string' ? strToU8(content) : content, { mtime: new Date(2026, 0, 1) }];
  }
  return zipSync(files);
};

/** The bytes of an xlsx file made of raw XML. */
export const buildWorkbook = (workbook: RawWorkbook): Uint8Array => zipParts(workbookParts(workbook));

/** Writes bytes to a new temporary file, hands over its path and removes it. */
export const withFile = async <T>(
  bytes: Uint8Array | string,
  work: (path: string) => Promise<T>,
  name = 'file.xlsx',
): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'bidui-read-'));
  try {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return await work(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
