import { byteOrderMark, csvLine, csvNumber, csvProgramText } from './csv-cell.js';
import type { LinkRow, ReportModel } from './model.js';
import type { Reporter } from './reporter.js';
import { writeTextFile } from './text-file.js';

/** links.csv: whose record each row is taken for, and why. Streamed; column names are fixed, programs rely on them. */
export const linksCsv: Reporter = {
  name: 'links-csv',
  file: 'links.csv',
  write: (model, path) => writeTextFile(path, lines(model)),
};

async function* lines(model: ReportModel): AsyncGenerator<string> {
  yield (
    byteOrderMark +
    csvLine(['dataset', 'file', 'sheet', 'row', 'slot', 'person_id', 'confidence', 'weight', 'reasons'])
  );
  for await (const batch of model.links()) yield batch.map((link) => csvLine(cellsOf(link))).join('');
}

const cellsOf = (link: LinkRow): readonly string[] => [
  csvProgramText(link.dataset),
  csvProgramText(link.file),
  csvProgramText(link.sheet),
  csvNumber(link.row),
  csvNumber(link.slot),
  csvProgramText(link.personId ?? ''),
  link.confidence ?? '',
  csvNumber(link.weight === null ? null : link.weight.toFixed(2)),
  csvProgramText(link.reasons),
];
