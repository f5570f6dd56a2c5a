import { relative } from 'node:path';
import { compareByCodePoint } from '../code-point-order.js';
import type { Engine } from '../engine/types.js';
import { linkWeight } from '../link/county/resolve-units.js';
import { renderReasons } from '../link/link-reasons.js';
import { readLinks } from '../link/read-links.js';
import { render } from '../messages/catalogue.js';
import type { Lang } from '../messages/text.js';
import type {
  RejectedSource,
  ReportModel,
  SourceReport,
  StatedTotalReport,
  TownshipCount,
} from '../report/model.js';
import { readReviewList } from '../review/read-review-list.js';
import { aboutLabel, labelOf } from '../rules/wording.js';
import type { StatedFigure, StatedTotal } from '../map/stated-totals.js';
import { mayHoldRolls } from '../read/list-sources.js';
import type { Dataset } from '../schema/dataset.js';
import type { IngestedSheet } from './ingest.js';
import { linkingReport } from './linking-report.js';
import { longFaults } from './long-faults.js';
import { policyValues } from './policy-values.js';
import type { Rejection } from './source-sink.js';
import type { RunState } from './reconcile.js';
import { runsName } from './run-history.js';
import { decisionUse } from './used-decisions.js';
import type { RunConfig } from '../workspace/run-config.js';

/** Puts what the stages found into the one typed model that reporters read. */
export const buildReportModel = async (state: RunState): Promise<ReportModel> => {
  const { config, effects, engine, vocabulary, ingested, linked, asOf, policy, ruleRun } = state;
  const { lang } = config;
  const rules = new Map(state.rules.map((rule) => [rule.header.id, rule]));
  return {
    lang,
    version: effects.version,
    engine: engine.facts,
    asOf: asOf.date,
    asOfOrigin: asOf.origin,
    keyOrigin: config.key.origin,
    inputFolder: relative(effects.workingFolder, config.input).replaceAll('\\', '/') || '.',
    workspace: usedWorkspace(config),
    ownDatasets: config.workspace.ownDatasets.map(({ name, sha256 }) => ({ file: name, sha256 })),
    policyName: policy.name,
    policy: policyValues(policy, vocabulary),
    sources: ingested.sheets.map((sheet) => sourceReport(sheet, lang)),
    sieved: ingested.sieved.map(({ dataset, records, kept }) => ({
      ...{ dataset: dataset.name, datasetTitle: dataset.title[lang], records, kept },
    })),
    sieveAbove: config.sieveAbove,
    linking: linkingReport(linked),
    rejected: ingested.rejected.map((rejection) => rejectedSource(rejection, lang)),
    skipped: state.list.skipped.map((skipped) => ({
      ...{ file: skipped.file, sheet: null, reason: render(lang, skipped.reason) },
      mayHoldRolls: mayHoldRolls(skipped),
    })),
    rules: ruleRun.results,
    findings: ruleRun.findings,
    metRates: ruleRun.metRates,
    faults: ingested.faults,
    longFaults: longFaults(ingested.faultFiles),
    gaps: ruleRun.gaps,
    review: await readReviewList({
      ...{ engine, findings: ruleRun.findings, decisions: state.decisions.resolved, key: config.key.bytes },
      restsOnLinks: (id) => rules.get(id)?.restsOn === 'link',
      thresholdHundredths: linkWeight,
      wordReasons: (reasons) => renderReasons(lang, reasons),
    }),
    decisions: decisionUse(state.decisions, linked),
    lastRun: usedHistory(state),
    money: ruleRun.money,
    townships: await readTownships(engine),
    people: linked.people,
    records: ingested.sheets.reduce((sum, { account }) => sum + account.records, 0),
    links: () => readLinks(engine, lang),
    timings: { ...state.clock.laps },
    labels: {
      dataset: (name) => labelOf('dataset', name, vocabulary),
      department: (name) => vocabulary.shared.department.get(name)?.[lang] ?? name,
      about: (id, about) => {
        const rule = rules.get(id);
        return rule === undefined ? about : aboutLabel(rule, about, vocabulary);
      },
    },
  };
};

const usedWorkspace = ({ workspace: { file } }: RunConfig): ReportModel['workspace'] =>
  file === null ? null : { file: file.name, sha256: file.sha256 };

const usedHistory = ({ history, lastRun }: RunState): ReportModel['lastRun'] =>
  history.sha256 === null || lastRun === null
    ? null
    : { asOf: lastRun.as_of, file: runsName, sha256: history.sha256 };

const sourceReport = ({ account, sha256, unknownHeaders }: IngestedSheet, lang: Lang): SourceReport => ({
  file: account.file,
  sheet: account.sheet,
  dataset: account.dataset.name,
  datasetTitle: account.dataset.title[lang],
  sha256,
  rows: account.rows,
  titleRows: account.titleRows,
  headerRows: account.headerRows,
  records: account.records,
  recordRows: account.recordRows,
  totalRows: account.totalRows,
  blankRows: account.blankRows,
  faultyRows: account.faultyRows,
  hiddenRows: account.hiddenRows,
  faults: [...account.faultCounts.values()].reduce((sum, count) => sum + count, 0),
  controlTotals: account.controlTotals.map(({ field, fen }) => ({
    field,
    label: account.dataset.fields.get(field)?.title[lang] ?? field,
    fen,
  })),
  statedTotals: account.statedTotals.map((total) => statedTotal(total, account.dataset, lang)),
  unknownHeaders,
});

/** Of a wide roll each slot has a column of its own: what they state adds up, as the control totals do. */
const sumsByField = (figures: readonly StatedFigure[]): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const figure of figures) {
    if (figure.kind === 'money') sums.set(figure.field, (sums.get(figure.field) ?? 0) + figure.fen);
  }
  return sums;
};

const statedTotal = (
  { row, label, firstRow, lastRow, figures }: StatedTotal,
  { fields }: Dataset,
  lang: Lang,
): StatedTotalReport => ({
  ...{ row, label, firstRow, lastRow },
  sums: [...sumsByField(figures)].map(([field, fen]) => ({
    ...{ field, label: fields.get(field)?.title[lang] ?? field, fen },
  })),
  people: figures.find((figure) => figure.kind === 'people')?.count ?? null,
});

const rejectedSource = ({ file, sheet, reason, hint }: Rejection, lang: Lang): RejectedSource => ({
  file,
  sheet,
  reason: [reason, ...(hint === null ? [] : [hint])]
    .map((text) => render(lang, text))
    .join(lang === 'zh' ? '。' : '. ')
    .replaceAll(/([。.])+(?=[。.])/g, ''),
});

const readTownships = async (engine: Engine): Promise<readonly TownshipCount[]> => {
  const rows = await engine.all(
    "select coalesce(township, '') as township, count(*) as people from person where in_focus group by coalesce(township, '')",
  );
  return rows
    .map((row) => ({ township: String(row['township']), people: Number(row['people']) }))
    .sort((a, b) => compareByCodePoint(a.township, b.township));
};
