import { byteOrderMark, csvLine, csvProgramText, lineEnd } from './csv-cell.js';
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
    let text = '';
    for (const link of batch) text += lineOf(link, encoded);
    yield text;
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

/** Put together as it stands, without a list of cells in between: there may be a million. */
const lineOf = (link: LinkRow, encoded: (text: string) => string): string => {
  const place = `${encoded(link.dataset)},${encoded(link.file)},${encoded(link.sheet)},${link.row},${link.slot}`;
  const weight = link.weight === null ? '' : link.weight.toFixed(2);
  // A person id is hexadecimal digits: nothing to quote, nothing to neutralise.
  return `${place},${link.personId ?? ''},${link.confidence ?? ''},${weight},${encoded(link.reasons)}${lineEnd}`;
};
