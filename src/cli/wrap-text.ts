import { displayWidth } from '../report/display-width.js';

/**
 * A text from a file as it may be written to a terminal: line breaks, tabs and every other control character become
 * spaces, so that a cell cannot break a table or send commands to the terminal.
 */
export const plainText = (text: string): string =>
  text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');

/** Chinese marks that do not begin a line, and those that do not end one. */
const closing = new Set('，。、；：？！）》”’】］');
const opening = new Set('（《“‘【［');

/**
 * Breaks a text into lines of at most `width` cells; at a space where there is one in the line, else between any two
 * characters, but not before a closing mark or behind an opening one where the line leaves the choice. A character wider
 * than the line gets a line of its own. Never returns an empty list.
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
      const end = breaksAtSpace ? space : breakBefore(line, character, width);
      lines.push(line.slice(0, end).trimEnd());
      line = line.slice(breaksAtSpace ? end + 1 : end);
      used = displayWidth(line);
      if (line === '' && character === ' ') continue;
    }
    line += character;
    used += size;
  }
  if (line !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
};

/** So many marks may stand in a row; more leave no choice. */
const mostMoved = 4;

/** Where a full line is cut, so that neither mark stands where it must not; at its end if there is no such place. */
const breakBefore = (line: string, next: string, width: number): number => {
  const characters = Array.from(line);
  const last = Math.max(1, characters.length - mostMoved);
  for (let at = characters.length; at >= last; at -= 1) {
    if (closing.has(characters[at] ?? next) || opening.has(characters[at - 1] ?? '')) continue;
    const end = characters.slice(0, at).join('').length;
    return displayWidth(line.slice(end) + next) <= width ? end : line.length;
  }
  return line.length;
};

const isLatin = (character: string | undefined): boolean =>
  character !== undefined && character !== ' ' && displayWidth(character) === 1;
