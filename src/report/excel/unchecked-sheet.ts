import { say } from '../../messages/catalogue.js';
import type { CoverageGap, RuleResult } from '../../rules/types.js';
import { listText } from '../labels.js';
import type { RejectedSource } from '../model.js';
import { monthsText } from '../months-text.js';
import { outcomeText } from '../outcome-text.js';
import { openSheet, type Book } from './book.js';
import { writeSection } from './section.js';
import type { CellValue } from './sheet-writer.js';

const width = 6;

/** Writes what this run could not judge: rules without their rolls, townships not covered, files not used. */
export const writeUncheckedSheet = (book: Book): void => {
  const { model, styles, uncheckedSheet } = book;
  const { lang } = model;
  const sheet = openSheet(book, { name: uncheckedSheet, widths: [36, 26, 24, 16, 34, 12] });
  sheet.row([{ value: say(lang, 'report.unchecked-title'), style: styles.title, span: width }], 28);
  sheet.row([{ value: say(lang, 'report.unchecked-note'), style: styles.note, span: width }]);
  sheet.gap();
  writeSection(book, sheet, {
    heading: say(lang, 'report.heading-not-run'),
    width,
    columns: [
      { key: 'report.col-rule', style: styles.text },
      { key: 'report.col-reason', style: styles.warning, span: 5 },
    ],
    rows: model.rules
      .filter(({ outcome: { kind } }) => kind === 'not-applicable' || kind === 'error')
      .map((result): readonly CellValue[] => [result.header.title[lang], outcomeText(model, result)]),
  });
  writeSection(book, sheet, {
    heading: say(lang, 'report.heading-gaps'),
    note: say(lang, 'report.gaps-note'),
    width,
    columns: [
      { key: 'report.col-township', style: styles.text },
      { key: 'report.col-dataset', style: styles.text },
      { key: 'report.col-about', style: styles.text },
      { key: 'report.col-months', style: styles.text },
      { key: 'report.col-rule', style: styles.text },
      { key: 'report.col-not-judged', style: styles.count },
    ],
    rows: model.gaps.map((gap) => gapRow(book, gap)),
  });
  writeSection(book, sheet, {
    heading: say(lang, 'report.heading-lowered'),
    note: say(lang, 'report.lowered-note'),
    width,
    columns: [
      { key: 'report.col-rule', style: styles.text },
      { key: 'report.col-missing-rolls', style: styles.text, span: 5 },
    ],
    rows: model.rules
      .filter(isLowered)
      .map(({ header, withoutOptional }) => [header.title[lang], listText(lang, withoutOptional)]),
  });
  for (const [heading, list] of [
    [say(lang, 'report.heading-rejected'), model.rejected],
    [say(lang, 'report.heading-skipped'), model.skipped],
  ] as const) {
    writeSection(book, sheet, {
      heading,
      width,
      columns: [
        { key: 'report.col-file', style: styles.text },
        { key: 'report.col-sheet', style: styles.text },
        { key: 'report.col-reason', style: styles.text, span: 4 },
      ],
      rows: list.map(({ file, sheet: name, reason }: RejectedSource) => [file, name, reason]),
    });
  }
  sheet.close();
};

const isLowered = ({ outcome: { kind }, withoutOptional }: RuleResult): boolean =>
  (kind === 'found' || kind === 'nothing-found') && withoutOptional.length > 0;

const gapRow = ({ model }: Book, gap: CoverageGap): readonly CellValue[] => {
  const { lang, labels, rules } = model;
  const rule = rules.find(({ header }) => header.id === gap.rule);
  return [
    gap.township || say(lang, 'report.township-unknown'),
    labels.dataset(gap.dataset),
    gap.about === '' ? null : labels.about(gap.rule, gap.about),
    gap.month === null ? null : monthsText(lang, [gap.month]),
    rule?.header.title[lang] ?? gap.rule,
    gap.people,
  ];
};
