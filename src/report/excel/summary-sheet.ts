import { say } from '../../messages/catalogue.js';
import { countFaults } from '../count-faults.js';
import { asOfOriginText, countText, dateText } from '../labels.js';
import { moneyText } from '../money-text.js';
import { countPeople, townshipColumns } from '../tally.js';
import { openSheet, type Book } from './book.js';
import { writeSection } from './section.js';
import type { SheetWriter, StyledCell } from './sheet-writer.js';
import { ruleSection, summaryWidth as width, summaryWidths, townshipRows } from './summary-tables.js';

/** Writes the first sheet: what this is, the key figures, every rule with its result, and rules by township. */
export const writeSummarySheet = (book: Book): void => {
  const { model, styles, summarySheet } = book;
  const townships = townshipColumns(model);
  const sheet = openSheet(book, {
    name: summarySheet,
    widths: summaryWidths(book, townships.length),
  });
  writeTop(book, sheet);
  writePointers(book, sheet);
  writeSection(book, sheet, ruleSection(book));
  if (model.findings.length > 0) {
    sheet.row(
      [{ value: say(model.lang, 'report.heading-townships'), style: styles.heading, span: width }],
      22,
    );
    for (const cells of townshipRows(book, townships)) sheet.row(cells);
    sheet.gap();
  }
  sheet.row([{ value: say(model.lang, 'report.money-note'), style: styles.note, span: width }]);
  sheet.close();
};

const writeTop = (book: Book, sheet: SheetWriter): void => {
  const { model, styles } = book;
  const { lang } = model;
  sheet.row([{ value: say(lang, 'report.title'), style: styles.title, span: width }], 30);
  const asOf = { date: dateText(lang, model.asOf), origin: asOfOriginText(model) };
  sheet.row([{ value: say(lang, 'report.as-of-line', asOf), style: styles.plain, span: width }]);
  sheet.row([{ value: say(lang, 'report.what-this-is'), style: styles.note, span: width }]);
  sheet.gap();
  const { paidWronglyFen, unpaidFen } = model.money;
  const high = model.findings.filter(({ severity }) => severity === 'high').length;
  const figures: readonly (readonly [label: string, value: string])[] = [
    [say(lang, 'report.figure-findings'), countText(model.findings.length)],
    [say(lang, 'report.figure-high'), countText(high)],
    [say(lang, 'report.figure-people-found'), countText(countPeople(model.findings))],
    [say(lang, 'report.figure-overpaid'), moneyText(paidWronglyFen)],
    [say(lang, 'report.figure-underpaid'), moneyText(unpaidFen)],
    [say(lang, 'report.figure-people'), countText(model.people)],
    [say(lang, 'report.figure-records'), countText(model.records)],
  ];
  const line = (pick: 0 | 1): readonly StyledCell[] =>
    figures.map((figure, index) => ({
      value: figure[pick],
      style: pick === 0 ? styles.label : styles.figure,
      span: index === 0 ? 1 : 2,
    }));
  sheet.row(line(0), 16);
  sheet.row(line(1), 24);
  sheet.gap();
};

/** What a reader must not overlook before taking the figures for the whole: what was not checked, what was not read. */
const writePointers = (book: Book, sheet: SheetWriter): void => {
  const { model, styles, reviewSheet, uncheckedSheet, faultsSheet, methodSheet } = book;
  const { lang } = model;
  const unchecked = model.rules.filter(
    ({ outcome: { kind } }) => kind === 'not-applicable' || kind === 'error',
  ).length;
  const townships = new Set(model.gaps.map(({ township }) => township)).size;
  const pairs = countText(model.review.pairs.length + model.review.more);
  const pointers: readonly (readonly [text: string, sheet: string])[] = [
    [say(lang, 'review.pointer', { pairs }), reviewSheet],
    [
      say(lang, 'report.pointer-unchecked', { rules: unchecked, townships, files: model.rejected.length }),
      uncheckedSheet,
    ],
    [say(lang, 'report.pointer-faults', { faults: countText(countFaults(model.faults)) }), faultsSheet],
    [say(lang, 'report.pointer-method', { sources: model.sources.length }), methodSheet],
  ];
  for (const [text, target] of pointers) {
    sheet.row([{ value: { text, sheet: target }, style: styles.plainLink, span: width }], 16);
  }
  sheet.gap();
};
