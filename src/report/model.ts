import type { EngineFacts } from '../engine/types.js';
import type { Fault } from '../fault.js';
import type { Lang } from '../messages/text.js';
import type { ReviewList } from '../review/review-pair.js';
import type { Confidence, CoverageGap, Finding, RuleResult } from '../rules/types.js';
import type { PolicyOrigin } from '../schema/policy.js';
import type { PolicyUnit } from '../schema/policy-file.js';

/** One source as it was read; every row of it is accounted for. */
export interface SourceReport {
  readonly file: string;
  readonly sheet: string;
  readonly dataset: string;
  readonly datasetTitle: string;
  readonly sha256: string;
  /** Rows that stand in the sheet: title, header, record, total, blank and faulty rows together. */
  readonly rows: number;
  readonly titleRows: number;
  readonly headerRows: number;
  readonly records: number;
  /** Rows that hold the records; fewer than the records where a row names several people or months. */
  readonly recordRows: number;
  readonly totalRows: number;
  readonly blankRows: number;
  readonly faultyRows: number;
  readonly hiddenRows: number;
  /** Faults of any effect in this sheet. */
  readonly faults: number;
  /** Sum of each money field over the records, in fen: the control totals. */
  readonly controlTotals: readonly { readonly field: string; readonly label: string; readonly fen: number }[];
  /** What the roll's own rows of totals say, from top to bottom. */
  readonly statedTotals: readonly StatedTotalReport[];
  /** Headers that were not understood. */
  readonly unknownHeaders: readonly string[];
}

/** One row of totals of a roll, as it states them. */
export interface StatedTotalReport {
  readonly row: number;
  /** 合计, 青石镇小计. */
  readonly label: string;
  /** 1-based rows that it adds up. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly sums: readonly { readonly field: string; readonly label: string; readonly fen: number }[];
  /** How many people it says there are; null if it does not. */
  readonly people: number | null;
}

/** A reference roll of which linking and rules saw only the records that concern the people of the other rolls. */
export interface SievedRollReport {
  readonly dataset: string;
  readonly datasetTitle: string;
  /** All records that were read, of all its sheets; totals and counts are over these. */
  readonly records: number;
  readonly kept: number;
}

/** How records became people: what the weights of evidence rest on, and what was left out for being too alike. */
export interface LinkingReport {
  /** Whether the weights were learnt from the run's own pairs, or are as shipped because too few are one person's. */
  readonly weights: 'estimated' | 'shipped';
  /** Pairs that shared a clue and that the weights were learnt from. */
  readonly comparedPairs: number;
  /** Of these, how many are expected to be one person's. */
  readonly expectedMatches: number;
  /** Pairs drawn at random, which show what strangers have in common. */
  readonly randomPairs: number;
  /** People of one group above which its members are not compared with each other by what they share. */
  readonly groupLimit: number;
  /** By clue, in the order in which linking uses them. */
  readonly capped: readonly CappedGroups[];
}

/** The groups of one clue that were too large to be compared in pairs. Whose they are is not told. */
export interface CappedGroups {
  /** Name of the clue, as `link.blocking-` texts. */
  readonly blocking: string;
  readonly groups: number;
  /** People in the largest of them. */
  readonly largest: number;
  /** Pairs that they hold; some of them were compared by another clue. */
  readonly pairsLeftOut: number;
}

/** A source, or a sheet of one, that was not used, with the reason in words. */
export interface RejectedSource {
  readonly file: string;
  readonly sheet: string | null;
  readonly reason: string;
}

/** A file or folder that is no roll by its kind. */
export interface SkippedSource extends RejectedSource {
  /** Whether rolls may lie in it, so that whoever reads the result has to know. */
  readonly mayHoldRolls: boolean;
}

/** One policy value as this run used it. */
export interface PolicyValue {
  readonly parameter: string;
  readonly label: string;
  readonly value: number | string | readonly string[];
  readonly unit: PolicyUnit | 'yuan' | '';
  /** Who gives it: what holds everywhere, the preset, or bidui.yaml. */
  readonly origin: PolicyOrigin;
  readonly source: string;
  /** The first and the last day (ISO) on which it holds; null where it always held, or holds on. */
  readonly since: string | null;
  readonly until: string | null;
}

