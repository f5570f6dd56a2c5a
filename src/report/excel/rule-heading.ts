import { say } from '../../messages/catalogue.js';
import { sentences } from '../finding-text.js';
import { kindLabel, listText, severityLabel } from '../labels.js';
import type { RuleTally } from '../tally.js';
import type { Book } from './book.js';
import type { SheetWriter } from './sheet-writer.js';

/** Heading rows above the table header: title, why, basis, what to check, and the way back. */
export const headerRow = 6;

/** Columns over which the heading runs: what fits on a screen without scrolling. */
const headingSpan = 12;

/** Writes what stands above the table of a rule. */
export const writeHeading = (book: Book, sheet: SheetWriter, tally: RuleTally): void => {
  const { model, styles, summarySheet } = book;
  const { lang } = model;
  const { header, withoutOptional } = tally.result;
  const line = (value: string): void => {
    sheet.row([{ value, style: styles.note, span: headingSpan }]);
  };
  sheet.row([{ value: header.title[lang], style: styles.title, span: headingSpan }], 26);
  line(
    say(lang, 'report.rule-line', {
      severity: severityLabel(lang, header.severity),
      kind: kindLabel(lang, header.kind),
      lead: model.labels.department(header.departments.lead),
      findings: tally.findings.length,
      people: tally.people,
      basis: listText(lang, header.basis) || say(lang, 'report.none'),
    }),
  );
  line(say(lang, 'report.rule-why', { why: header.why[lang] }));
  const missing =
    withoutOptional.length === 0
      ? []
      : [say(lang, 'report.rule-without', { rolls: listText(lang, withoutOptional) })];
  line(sentences(lang, [say(lang, 'report.rule-check', { check: header.falseAlarms[lang] }), ...missing]));
  sheet.row([
    {
      value: { text: say(lang, 'report.back', { sheet: summarySheet }), sheet: summarySheet },
      style: styles.plainLink,
      span: headingSpan,
    },
  ]);
};
