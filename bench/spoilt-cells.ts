import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';

const replacement = '\ufffd';

/** How many cells of the xlsx files below a folder ExcelJS's streaming reader spoils; none of them holds U+FFFD itself. */
export const countSpoiltCells = async (folder: string): Promise<number> => {
  let spoilt = 0;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.xlsx'),
  );
  for (const file of files) {
    const options = { sharedStrings: 'cache', worksheets: 'emit' } as const;
    for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(join(folder, file), options)) {
      for await (const row of sheet) {
        row.eachCell(({ value }) => {
          if (typeof value === 'string' && value.includes(replacement)) spoilt += 1;
        });
      }
    }
  }
  return spoilt;
};
