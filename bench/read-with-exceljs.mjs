// The peer: reads every xlsx below a folder with ExcelJS, all cells, and does nothing with them.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';

const [folder, mode] = process.argv.slice(2);
const files = readdirSync(folder, { recursive: true })
  .filter((file) => file.endsWith('.xlsx'))
  .sort()
  .map((file) => join(folder, file));

let cells = 0;
const count = (row) => row.eachCell(() => (cells += 1));
for (const file of files) {
  if (mode === 'stream') {
    const options = {
      sharedStrings: 'cache',
      styles: 'cache',
      hyperlinks: 'ignore',
      worksheets: 'emit',
      entries: 'emit',
    };
    for await (const sheet of new exceljs.stream.xlsx.WorkbookReader(file, options)) {
      for await (const row of sheet) count(row);
    }
  } else {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(file);
    workbook.eachSheet((sheet) => sheet.eachRow(count));
  }
}
