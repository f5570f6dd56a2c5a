/** Characters that take two columns on a terminal and in a proportional table: Han, kana, Hangul, full-width forms. */
const wide =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]$/u;
const none = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** Columns that a text takes: 2 for a wide character, 0 for a combining or invisible one, else 1. */
export const displayWidth = (text: string): number => {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 2 : none.test(character) ? 0 : 1;
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
