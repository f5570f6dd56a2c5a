import { ROLL_HEADER, rollRow, textOfCell, type RollCell } from './big-roll.js';
import { PackedPart, ZipFileWriter } from './zip-file-writer.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PIECE_LENGTH = 256 * 1024;

/** What a reader must find in the file that was written, header included. */
export interface Expected {
  readonly cells: number;
  /** Sum of the lengths of all texts, and in every sixteenth row, from the first, of the codes of their characters. */
  readonly checksum: number;
}

/** Collects the shared strings in the order in which they first occur, as Excel does. */
class StringTable {
  private readonly part = new PackedPart();
  private readonly known = new Map<string, number>();
  private count = 0;
  private pending = `${DECLARATION}<sst xmlns="${MAIN}">`;

  indexOf(text: string, comesBack: boolean): number {
    const known = comesBack ? this.known.get(text) : undefined;
    if (known !== undefined) return known;
    this.pending += `<si><t>${text}</t></si>`;
    if (comesBack) this.known.set(text, this.count);
    return this.count++;
  }

  async flush(): Promise<void> {
    if (this.pending.length < PIECE_LENGTH) return;
    await this.part.write(this.pending);
    this.pending = '';
  }

  async end(): Promise<PackedPart> {
    await this.part.write(`${this.pending}</sst>`);
    return this.part;
  }
}

const DATE_STYLE = 1;
const MONEY_STYLE = 2;
const MONEY_COLUMN = 11;

const cellXml = (
  cell: RollCell,
  address: string,
  strings: StringTable | undefined,
  column: number,
): string => {
  if (cell.kind === 'date') return `<c r="${address}" s="${DATE_STYLE}"><v>${cell.value}</v></c>`;
  if (cell.kind === 'number') {
    const style = column === MONEY_COLUMN ? ` s="${MONEY_STYLE}"` : '';
    return `<c r="${address}"${style}><v>${cell.value}</v></c>`;
  }
  return strings === undefined
    ? `<c r="${address}" t="inlineStr"><is><t>${cell.text}</t></is></c>`
    : `<c r="${address}" t="s"><v>${strings.indexOf(cell.text, cell.kind === 'shared')}</v></c>`;
};

const STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="4"/></cellXfs></styleSheet>`;

const addSmallParts = async (zip: ZipFileWriter, withStrings: boolean): Promise<void> => {
  const link = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${DOCUMENT}/${type}" Target="${target}"/>`;
  const links = (...list: readonly string[]): string =>
    `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}.xml" ContentType="${TYPE}.${type}+xml"/>`;
  await zip.addText(
    '[Content_Types].xml',
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook', 'sheet.main')}${override('worksheets/sheet1', 'worksheet')}${override('styles', 'styles')}${withStrings ? override('sharedStrings', 'sharedStrings') : ''}</Types>`,
  );
  await zip.addText('_rels/.rels', links(link('rId1', 'officeDocument', 'xl/workbook.xml')));
  await zip.addText(
    'xl/workbook.xml',
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets><sheet name="持证残疾人名册" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  );
  await zip.addText(
    'xl/_rels/workbook.xml.rels',
    links(
      link('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      link('rId2', 'styles', 'styles.xml'),
      ...(withStrings ? [link('rId3', 'sharedStrings', 'sharedStrings.xml')] : []),
    ),
  );
  await zip.addText('xl/styles.xml', STYLES);
};

/**
 * Writes a roll of `rows` rows and a header, 14 columns, as Excel would: texts in the table of shared strings, or in the
 * cells themselves (`inline`), as export programs do.
 */
export const writeBigXlsx = async (
  path: string,
  rows: number,
  texts: 'shared' | 'inline',
): Promise<Expected> => {
  const zip = await ZipFileWriter.create(path);
  await addSmallParts(zip, texts === 'shared');
  const sheet = new PackedPart();
  const strings = texts === 'shared' ? new StringTable() : undefined;
  let [cells, checksum] = [0, 0];
  let xml = `${DECLARATION}<worksheet xmlns="${MAIN}"><dimension ref="A1:N${rows + 1}"/><sheetData>`;
  for (let row = 0; row <= rows; row++) {
    const content =
      row === 0 ? ROLL_HEADER.map((text): RollCell => ({ kind: 'shared', text })) : rollRow(row - 1);
    xml += `<row r="${row + 1}" spans="1:14">`;
    content.forEach((cell, column) => {
      const text = textOfCell(cell);
      cells++;
      checksum += text.length;
      if (row % 16 === 0) for (let at = 0; at < text.length; at++) checksum += text.charCodeAt(at);
      xml += cellXml(cell, `${String.fromCharCode(65 + column)}${row + 1}`, strings, column);
    });
    xml += '</row>';
    if (xml.length < PIECE_LENGTH) continue;
    await sheet.write(xml);
    await strings?.flush();
    xml = '';
  }
  await sheet.write(`${xml}</sheetData></worksheet>`);
  await zip.add('xl/worksheets/sheet1.xml', sheet);
  if (strings !== undefined) await zip.add('xl/sharedStrings.xml', await strings.end());
  await zip.end();
  return { cells, checksum };
};
