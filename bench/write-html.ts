import { open } from 'node:fs/promises';
import { ROLL_HEADER, rollRow, textOfCell } from './big-roll.js';

const PIECE_LENGTH = 256 * 1024;

/** Writes a roll of `rows` rows and a header as the HTML table that web systems save under the name of an `.xls` file. */
export const writeBigHtml = async (path: string, rows: number): Promise<void> => {
  const file = await open(path, 'w');
  const rowOf = (texts: readonly string[]): string =>
    `<tr>${texts.map((text) => `<td style="mso-number-format:'\\@'">${text}</td>`).join('')}</tr>\n`;
  let html = `<html><head><meta charset="utf-8"></head><body><table border="1">\n${rowOf(ROLL_HEADER)}`;
  for (let row = 0; row < rows; row++) {
    html += rowOf(rollRow(row).map(textOfCell));
    if (html.length < PIECE_LENGTH) continue;
    await file.write(html);
    html = '';
  }
  await file.write(`${html}</table></body></html>\n`);
  await file.close();
};
