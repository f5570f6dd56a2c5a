// The peer: reads an xlsx through the stream reader of hucre, all cells, and counts them.
// node hucre-subject.mjs FILE CELLS
import { readFileSync } from 'node:fs';
import { streamXlsxRows } from 'hucre/xlsx';

const [file, cellsExpected] = process.argv.slice(2);
let cells = 0;
let length = 0;
for await (const { values } of streamXlsxRows(readFileSync(file))) {
  for (const value of values) {
    if (value === null || value === undefined || value === '') continue;
    cells++;
    length += typeof value === 'string' ? value.length : 1;
  }
}
if (cells !== Number(cellsExpected)) throw new Error(`read ${cells} cells, not ${cellsExpected}`);
process.stdout.write(`${JSON.stringify({ cells, length })}\n`);
