import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { encodeGb18030 } from './gb18030.js';
import { bodyOf, type Cell, type FilePlan, type SheetPlan } from './sheet.js';

const fieldOf = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return '';
  const text = typeof cell === 'object' ? cell.date : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Lines in portions of some hundred: one at a time is slow, all at once is large. */
function* portions(plan: SheetPlan, count: (rows: number) => void): Generator<string> {
  const lineOf = (cells: readonly Cell[]): string =>
    `${plan.headers.map((_, at) => fieldOf(cells[at])).join(',')}\r\n`;
  let lines = plan.title === undefined ? '' : lineOf([plan.title]);
  lines += lineOf(plan.headers);
  let rows = 0;
  for (const { cells, isAboutSomebody } of bodyOf(plan)) {
    lines += lineOf(cells);
    if (isAboutSomebody) rows += 1;
    if (rows % 500 === 0) {
      yield lines;
      lines = '';
    }
  }
  yield lines;
  count(rows);
}

/** Writes the only sheet of a csv and returns the number of rows about people. The folder must exist. */
export const writeCsv = async (
  plan: FilePlan,
  path: string,
  encoding: 'gb18030' | 'utf-8-bom',
): Promise<number> => {
  const [sheet] = plan.sheets;
  if (sheet === undefined) throw new RangeError('a csv without a sheet');
  let rows = 0;
  function* chunks(plan: SheetPlan): Generator<Buffer> {
    if (encoding === 'utf-8-bom') yield Buffer.from([0xef, 0xbb, 0xbf]);
    for (const text of portions(plan, (count) => (rows = count))) {
      yield encoding === 'gb18030' ? encodeGb18030(text) : Buffer.from(text, 'utf8');
    }
  }
  await pipeline(Readable.from(chunks(sheet)), createWriteStream(path));
  return rows;
};
