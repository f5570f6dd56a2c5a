import type { CellStyle } from './cell-style.js';
import { cellText } from './cell-text.js';
import { xmlText } from './xml-text.js';

/** A piece of a text, marked or not. */
export interface TextRun {
  readonly text: string;
  readonly marked: boolean;
}

/** A text of which some characters stand out. */
export interface MarkedText {
  readonly runs: readonly TextRun[];
}

/** The text without its marks. */
export const plainOf = ({ runs }: MarkedText): string => runs.map(({ text }) => text).join('');

const red = 'FFC00000';

/**
 * The runs as they stand within `<is>` or `<si>`, the marked ones bold and red; undefined where nothing is marked, and where
 * the text has to be changed to stand in a cell (see `cellText`): its marks would no longer be in their places.
 */
export const markedItemXml = (value: MarkedText, { font }: CellStyle): string | undefined => {
  const text = plainOf(value);
  if (!value.runs.some(({ marked }) => marked) || cellText(text) !== text) return undefined;
  const fontXml = (marked: boolean): string =>
    [
      `<rPr>${marked ? '<b/>' : ''}<sz val="${font?.size ?? 11}"/>`,
      `<color rgb="${marked ? red : (font?.color ?? 'FF000000')}"/>`,
      `<rFont val="${xmlText(font?.name ?? 'Calibri')}"/></rPr>`,
    ].join('');
  return value.runs
    .filter((run) => run.text !== '')
    .map((run) => `<r>${fontXml(run.marked)}<t xml:space="preserve">${escaped(run.text)}</t></r>`)
    .join('');
};

/** What looks like the spelling of a character in this file format (`_x0041_`) is kept from being read as one. */
const escaped = (text: string): string => xmlText(text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
