import { strToU8, zipSync } from 'fflate';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns:';

/** What may stand around the tables of a spreadsheet; all of it may be left out. */
export interface RawOds {
  /** Inside `<office:automatic-styles>`. */
  readonly styles?: string;
  /** Inside `<office:spreadsheet>`, before the tables. */
  readonly head?: string;
  readonly manifest?: string;
  readonly mimetype?: string;
  /** Takes the place of the whole content. */
  readonly content?: string | Uint8Array;
}

/** A table of raw rows. */
export const table = (rows: string, name = '名册', attributes = ''): string =>
  `<table:table table:name="${name}"${attributes}>${rows}</table:table>`;

/** A cell of text in one paragraph. */
export const textCell = (text: string): string =>
  `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;

/** A row of cells. */
export const row = (cells: string, attributes = ''): string =>
  `<table:table-row${attributes}>${cells}</table:table-row>`;

/** The content of a spreadsheet with these tables. */
export const odsContent = (tables: string, { styles = '', head = '' }: RawOds = {}): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content xmlns:office="${OASIS}office:1.0" xmlns:table="${OASIS}table:1.0" xmlns:text="${OASIS}text:1.0" xmlns:style="${OASIS}style:1.0" xmlns:draw="${OASIS}drawing:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" office:version="1.3"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${head}${tables}</office:spreadsheet></office:body></office:document-content>`;

/** The bytes of an ods file with these tables. */
export const buildOds = (tables: string, raw: RawOds = {}): Uint8Array => {
  const { mimetype = 'application/vnd.oasis.opendocument.spreadsheet', manifest } = raw;
  const content = raw.content ?? odsContent(tables, raw);
  return zipSync({
    mimetype: [strToU8(mimetype), { level: 0 }],
    'content.xml': typeof content === 'string' ? strToU8(content) : content,
    ...(manifest === undefined ? {} : { 'META-INF/manifest.xml': strToU8(manifest) }),
  });
};
