import type { FaultEffect } from '../fault.js';
import type {
  DecisionUse,
  LinkingReport,
  PolicyValue,
  RejectedSource,
  ReportModel,
  SourceReport,
} from '../report/model.js';
import type { Confidence, CoverageGap, RuleResult, Severity } from '../rules/types.js';
import type { FileHash } from './file-hash.js';
import { isoMonth } from './month-text.js';
import { yuanText } from './yuan-text.js';

/** What became of one rule, flat, so that a program need not know the four shapes. */
export interface ManifestRule {
  readonly rule: string;
  readonly outcome: RuleResult['outcome']['kind'];
  /** 0 unless the outcome is `found`. */
  readonly findings: number;
  /** Null where the rule was not run to its end. */
  readonly looked_at: number | null;
  readonly looked_at_label: string;
  /** People whom a roll does not cover. */
  readonly not_judged: number;
  /** Rolls that the rule needs and that were not given. */
  readonly missing: readonly string[];
  /** Why the rule failed, null unless the outcome is `error`. */
  readonly problem: string | null;
  readonly without_optional: readonly string[];
  readonly hash: string;
}

/** What one row of totals of a sheet states: yuan text by field name, and how many people it says there are. */
export interface ManifestStatedTotal {
  readonly row: number;
  readonly label: string;
  /** First and last row that it adds up. */
  readonly covers: readonly [number, number];
  readonly sums: Readonly<Record<string, string>>;
  readonly people: number | null;
}

/** One sheet that was read: `rows` = title, header, record, total, blank and faulty rows together. */
export interface ManifestSource {
  readonly file: string;
  readonly sheet: string;
  readonly dataset: string;
  readonly sha256: string;
  readonly rows: number;
  readonly title_rows: number;
  readonly header_rows: number;
  readonly records: number;
  readonly record_rows: number;
  readonly total_rows: number;
  readonly blank_rows: number;
  readonly faulty_rows: number;
  readonly hidden_rows: number;
  readonly faults: number;
  /** Yuan text by field name. */
  readonly control_totals: Readonly<Record<string, string>>;
  readonly stated_totals: readonly ManifestStatedTotal[];
  readonly unknown_headers: readonly string[];
}

/** How many decisions were used, and which were not. */
export type ManifestDecisions = Omit<DecisionUse, 'keptApart'> & { readonly kept_apart: number };

/** The content of run.json: what an auditor needs to re-perform a run and to see that nothing was changed since. */
export interface Manifest {
  readonly bidui: { readonly version: string };
  /** Which engine, never which server or whose; `rules` is what keeps a rule from doing more than reading the rolls. */
  readonly engine: ReportModel['engine'];
  readonly as_of: string;
  readonly as_of_origin: ReportModel['asOfOrigin'];
  readonly lang: ReportModel['lang'];
  readonly key_origin: ReportModel['keyOrigin'];
  readonly input: string;
  /** The bidui.yaml that decided how the sources were read. */
  readonly workspace: ReportModel['workspace'];
  /** The decisions of people about pairs of records; null where the workspace has none. */
  readonly decisions: ManifestDecisions | null;
  /** The earlier run with whose rolls those of this one were compared, by their size; null where there is none. */
  readonly last_run: { readonly as_of: string; readonly file: string; readonly sha256: string } | null;
  /** Files in which the workspace describes rolls of its own; left out where there are none. */
  readonly datasets?: ReportModel['ownDatasets'];
  /** `default`, or the preset; what of its values was used stands under `policy`. */
  readonly policy_preset: string;
  readonly policy: readonly PolicyValue[];
  readonly rules: readonly ManifestRule[];
  readonly sources: readonly ManifestSource[];
  /** Reference rolls of more records than `above`: `kept` is what linking and rules saw of them. */
  readonly sieve: {
    readonly above: number;
    readonly rolls: readonly { readonly dataset: string; readonly records: number; readonly kept: number }[];
  };
  /** What the weights of evidence rest on, and, by clue, the groups of people too large to be compared in pairs by it. */
  readonly linking: {
    readonly weights: LinkingReport['weights'];
    readonly compared_pairs: number;
    readonly expected_matches: number;
    readonly random_pairs: number;
    readonly group_limit: number;
    readonly capped: readonly {
      readonly blocking: string;
      readonly groups: number;
      readonly largest: number;
      readonly pairs_left_out: number;
    }[];
  };
  readonly rejected: readonly RejectedSource[];
  readonly skipped: readonly RejectedSource[];
  readonly gaps: readonly (Omit<CoverageGap, 'month'> & { readonly month: string | null })[];
  readonly totals: {
    readonly people: number;
    readonly records: number;
    readonly findings: number;
    /** Yuan text; a payment of a month counts once, however many rules find it. */
    readonly paid_wrongly: string;
    readonly unpaid: string;
    readonly by_rule: Readonly<Record<string, number>>;
    readonly by_severity: Readonly<Record<Severity, number>>;
    readonly by_confidence: Readonly<Record<Confidence, number>>;
    readonly faults: Readonly<Record<FaultEffect, number>>;
  };
  readonly outputs: readonly FileHash[];
  /** Milliseconds; the only part that differs between two runs of the same input. */
  readonly timings: {
    readonly stages: Readonly<Record<string, number>>;
    readonly rules: Readonly<Record<string, number>>;
  };
}

