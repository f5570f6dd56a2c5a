/** Code points that a terminal draws two cells wide: East Asian Wide and Fullwidth (UAX #11), and emoji. */
const wide: readonly (readonly [from: number, to: number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

/** Code points that take no cell of their own: combining marks, joiners, variation selectors. */
const zero: readonly (readonly [from: number, to: number])[] = [
  [0x0300, 0x036f],
  [0x200b, 0x200f],
  [0x2060, 0x2064],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xe0100, 0xe01ef],
];

const within = (ranges: readonly (readonly [from: number, to: number])[], code: number): boolean =>
  ranges.some(([from, to]) => code >= from && code <= to);

const widthOfCode = (code: number): number => {
  if (code < 0x300) return 1;
  if (within(zero, code)) return 0;
  return within(wide, code) ? 2 : 1;
};

/** Terminal cells that a text takes: 2 for a Chinese character, 1 for a Latin one. Expects no control characters. */
export const displayWidth = (text: string): number => {
  let width = 0;
  for (const character of text) width += widthOfCode(character.codePointAt(0) ?? 0);
  return width;
};

/**
 * A text from a file as it may be written to a terminal: line breaks, tabs and every other control character become
 * spaces, so that a cell cannot break a table or send commands to the terminal.
 */
export const plainText = (text: string): string =>
  text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');

/**
 * Breaks a text into lines of at most `width` cells; at a space where there is one in the line, else between any two
 * characters. A character wider than the line gets a line of its own. Never returns an empty list.
 */
export const wrapText = (text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const character of text) {
    const size = widthOfCode(character.codePointAt(0) ?? 0);
    if (used + size > width && line !== '') {
      const space = line.lastIndexOf(' ');
      const breaksAtSpace = space > 0 && character !== ' ' && isLatin(line.at(-1)) && isLatin(character);
      const head = breaksAtSpace ? line.slice(0, space) : line;
      line = breaksAtSpace ? line.slice(space + 1) : '';
      lines.push(head.trimEnd());
      used = displayWidth(line);
      if (line === '' && character === ' ') continue;
    }
    line += character;
    used += size;
  }
  if (line !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
};

const isLatin = (character: string | undefined): boolean =>
  character !== undefined && character !== ' ' && widthOfCode(character.codePointAt(0) ?? 0) === 1;
