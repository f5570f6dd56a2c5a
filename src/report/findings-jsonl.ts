import { isoMonth } from '../audit/month-text.js';
import { yuanText } from '../audit/yuan-text.js';
import type { Finding } from '../rules/types.js';
import { messageWithNotes } from './finding-text.js';
import { allLines } from './all-lines.js';
import type { ReportModel } from './model.js';
import type { Reporter } from './reporter.js';
import { writeTextFile } from './text-file.js';

/**
 * findings.jsonl: one object a line, in the model's order, keys and line ends fixed, so that the same run gives the
 * same bytes. `amount` is text (`"1234.50"`): a JSON number loses the second decimal in most programs.
 */
export const findingsJsonl: Reporter = {
  name: 'findings-jsonl',
  file: 'findings.jsonl',
  write: (model, path) => writeTextFile(path, lines(model)),
};

function* lines(model: ReportModel): Generator<string> {
  for (const finding of allLines(model)) yield `${JSON.stringify(findingObject(model, finding))}\n`;
}

const findingObject = (model: ReportModel, finding: Finding): Readonly<Record<string, unknown>> => ({
  finding_id: finding.findingId,
  rule: finding.rule,
  kind: finding.kind,
  severity: finding.severity,
  confidence: finding.confidence,
  also: finding.also,
  person_id: finding.personId,
  name: finding.name,
  id_number: finding.idNumber,
  cert_number: finding.certNumber,
  township: finding.township,
  village: finding.village,
  about: finding.about,
  months: finding.months.map(isoMonth),
  amount: finding.amountFen === null ? null : yuanText(finding.amountFen),
  message: messageWithNotes(model.lang, finding),
  basis: finding.basis,
  evidence: finding.evidence.map(({ dataset, file, sheet, row }) => ({ dataset, file, sheet, row })),
  ...rateKeys(finding),
});

/** Only rates have these keys. */
const rateKeys = ({ rate }: Finding): Readonly<Record<string, unknown>> =>
  rate === null
    ? {}
    : {
        ...{ region: rate.region, numerator: rate.numerator, denominator: rate.denominator },
        ...{ target: rate.target, met: rate.isMet },
      };
