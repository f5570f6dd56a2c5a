import { say } from '../../messages/catalogue.js';
import type { Finding } from '../../rules/types.js';
import { alsoTitles, evidenceLines, sentences } from '../finding-text.js';
import { confidenceLabel } from '../labels.js';
import { monthsText } from '../months-text.js';
import type { RuleTally } from '../tally.js';
import { openSheet, type Book } from './book.js';
import { headerRow, writeHeading } from './rule-heading.js';
import type { StyledCell } from './sheet-writer.js';
import { causesOf, ruleColumns, verdictsOf, widthOf } from './rule-columns.js';

/** Lines of one cell before a sentence says how many rows more there are. */
const mostPlaces = 8;

/** Writes the sheet of one rule (or several, where one cannot hold its findings): heading, findings, room for answers. */
export const writeRuleSheets = (book: Book, tally: RuleTally): void => {
  const { model, mostRows } = book;
  const titles = ruleColumns.map(({ key }) => say(model.lang, key));
  const places = tally.findings.map((finding) =>
    evidenceLines(model, finding.evidence, mostPlaces).join('\n'),
  );
  const widths = ruleColumns.map((column) => widthOf(column, tally.findings));
  (book.ruleSheets.get(tally.result.header.id) ?? []).forEach((name, index) => {
    const start = index * mostRows;
    const findings = tally.findings.slice(start, start + mostRows);
    const sheet = openSheet(book, { name, widths, headerRow, frozenColumns: 6, paper: 'A3' });
    writeHeading(book, sheet, tally);
    sheet.header(
      titles.map((value, column) => ({
        value,
        style: ruleColumns[column]?.fillIn === true ? book.styles.fillHeader : book.styles.header,
      })),
    );
    findings.forEach((finding, row) => {
      sheet.row(findingCells(book, finding, start + row + 1, places[start + row] ?? ''));
    });
    sheet.filter(headerRow, ruleColumns.length);
    const rows = [headerRow + 1, sheet.lastRow] as const;
    sheet.offer('P', rows, verdictsOf(model.lang), true);
    sheet.offer('Q', rows, causesOf(model.lang), false);
    sheet.close();
  });
};

/** Cells in the order of `ruleColumns`. */
const findingCells = (
  book: Book,
  finding: Finding,
  number: number,
  places: string,
): readonly StyledCell[] => {
  const { model, styles } = book;
  const { lang } = model;
  const text = (value: string | null): StyledCell => ({
    value: value === '' ? null : value,
    style: styles.text,
  });
  const code = (value: string | null): StyledCell => ({
    value: value === '' ? null : value,
    style: styles.code,
  });
  const empty: StyledCell = { value: null, style: styles.fillIn };
  return [
    { value: number, style: styles.centred },
    code(finding.findingId),
    { value: confidenceLabel(lang, finding.confidence), style: styles.centred },
    text(finding.township),
    text(finding.village),
    text(finding.name),
    code(finding.idNumber),
    code(finding.certNumber),
    text(finding.aboutLabel),
    text(monthsText(lang, finding.months)),
    { value: finding.amountFen === null ? null : finding.amountFen / 100, style: styles.money },
    text(finding.message),
    text(sentences(lang, finding.notes)),
    text(alsoTitles(model, finding.also)),
    { value: places, style: styles.place },
    empty,
    empty,
    empty,
    empty,
    { value: null, style: styles.fillDate },
  ];
};
