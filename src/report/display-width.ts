/**
 * Whether a code point takes two columns on a terminal and in a table: Han, kana, Hangul, full-width forms, emoji.
 * Compared as numbers, most usual first: every text of the workbook is measured, and a pattern takes ten times as long.
 */
const isWide = (code: number): boolean =>
  (code >= 0x2e80 && code <= 0xa4cf && code !== 0x303f) ||
  (code >= 0xff00 && code <= 0xff60) ||
  (code >= 0xac00 && code <= 0xd7a3) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xfe30 && code <= 0xfe6f) ||
  (code >= 0xffe0 && code <= 0xffe6) ||
  (code >= 0x1100 && code <= 0x115f) ||
  (code >= 0x1f300 && code <= 0x1faff) ||
  (code >= 0x20000 && code <= 0x3fffd);

/** Whether a code point takes no column: combining marks, joiners, variation selectors. */
const isZero = (code: number): boolean =>
  (code >= 0x300 && code <= 0x36f) ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x2060 && code <= 0x2064) ||
  (code >= 0xfe00 && code <= 0xfe0f) ||
  code === 0xfeff ||
  (code >= 0xe0100 && code <= 0xe01ef);

/** Columns that a text takes: 2 for a wide character, 0 for a combining or invisible one, else 1. */
export const displayWidth = (text: string): number => {
  let width = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.codePointAt(index) ?? 0;
    if (code > 0xffff) index++;
    width += code < 0x300 ? 1 : isWide(code) ? 2 : isZero(code) ? 0 : 1;
  }
  return width;
};

/** The text cut to a number of columns, `…` at its end where something was cut. */
export const cutToWidth = (text: string, columns: number): string => {
  if (displayWidth(text) <= columns) return text;
  let cut = '';
  let width = 0;
  for (const character of text) {
    width += displayWidth(character);
    if (width > columns - 1) break;
    cut += character;
  }
  return `${cut}…`;
};

/** The text with spaces after it (or before it) up to a number of columns. */
export const padToWidth = (text: string, columns: number, side: 'left' | 'right' = 'left'): string => {
  const spaces = ' '.repeat(Math.max(0, columns - displayWidth(text)));
  return side === 'left' ? text + spaces : spaces + text;
};
