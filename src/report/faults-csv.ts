import { render, say } from '../messages/catalogue.js';
import { byteOrderMark, csvLine, csvNumber, csvText } from './csv-cell.js';
import type { ReportModel } from './model.js';
import type { Reporter } from './reporter.js';
import { writeTextFile } from './text-file.js';

/**
 * faults.csv: faults of which a sheet has so many that the report only counts them, one a line; there only if there are
 * such. Header and labels are in the report's language.
 */
export const faultsCsv: Reporter = {
  name: 'faults-csv',
  file: 'faults.csv',
  isWanted: ({ longFaults }) => longFaults !== null,
  write: (model, path) => writeTextFile(path, lines(model)),
};

const columns = [
  'report.col-file',
  'report.col-sheet',
  'report.col-row',
  'report.col-township',
  'report.col-column',
  'report.col-value',
  'report.col-effect',
  'report.col-problem',
] as const;

async function* lines({ lang, longFaults }: ReportModel): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(columns.map((key) => csvText(say(lang, key))));
  for await (const { fault, township } of longFaults?.() ?? []) {
    yield csvLine([
      ...[csvText(fault.file), csvText(fault.sheet ?? ''), csvNumber(fault.row ?? null)],
      ...[csvText(township ?? ''), csvText(fault.column ?? ''), csvText(fault.value ?? '')],
      ...[csvText(say(lang, `report.effect-${fault.effect}`)), csvText(render(lang, fault.message))],
    ]);
  }
}
