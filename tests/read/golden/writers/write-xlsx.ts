import { buildWorkbook, stylesWith, type RawWorkbook } from '../../workbook-builder.js';
import { escapeMarkup, serialOf, type DescribedCell, type DescribedSheet } from '../described-sheet.js';

const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

const DATE_STYLE = 1;

/** Texts are written in the four ways that xlsx has, in turn: shared, rich shared, inline, rich inline. */
class StringParts {
  readonly items: string[] = [];
  private readonly known = new Map<string, number>();
  private count = 0;

  cell(reference: string, text: string): string {
    this.count += 1;
    const written = escapeMarkup(text);
    const runs = `<r><t xml:space="preserve">${escapeMarkup(text.slice(0, 1))}</t></r><r><rPr><b/></rPr><t xml:space="preserve">${escapeMarkup(text.slice(1))}</t></r>`;
    // A character outside the first plane is not to be cut in two.
    const isRich = (text.codePointAt(0) ?? 0) < 0x10000 && text.length > 1;
    const way = this.count % 5;
    if (way === 3)
      return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${written}</t></is></c>`;
    if (way === 4 && isRich) return `<c r="${reference}" t="inlineStr"><is>${runs}</is></c>`;
    const item =
      way === 2 && isRich
        ? `<si>${runs}<rPh sb="0" eb="1"><t>pinyin</t></rPh></si>`
        : `<si><t xml:space="preserve">${written}</t></si>`;
    const index = this.known.get(item) ?? this.items.push(item) - 1;
    this.known.set(item, index);
    return `<c r="${reference}" t="s"><v>${index}</v></c>`;
  }
}

const cellXml = (strings: StringParts, reference: string, cell: DescribedCell): string => {
  if (cell === null) return `<c r="${reference}" s="0"/>`;
  if (typeof cell === 'string') return strings.cell(reference, cell);
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${reference}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (cell.day !== undefined) return `<c r="${reference}" s="${DATE_STYLE}"><v>${serialOf(cell.day)}</v></c>`;
  return `<c r="${reference}" t="e"><v>${cell.error ?? ''}</v></c>`;
};

/** The workbook as raw parts, for those who want to change them. */
export const describedXlsx = (sheets: readonly DescribedSheet[]): RawWorkbook => {
  const strings = new StringParts();
  const raw = sheets.map(
    ({ name, rows, hidden = false, hiddenRows = [], hiddenColumns = [], merges = [] }) => ({
      name,
      ...(hidden ? { state: 'hidden' as const } : {}),
      head:
        hiddenColumns.length === 0
          ? ''
          : `<cols>${hiddenColumns.map((column) => `<col min="${column + 1}" max="${column + 1}" width="9" hidden="1"/>`).join('')}</cols>`,
      rows: rows
        .map(
          (cells, row) =>
            `<row r="${row + 1}"${hiddenRows.includes(row + 1) ? ' hidden="1"' : ''}>${cells.map((cell, column) => cellXml(strings, `${letters(column)}${row + 1}`, cell)).join('')}</row>`,
        )
        .join(''),
      tail:
        merges.length === 0
          ? ''
          : `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`,
    }),
  );
  return { sheets: raw, strings: strings.items.join(''), styles: stylesWith(0, 14) };
};

/** An xlsx file with these sheets. */
export const writeXlsx = (sheets: readonly DescribedSheet[]): Uint8Array =>
  buildWorkbook(describedXlsx(sheets));