/** One record's place among the people; the rows of links.csv. */
export interface LinkRow {
  readonly dataset: string;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly slot: number;
  /** Keyed hash; null where the record belongs to nobody who could be identified. */
  readonly personId: string | null;
  readonly confidence: Confidence | null;
  readonly weight: number | null;
  readonly reasons: string;
}

/** How many people of which township live in the rolls; for rates and the summary. */
export interface TownshipCount {
  readonly township: string;
  readonly people: number;
}

/** What became of the decisions that people made about pairs of records. */
export interface DecisionUse {
  /** Path relative to the workspace, with forward slashes. */
  readonly file: string;
  /** SHA-256 of the file, hex. */
  readonly sha256: string;
  /** Decisions that count. */
  readonly active: number;
  /** Of these, how many are about records of this run. */
  readonly used: number;
  /** Numbers of the others. */
  readonly unused: readonly number[];
  /** Sets of numbers of decisions that cannot all be true. */
  readonly contradicting: readonly (readonly number[])[];
  /** Pairs decided to be the same that could not be joined, because others keep the people apart to whom they belong. */
  readonly keptApart: number;
}

/** Everything that a reporter may know of a run. Reporters never see tables. */
export interface ReportModel {
  readonly lang: Lang;
  readonly version: string;
  /** What the records of the run were kept in. */
  readonly engine: EngineFacts;
  /** ISO date. */
  readonly asOf: string;
  /** How the as-of date was chosen: given, last day of the latest payment month, or today. */
  readonly asOfOrigin: 'given' | 'latest-payment-month' | 'today';
  /** Where the keyed hashes' key came from. */
  readonly keyOrigin: 'workspace' | 'fixed';
  readonly inputFolder: string;
  /** The bidui.yaml that was used, with its SHA-256 in hex; null where there is none. */
  readonly workspace: { readonly file: string; readonly sha256: string } | null;
  /** The files in which the workspace describes rolls of its own. */
  readonly ownDatasets: readonly { readonly file: string; readonly sha256: string }[];
  /** `default`, or the preset by which the rolls were judged. */
  readonly policyName: string;
  readonly policy: readonly PolicyValue[];
  readonly sources: readonly SourceReport[];
  /** Rolls that were sieved, and from how many records on that is done. */
  readonly sieved: readonly SievedRollReport[];
  readonly sieveAbove: number;
  readonly linking: LinkingReport;
  readonly rejected: readonly RejectedSource[];
  /** Files that are no rolls by their kind (lock files, pictures ...), with the reason. */
  readonly skipped: readonly SkippedSource[];
  readonly rules: readonly RuleResult[];
  /** Ordered by rule, township, finding id, each by code point. */
  readonly findings: readonly Finding[];
  /** Rates whose target is reached; in the same order. They are shown and counted nowhere as findings. */
  readonly metRates: readonly Finding[];
  readonly faults: readonly Fault[];
  /** Faults of which a sheet has so many that `faults` only counts them by township; null if there are none. */
  readonly longFaults:
    (() => AsyncIterable<{ readonly fault: Fault; readonly township: string | null }>) | null;
  readonly gaps: readonly CoverageGap[];
  /** Pairs of records of which a person is to say whether they are one person's. */
  readonly review: ReviewList;
  /** Null where the workspace has none. */
  readonly decisions: DecisionUse | null;
  /** The earlier run with whose rolls those of this one were compared, and the file that tells of it. */
  readonly lastRun: { readonly asOf: string; readonly file: string; readonly sha256: string } | null;
  /** Fen at stake over all findings; a payment row of a month counts once, however many rules find it. */
  readonly money: { readonly paidWronglyFen: number; readonly unpaidFen: number };
  readonly townships: readonly TownshipCount[];
  /** People whom the records that were kept name, and all records that were read. */
  readonly people: number;
  readonly records: number;
  /** Links in record order; may be a million rows, so they come in batches. */
  readonly links: () => AsyncIterable<readonly LinkRow[]>;
  /** Milliseconds a stage; not part of what must be the same bytes. */
  readonly timings: Readonly<Record<string, number>>;
  /** Labels for codes and datasets in the report's language. */
  readonly labels: {
    readonly dataset: (name: string) => string;
    readonly department: (name: string) => string;
    /** `about` value of a gap or finding of a rule, in words. */
    readonly about: (rule: string, about: string) => string;
  };
}
