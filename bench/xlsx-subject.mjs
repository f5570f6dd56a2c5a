// Reads an xlsx through bidui's own reader: text and kind of every cell, or of the columns given ("1,2,4,7").
// The last two arguments are what must come out; "-" where it is not known.
import { openWorkbook } from '../dist/src/read/open-workbook.js';

const [file, columns, cellsExpected, checksumExpected] = process.argv.slice(2);
let cells = 0;
let checksum = 0;
let texts = 0;
const options = columns === 'all' ? {} : { columns: new Set(columns.split(',').map(Number)) };
const workbook = await openWorkbook(file);
await workbook.sheets[0].read(({ text, kind }) => {
  for (let column = 0; column < text.length; column++) {
    const value = text[column];
    if (value === undefined) continue;
    cells++;
    checksum += value.length + value.charCodeAt(value.length - 1);
    if (kind[column] === 'text') texts++;
  }
}, options);
await workbook.close();
if (cellsExpected !== '-' && (cells !== Number(cellsExpected) || checksum !== Number(checksumExpected))) {
  throw new Error(`read ${cells} cells with checksum ${checksum}, not ${cellsExpected} with ${checksumExpected}`);
}
