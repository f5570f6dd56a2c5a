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
  const encoded = rememberedCells();
  for await (const batch of model.links()) {
    yield batch.map((link) => csvLine(cellsOf(link, encoded))).join('');
  }
}

/** Encodes a text once: a million rows share a few files, sheets and reasons. */
const rememberedCells = (): ((text: string) => string) => {
  const known = new Map<string, string>();
  return (text) => {
    const cell = known.get(text);
    if (cell !== undefined) return cell;
    const made = csvProgramText(text);
    known.set(text, made);
    return made;
  };
};

const cellsOf = (link: LinkRow, encoded: (text: string) => string): readonly string[] => [
  encoded(link.dataset),
  encoded(link.file),
  encoded(link.sheet),
  csvNumber(link.row),
  csvNumber(link.slot),
  // Hexadecimal digits: nothing to quote, nothing to neutralise.
  link.personId ?? '',
  link.confidence ?? '',
  csvNumber(link.weight === null ? null : link.weight.toFixed(2)),
  encoded(link.reasons),
];
