import { say } from '../../messages/catalogue.js';
import { severityLabel } from '../labels.js';
import { outcomeText } from '../outcome-text.js';
import type { RuleTally } from '../tally.js';
import type { Book } from './book.js';
import { moneyWidth } from './money-width.js';
import type { Section } from './section.js';
import type { CellValue, StyledCell } from './sheet-writer.js';

/** Columns of the sheet that headings and the table of rules take. */
export const summaryWidth = 13;

/** Columns of the sheet, from 0, in which the table of rules has its sums. */
const overpaidColumn = 8;
const underpaidColumn = 9;

/** Widths of the sheet's columns: as the sums of the rules need, and at least one for each township. */
export const summaryWidths = ({ tallies }: Book, townships: number): readonly number[] => {
  const widths = [
    40,
    9,
    11,
    ...Array.from({ length: Math.max(summaryWidth - 3, townships - 1) }, () => 10.5),
  ];
  for (const { money } of tallies) {
    widths[overpaidColumn] = Math.max(widths[overpaidColumn] ?? 0, moneyWidth(money.overpaidFen));
    widths[underpaidColumn] = Math.max(widths[underpaidColumn] ?? 0, moneyWidth(money.underpaidFen));
  }
  return widths;
};

/** Every rule with what became of it; a rule with findings leads to its sheet. */
export const ruleSection = (book: Book): Section => {
  const { model, styles, tallies } = book;
  return {
    heading: say(model.lang, 'report.heading-rules'),
    width: summaryWidth,
    columns: [
      { key: 'report.col-rule', style: styles.text },
      { key: 'report.col-severity', style: styles.centred },
      { key: 'report.col-lead', style: styles.centred },
      { key: 'report.col-outcome', style: styles.text, span: 4 },
      { key: 'report.col-people', style: styles.count },
      { key: 'report.col-overpaid', style: styles.money },
      { key: 'report.col-underpaid', style: styles.money },
      { key: 'report.col-certain', style: styles.count },
      { key: 'report.col-probable', style: styles.count },
      { key: 'report.col-possible', style: styles.count },
    ],
    rows: tallies.map((tally) => ruleRow(book, tally)),
  };
};

const ruleRow = (book: Book, tally: RuleTally): readonly (CellValue | StyledCell)[] => {
  const { model, styles } = book;
  const { result, money, byConfidence } = tally;
  const { severity, departments } = result.header;
  const { kind } = result.outcome;
  const alarming = kind === 'not-applicable' || kind === 'error';
  const figures: readonly CellValue[] =
    tally.findings.length === 0
      ? []
      : [
          tally.people,
          money.overpaidFen === 0 ? null : money.overpaidFen / 100,
          money.underpaidFen === 0 ? null : money.underpaidFen / 100,
          byConfidence.certain,
          byConfidence.probable,
          byConfidence.possible,
        ];
  return [
    ruleLink(book, tally),
    { value: severityLabel(model.lang, severity), style: styles.severity[severity] },
    model.labels.department(departments.lead),
    { value: outcomeText(model, result), style: alarming ? styles.warning : styles.text },
    ...figures,
  ];
};

const ruleLink = ({ model, styles, ruleSheets }: Book, { result }: RuleTally): CellValue | StyledCell => {
  const text = result.header.title[model.lang];
  const sheet = ruleSheets.get(result.header.id)?.[0];
  return sheet === undefined ? text : { value: { text, sheet }, style: styles.link };
};

/** Findings of each rule by township, with totals both ways. Rules without findings are left out: they are all 0. */
export const townshipRows = (
  book: Book,
  townships: readonly string[],
): readonly (readonly StyledCell[])[] => {
  const { model, styles, tallies } = book;
  const header = [
    say(model.lang, 'report.col-rule'),
    say(model.lang, 'report.col-total'),
    ...townships.map((name) => name || say(model.lang, 'report.township-unknown')),
  ];
  const found = tallies.filter(({ findings }) => findings.length > 0);
  const sums = townships.map((name) =>
    found.reduce((sum, { byTownship }) => sum + (byTownship.get(name) ?? 0), 0),
  );
  return [
    header.map((value) => ({ value, style: styles.header })),
    ...found.map((tally): readonly StyledCell[] => {
      const title = ruleLink(book, tally);
      return [
        typeof title === 'object' && title !== null && 'style' in title
          ? title
          : { value: title, style: styles.text },
        { value: tally.findings.length, style: styles.total },
        ...townships.map((name) => ({ value: tally.byTownship.get(name) ?? null, style: styles.count })),
      ];
    }),
    [
      { value: say(model.lang, 'report.col-total'), style: styles.totalLabel },
      { value: model.findings.length, style: styles.total },
      ...sums.map((value) => ({ value, style: styles.total })),
    ],
  ];
};
