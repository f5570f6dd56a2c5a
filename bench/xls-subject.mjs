// Reads every cell of a workbook and prints how many there are.
import { openWorkbook } from '../dist/src/read/open-workbook.js';

const workbook = await openWorkbook(process.argv[2]);
let cells = 0;
for (const sheet of workbook.sheets) {
  await sheet.read(({ text }) => {
    for (const cell of text) if (cell !== undefined) cells += 1;
    return undefined;
  });
}
await workbook.close();
process.stdout.write(`${cells}\n`);
