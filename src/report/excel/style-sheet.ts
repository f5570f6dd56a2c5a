import type { CellAlignment, CellFont, CellStyle } from './cell-style.js';
import { xmlDeclaration, xmlText } from './xml-text.js';

/** Formats that every program knows by number. */
const builtInFormats: Readonly<Record<string, number>> = { '#,##0': 3, '#,##0.00': 4, '@': 49 };

/** First number of the formats that a file brings along. */
const firstOwnFormat = 164;

/** A list in which each entry stands once. */
class Numbered {
  readonly entries: string[];

  constructor(...entries: readonly string[]) {
    this.entries = [...entries];
  }

  numberOf(entry: string): number {
    const known = this.entries.indexOf(entry);
    return known >= 0 ? known : this.entries.push(entry) - 1;
  }

  xml(element: string): string {
    return `<${element} count="${this.entries.length}">${this.entries.join('')}</${element}>`;
  }
}

/** The looks of a workbook's cells, numbered as they are met. */
export class StyleSheet {
  readonly #numbers = new Map<CellStyle, number>();
  // Readers take the first of each list for granted, and the second ground to be this pattern.
  readonly #fonts = new Numbered(
    '<font><sz val="11"/><color rgb="FF000000"/><name val="Calibri"/><family val="2"/></font>',
  );
  readonly #fills = new Numbered(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  readonly #borders = new Numbered('<border><left/><right/><top/><bottom/><diagonal/></border>');
  readonly #formats = new Numbered();
  readonly #looks = new Numbered('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');

  /** Number of a look, 0 for none. Fast for a style that was met before as the same object. */
  numberOf(style: CellStyle): number {
    const known = this.#numbers.get(style);
    if (known !== undefined) return known;
    const number = this.#looks.numberOf(this.#lookXml(style));
    this.#numbers.set(style, number);
    return number;
  }

  /** The part of the workbook that describes the looks. */
  xml(): string {
    const formats = this.#formats.entries.map(
      (code, index) => `<numFmt numFmtId="${firstOwnFormat + index}" formatCode="${xmlText(code)}"/>`,
    );
    const normal = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
    return [
      `${xmlDeclaration}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
      ...(formats.length === 0 ? [] : [`<numFmts count="${formats.length}">${formats.join('')}</numFmts>`]),
      this.#fonts.xml('fonts'),
      this.#fills.xml('fills'),
      this.#borders.xml('borders'),
      `<cellStyleXfs count="1">${normal}</cellStyleXfs>`,
      this.#looks.xml('cellXfs'),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      '<dxfs count="0"/></styleSheet>',
    ].join('');
  }

  #lookXml({ font, alignment, format, border, fill }: CellStyle): string {
    const numbers: readonly (readonly [name: string, number: number, apply: string])[] = [
      ['numFmtId', format === undefined ? 0 : this.#formatNumber(format), 'applyNumberFormat'],
      ['fontId', font === undefined ? 0 : this.#fonts.numberOf(fontXml(font)), 'applyFont'],
      ['fillId', fill === undefined ? 0 : this.#fills.numberOf(fillXml(fill)), 'applyFill'],
      ['borderId', border === undefined ? 0 : this.#borders.numberOf(borderXml(border)), 'applyBorder'],
    ];
    const attributes = [
      ...numbers.map(([name, number]) => `${name}="${number}"`),
      'xfId="0"',
      ...numbers.flatMap(([, number, apply]) => (number === 0 ? [] : [`${apply}="1"`])),
    ].join(' ');
    return alignment === undefined
      ? `<xf ${attributes}/>`
      : `<xf ${attributes} applyAlignment="1">${alignmentXml(alignment)}</xf>`;
  }

  #formatNumber(code: string): number {
    return builtInFormats[code] ?? firstOwnFormat + this.#formats.numberOf(code);
  }
}

const fontXml = ({ name, size, color, bold = false, underline = false }: CellFont): string =>
  `<font>${bold ? '<b/>' : ''}${underline ? '<u/>' : ''}<sz val="${size}"/><color rgb="${color}"/><name val="${xmlText(name)}"/></font>`;

const fillXml = (color: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/></patternFill></fill>`;

const borderXml = (color: string): string =>
  `<border>${['left', 'right', 'top', 'bottom']
    .map((side) => `<${side} style="thin"><color rgb="${color}"/></${side}>`)
    .join('')}<diagonal/></border>`;

const alignmentXml = ({ vertical, horizontal, wrapText = false }: CellAlignment): string =>
  `<alignment${horizontal === undefined ? '' : ` horizontal="${horizontal}"`} vertical="${vertical}"${wrapText ? ' wrapText="1"' : ''}/>`;