/** Builds the manifest of a run; `outputs` are the other files of the result, as they were written. */
export const buildManifest = (model: ReportModel, outputs: readonly FileHash[]): Manifest => ({
  bidui: { version: model.version },
  engine: model.engine,
  as_of: model.asOf,
  as_of_origin: model.asOfOrigin,
  lang: model.lang,
  key_origin: model.keyOrigin,
  input: model.inputFolder,
  workspace: model.workspace,
  decisions: model.decisions === null ? null : manifestDecisions(model.decisions),
  last_run:
    model.lastRun === null
      ? null
      : { as_of: model.lastRun.asOf, file: model.lastRun.file, sha256: model.lastRun.sha256 },
  ...(model.ownDatasets.length === 0 ? {} : { datasets: model.ownDatasets }),
  policy_preset: model.policyName,
  policy: model.policy.map(({ parameter, label, value, unit, origin, source, since, until }) => ({
    ...{ parameter, label, value, unit, origin, source, since, until },
  })),
  rules: model.rules.map(manifestRule),
  sources: model.sources.map(manifestSource),
  sieve: {
    above: model.sieveAbove,
    rolls: model.sieved.map(({ dataset, records, kept }) => ({ dataset, records, kept })),
  },
  linking: manifestLinking(model.linking),
  rejected: model.rejected.map(rejection),
  skipped: model.skipped.map(rejection),
  gaps: model.gaps.map(({ rule, dataset, township, about, month, people }) => ({
    rule,
    dataset,
    township,
    about,
    month: month === null ? null : isoMonth(month),
    people,
  })),
  totals: {
    people: model.people,
    records: model.records,
    findings: model.findings.length,
    paid_wrongly: yuanText(model.money.paidWronglyFen),
    unpaid: yuanText(model.money.unpaidFen),
    by_rule: countByRule(model),
    by_severity: countInto({ high: 0, medium: 0, low: 0 }, model.findings, (one) => one.severity),
    by_confidence: countInto(
      { certain: 0, probable: 0, possible: 0 },
      model.findings,
      (one) => one.confidence,
    ),
    faults: countFaultsByEffect(model),
  },
  outputs,
  timings: {
    stages: model.timings,
    rules: Object.fromEntries(model.rules.map((one) => [one.header.id, one.milliseconds])),
  },
});

const manifestDecisions = ({ keptApart, ...decisions }: DecisionUse): ManifestDecisions => ({
  ...decisions,
  kept_apart: keptApart,
});

const manifestLinking = (linking: LinkingReport): Manifest['linking'] => ({
  weights: linking.weights,
  compared_pairs: linking.comparedPairs,
  expected_matches: linking.expectedMatches,
  random_pairs: linking.randomPairs,
  group_limit: linking.groupLimit,
  capped: linking.capped.map(({ blocking, groups, largest, pairsLeftOut }) => ({
    ...{ blocking, groups, largest, pairs_left_out: pairsLeftOut },
  })),
});

const manifestRule = ({
  header,
  hash,
  outcome,
  lookedAtLabel,
  notJudged,
  withoutOptional,
}: RuleResult): ManifestRule => ({
  rule: header.id,
  outcome: outcome.kind,
  findings: outcome.kind === 'found' ? outcome.findings : 0,
  looked_at: outcome.kind === 'found' || outcome.kind === 'nothing-found' ? outcome.lookedAt : null,
  looked_at_label: lookedAtLabel,
  not_judged: notJudged,
  missing: outcome.kind === 'not-applicable' ? outcome.missing : [],
  problem: outcome.kind === 'error' ? outcome.problem : null,
  without_optional: withoutOptional,
  hash,
});

const yuanByField = (
  sums: readonly { readonly field: string; readonly fen: number }[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(sums.map(({ field, fen }) => [field, yuanText(fen)]));

const manifestSource = (source: SourceReport): ManifestSource => ({
  file: source.file,
  sheet: source.sheet,
  dataset: source.dataset,
  sha256: source.sha256,
  rows: source.rows,
  title_rows: source.titleRows,
  header_rows: source.headerRows,
  records: source.records,
  record_rows: source.recordRows,
  total_rows: source.totalRows,
  blank_rows: source.blankRows,
  faulty_rows: source.faultyRows,
  hidden_rows: source.hiddenRows,
  faults: source.faults,
  control_totals: yuanByField(source.controlTotals),
  stated_totals: source.statedTotals.map(({ row, label, firstRow, lastRow, sums, people }) => ({
    ...{ row, label, covers: [firstRow, lastRow], sums: yuanByField(sums), people },
  })),
  unknown_headers: source.unknownHeaders,
});

const rejection = ({ file, sheet, reason }: RejectedSource): RejectedSource => ({ file, sheet, reason });

/** Every rule that was run has its line, also with 0: a rule that is not there was not run. */
const countByRule = (model: ReportModel): Readonly<Record<string, number>> => {
  const counts = Object.fromEntries(
    model.rules
      .filter(({ outcome }) => outcome.kind === 'found' || outcome.kind === 'nothing-found')
      .map(({ header }) => [header.id, 0]),
  );
  for (const { rule } of model.findings) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
};

const countFaultsByEffect = ({ faults }: ReportModel): Readonly<Record<FaultEffect, number>> => {
  const counts: Record<FaultEffect, number> = { lost: 0, partly: 0, noted: 0 };
  for (const { effect, count = 1 } of faults) counts[effect] += count;
  return counts;
};

const countInto = <K extends string, T>(
  zeros: Record<K, number>,
  items: readonly T[],
  keyOf: (item: T) => K,
): Readonly<Record<K, number>> => {
  for (const item of items) zeros[keyOf(item)] += 1;
  return zeros;
};
