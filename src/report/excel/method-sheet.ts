import { yuanText } from '../../audit/yuan-text.js';
import { say } from '../../messages/catalogue.js';
import type { Confidence, RuleResult } from '../../rules/types.js';
import { asOfOriginText, confidenceLabel, countText, dateText, listText, unitLabel } from '../labels.js';
import type { PolicyValue, ReportModel, SourceReport } from '../model.js';
import { decisionLines } from '../decision-lines.js';
import { sentences } from '../finding-text.js';
import { cappedLines, linkingText } from '../linking-text.js';
import { outcomeText } from '../outcome-text.js';
import { openSheet, type Book } from './book.js';
import { writeSection } from './section.js';
import type { CellValue, SheetWriter } from './sheet-writer.js';

const width = 15;

/** Writes how the run was made, so that somebody else can make it again: inputs, policy, rules, what the words mean. */
export const writeMethodSheet = (book: Book): void => {
  const { model, styles, methodSheet } = book;
  const { lang } = model;
  const sheet = openSheet(book, {
    name: methodSheet,
    widths: [26, 34, 16, 9, 9, 9, 9, 9, 9, 9, 12, 9, 9, 30, 30],
  });
  sheet.row([{ value: say(lang, 'report.method-title'), style: styles.title, span: width }], 28);
  sheet.row([{ value: say(lang, 'report.method-note'), style: styles.note, span: width }]);
  sheet.gap();
  writeSection(book, sheet, {
    heading: say(lang, 'report.heading-run'),
    width,
    columns: [
      { key: 'report.col-item', style: styles.text },
      { key: 'report.col-content', style: styles.text, span: 9 },
    ],
    rows: runRows(model),
  });
  writeSources(book, sheet);
  writeSection(book, sheet, {
    heading: say(lang, 'report.heading-policy'),
    width,
    columns: [
      { key: 'report.col-policy', style: styles.text },
      { key: 'report.col-policy-value', style: styles.text },
      { key: 'report.col-policy-unit', style: styles.text },
      { key: 'report.col-policy-origin', style: styles.text },
      { key: 'report.col-policy-source', style: styles.text, span: 6 },
    ],
    rows: model.policy.map((one): readonly CellValue[] => [
      say(lang, 'report.policy-name', { label: one.label, parameter: one.parameter }),
      valueText(model, one),
      unitLabel(lang, one.unit),
      say(lang, `policy.origin-${one.origin}`),
      one.source,
    ]),
  });
  writeSection(book, sheet, {
    heading: say(lang, 'report.heading-rules-run'),
    note: say(lang, 'report.rules-run-note'),
    width,
    columns: [
      { key: 'report.col-rule-id', style: styles.text },
      { key: 'report.col-rule', style: styles.text },
      { key: 'report.col-outcome', style: styles.text, span: 4 },
      { key: 'report.col-hash', style: styles.code, span: 7 },
    ],
    rows: model.rules.map((result: RuleResult): readonly CellValue[] => [
      result.header.id,
      result.header.title[lang],
      outcomeText(model, result),
      result.hash,
    ]),
  });
  const confidences: readonly Confidence[] = ['certain', 'probable', 'possible'];
  writeSection(book, sheet, {
    heading: say(lang, 'report.heading-confidence'),
    width,
    columns: [
      { key: 'report.col-confidence', style: styles.text },
      { key: 'report.col-meaning', style: styles.text, span: 9 },
    ],
    rows: confidences.map((one) => [confidenceLabel(lang, one), say(lang, `report.confidence-means-${one}`)]),
  });
  sheet.close();
};

const runRows = (model: ReportModel): readonly (readonly CellValue[])[] => {
  const { lang } = model;
  return [
    [say(lang, 'report.item-version'), `bidui ${model.version}`],
    [
      say(lang, 'report.item-as-of'),
      say(lang, 'report.as-of-line', { date: dateText(lang, model.asOf), origin: asOfOriginText(model) }),
    ],
    [say(lang, 'report.item-folder'), model.inputFolder],
    ...(model.workspace === null
      ? []
      : [[say(lang, 'report.item-workspace'), say(lang, 'report.workspace-line', model.workspace)]]),
    ...(model.decisions === null
      ? []
      : [
          [
            say(lang, 'review.item-decisions'),
            say(lang, 'review.decisions-line', {
              file: model.decisions.file,
              sha256: model.decisions.sha256,
              summary: sentences(lang, decisionLines(model)),
            }),
          ],
        ]),
    ...(model.lastRun === null
      ? []
      : [
          [
            say(lang, 'report.item-last-run'),
            say(lang, 'report.last-run-line', {
              date: dateText(lang, model.lastRun.asOf),
              file: model.lastRun.file,
              sha256: model.lastRun.sha256,
            }),
          ],
        ]),
    [
      say(lang, 'report.item-size'),
      say(lang, 'report.size', { people: countText(model.people), records: countText(model.records) }),
    ],
    ...model.sieved.map(({ datasetTitle, records, kept }): readonly CellValue[] => [
      say(lang, 'report.item-sieved'),
      say(lang, 'report.sieved-line', {
        dataset: datasetTitle,
        records: countText(records),
        kept: countText(kept),
      }),
    ]),
    [say(lang, 'report.item-linking'), linkingText(model)],
    ...cappedLines(model).map((line) => [say(lang, 'report.item-capped'), line]),
    [say(lang, 'report.item-key'), say(lang, `report.key-${model.keyOrigin}`)],
    [say(lang, 'report.item-files'), say(lang, 'report.files-text')],
  ];
};

