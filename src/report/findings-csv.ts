import { yuanText } from '../audit/yuan-text.js';
import { say } from '../messages/catalogue.js';
import type { Finding } from '../rules/types.js';
import { allLines } from './all-lines.js';
import { byteOrderMark, csvLine, csvNumber, csvText } from './csv-cell.js';
import { alsoTitles, evidenceLines, messageWithNotes } from './finding-text.js';
import { confidenceLabel, kindLabel, severityLabel } from './labels.js';
import type { ReportModel } from './model.js';
import { monthsText } from './months-text.js';
import type { Reporter } from './reporter.js';
import { writeTextFile } from './text-file.js';

/**
 * findings.csv: the findings for a person with a spreadsheet program, header and labels in the report's language.
 * Programs read findings.jsonl, where nothing is neutralised or shortened.
 */
export const findingsCsv: Reporter = {
  name: 'findings-csv',
  file: 'findings.csv',
  write: (model, path) => writeTextFile(path, lines(model)),
};

const columns = [
  'report.col-finding-id',
  'report.col-rule-id',
  'report.col-rule',
  'report.col-kind',
  'report.col-severity',
  'report.col-confidence',
  'report.col-also',
  'report.col-person-id',
  'report.col-name',
  'report.col-id-number',
  'report.col-cert-number',
  'report.col-township',
  'report.col-village',
  'report.col-about',
  'report.col-months',
  'report.col-amount',
  'report.col-message',
  'report.col-basis',
  'report.col-evidence',
] as const;

function* lines(model: ReportModel): Generator<string> {
  yield byteOrderMark + csvLine(columns.map((key) => csvText(say(model.lang, key))));
  const titles = new Map(model.rules.map(({ header }) => [header.id, header.title[model.lang]]));
  for (const finding of allLines(model)) {
    yield csvLine(cellsOf(model, finding, titles.get(finding.rule) ?? finding.rule));
  }
}

const cellsOf = (model: ReportModel, finding: Finding, title: string): readonly string[] => {
  const { lang } = model;
  const separator = lang === 'zh' ? '；' : '; ';
  return [
    csvText(finding.findingId),
    csvText(finding.rule),
    csvText(title),
    csvText(kindLabel(lang, finding.kind)),
    csvText(severityLabel(lang, finding.severity)),
    csvText(confidenceLabel(lang, finding.confidence)),
    csvText(alsoTitles(model, finding.also)),
    csvText(finding.personId ?? ''),
    csvText(finding.name ?? ''),
    csvText(finding.idNumber ?? ''),
    csvText(finding.certNumber ?? ''),
    csvText(finding.township ?? ''),
    csvText(finding.village ?? ''),
    csvText(finding.aboutLabel),
    csvText(monthsText(lang, finding.months)),
    csvNumber(finding.amountFen === null ? null : yuanText(finding.amountFen)),
    csvText(messageWithNotes(lang, finding)),
    csvText(finding.basis.join(separator)),
    csvText(evidenceLines(model, finding.evidence).join(separator)),
  ];
};
