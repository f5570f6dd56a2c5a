// The subject: reads an xlsx through our own reader, text and kind of every cell, or of the columns given ("1,2,4,9").
// node xlsx-subject.mjs FILE all|COLUMNS CELLS CHECKSUM: the last two are what must come out, "-" where nobody knows.
import { openWorkbook } from '../dist/src/read/open-workbook.js';

const [file, columns, cellsExpected, checksumExpected] = process.argv.slice(2);
let cells = 0;
let checksum = 0;
let texts = 0;
// Sums of a row go to the totals once a row: to add up each cell there would cost more than the reading of it.
const options = columns === 'all' ? {} : { columns: new Set(columns.split(',').map(Number)) };
const workbook = await openWorkbook(file);
const { rows } = await workbook.sheets[0].read(({ number, text, kind }) => {
  const closely = number % 16 === 1;
  let [rowCells, rowChecksum, rowTexts] = [0, 0, 0];
  for (let column = 0; column < text.length; column++) {
    const value = text[column];
    if (value === undefined) continue;
    rowCells++;
    rowChecksum += value.length;
    if (kind[column] === 'text') rowTexts++;
    if (closely) for (let at = 0; at < value.length; at++) rowChecksum += value.charCodeAt(at);
  }
  cells += rowCells;
  checksum += rowChecksum;
  texts += rowTexts;
}, options);
await workbook.close();
if (cellsExpected !== '-' && (cells !== Number(cellsExpected) || checksum !== Number(checksumExpected))) {
  throw new Error(
    `read ${cells} cells with checksum ${checksum}, not ${cellsExpected} with ${checksumExpected}`,
  );
}
process.stdout.write(`${JSON.stringify({ rows, cells, texts })}\n`);