const writeSources = (book: Book, sheet: SheetWriter): void => {
  const { model, styles } = book;
  const { lang } = model;
  writeSection(book, sheet, {
    heading: say(lang, 'report.heading-sources'),
    note: say(lang, 'report.sources-note'),
    width,
    columns: [
      { key: 'report.col-dataset', style: styles.text },
      { key: 'report.col-file', style: styles.text },
      { key: 'report.col-sheet', style: styles.text },
      { key: 'report.col-rows', style: styles.count },
      { key: 'report.col-title-rows', style: styles.count },
      { key: 'report.col-header-rows', style: styles.count },
      { key: 'report.col-records', style: styles.count },
      { key: 'report.col-total-rows', style: styles.count },
      { key: 'report.col-blank-rows', style: styles.count },
      { key: 'report.col-faulty-rows', style: styles.count },
      { key: 'report.col-balance', style: styles.centred },
      { key: 'report.col-hidden-rows', style: styles.count },
      { key: 'report.col-faults', style: styles.count },
      { key: 'report.col-control', style: styles.text },
      { key: 'report.col-sha256', style: styles.code },
    ],
    rows: model.sources.map((source): readonly CellValue[] => [
      source.datasetTitle,
      source.file,
      source.sheet,
      source.rows,
      source.titleRows,
      source.headerRows,
      source.recordRows,
      source.totalRows,
      source.blankRows,
      source.faultyRows,
      balanceText(model, source),
      source.hiddenRows,
      source.faults,
      controlText(model, source),
      source.sha256,
    ]),
  });
};

/** What the rows of a sheet add up to, beside what its own totals say, and what was not read of it. */
const controlText = ({ lang }: ReportModel, source: SourceReport): string => {
  const sum = ({ label, fen }: { readonly label: string; readonly fen: number }): string =>
    say(lang, 'report.control-total', { label, yuan: yuanText(fen) });
  const { records, recordRows, controlTotals, statedTotals, unknownHeaders } = source;
  const lines = [
    ...(records === recordRows ? [] : [say(lang, 'report.several-records', { records: countText(records) })]),
    ...controlTotals.map(sum),
    ...statedTotals.slice(0, mostStatedTotals).flatMap(({ row, label, sums, people }) => {
      const said = [
        ...sums.map(sum),
        ...(people === null ? [] : [say(lang, 'report.stated-people', { people: countText(people) })]),
      ];
      return said.length === 0
        ? []
        : [say(lang, 'report.stated-total', { row, label, said: listText(lang, said) })];
    }),
    ...(statedTotals.length > mostStatedTotals
      ? [say(lang, 'report.stated-more', { count: statedTotals.length - mostStatedTotals })]
      : []),
    ...(unknownHeaders.length === 0
      ? []
      : [say(lang, 'report.unknown-headers', { headers: listText(lang, unknownHeaders) })]),
  ];
  return lines.join('\n');
};

/** Subtotals of every village would fill the cell; run.json has them all. */
const mostStatedTotals = 5;

/** Whether the kinds of rows add up to the rows that stand in the sheet. */
const balanceText = ({ lang }: ReportModel, source: SourceReport): string => {
  const { titleRows, headerRows, recordRows, totalRows, blankRows, faultyRows } = source;
  const rest = source.rows - (titleRows + headerRows + recordRows + totalRows + blankRows + faultyRows);
  return rest === 0 ? say(lang, 'report.balanced') : say(lang, 'report.unbalanced', { rows: rest });
};

const valueText = ({ lang }: ReportModel, { value }: PolicyValue): string =>
  typeof value === 'object' ? listText(lang, value) : String(value);
