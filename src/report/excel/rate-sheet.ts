import { say, type MessageKey } from '../../messages/catalogue.js';
import type { Finding, Rate } from '../../rules/types.js';
import { sentences } from '../finding-text.js';
import { confidenceLabel } from '../labels.js';
import type { RuleTally } from '../tally.js';
import { openSheet, type Book } from './book.js';
import { headerRow, writeHeading } from './rule-heading.js';
import type { StyledCell } from './sheet-writer.js';

const columns: readonly { readonly key: MessageKey & `report.col-${string}`; readonly width: number }[] = [
  { key: 'report.col-number', width: 5 },
  { key: 'report.col-finding-id', width: 15 },
  { key: 'report.col-region', width: 12 },
  { key: 'report.col-about', width: 20 },
  { key: 'report.col-numerator', width: 9 },
  { key: 'report.col-denominator', width: 9 },
  { key: 'report.col-share', width: 9 },
  { key: 'report.col-target', width: 9 },
  { key: 'report.col-met', width: 9 },
  { key: 'report.col-confidence', width: 8 },
  { key: 'report.col-message', width: 44 },
  { key: 'report.col-notes', width: 24 },
];

/** Writes the sheets of a rate: every region with its figures, whether or not it reaches the target. */
export const writeRateSheets = (book: Book, tally: RuleTally): void => {
  const { model, styles, mostRows } = book;
  (book.ruleSheets.get(tally.result.header.id) ?? []).forEach((name, index) => {
    const start = index * mostRows;
    const sheet = openSheet(book, {
      ...{ name, headerRow, frozenColumns: 4, paper: 'A3' },
      widths: columns.map(({ width }) => width),
    });
    writeHeading(book, sheet, tally);
    sheet.header(columns.map(({ key }) => ({ value: say(model.lang, key), style: styles.header })));
    tally.lines.slice(start, start + mostRows).forEach((finding, row) => {
      if (finding.rate !== null) sheet.row(cellsOf(book, finding, finding.rate, start + row + 1));
    });
    sheet.filter(headerRow, columns.length);
    sheet.close();
  });
};

/** Cells in the order of `columns`. */
const cellsOf = (
  { model: { lang }, styles }: Book,
  finding: Finding,
  { region, numerator, denominator, target, isMet }: Rate,
  number: number,
): readonly StyledCell[] => [
  { value: number, style: styles.centred },
  { value: finding.findingId, style: styles.code },
  { value: region === '' ? say(lang, 'report.whole-region') : region, style: styles.text },
  { value: finding.aboutLabel === '' ? null : finding.aboutLabel, style: styles.text },
  { value: numerator, style: styles.count },
  { value: denominator, style: styles.count },
  { value: numerator / denominator, style: styles.percent },
  { value: target / 100, style: styles.percent },
  {
    value: say(lang, isMet ? 'report.met' : 'report.not-met'),
    style: isMet ? styles.centred : styles.warning,
  },
  { value: confidenceLabel(lang, finding.confidence), style: styles.centred },
  { value: finding.message, style: styles.text },
  { value: finding.notes.length === 0 ? null : sentences(lang, finding.notes), style: styles.text },
];
