import { displayWidth } from '../report/display-width.js';

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
    const size = displayWidth(character);
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
  character !== undefined && character !== ' ' && displayWidth(character) === 1;
