import type { Text } from '../messages/text.js';

export type RuleKind = 'absence' | 'conflict' | 'quality' | 'reminder' | 'rate';
/** Which way the money of a rule's findings goes; `difference`: by the sign, where less than nothing is too little. */
export type Stake = 'overpaid' | 'underpaid' | 'difference' | 'none';
export type Severity = 'high' | 'medium' | 'low';

/** How sure a finding or a link is; see the guide: certain > probable > possible. */
export type Confidence = 'certain' | 'probable' | 'possible';

/** What a rule file says of itself, without its SQL. */
export interface RuleHeader {
  readonly id: string;
  readonly group: string;
  readonly title: Text;
  readonly kind: RuleKind;
  readonly severity: Severity;
  readonly stake: Stake;
  readonly departments: { readonly lead: string; readonly support: readonly string[] };
  readonly basis: readonly string[];
  readonly why: Text;
  readonly falseAlarms: Text;
}

/** Where a row stands: what a clerk needs to find it again. */
export interface Evidence {
  readonly dataset: string;
  /** Relative to the input folder, forward slashes. */
  readonly file: string;
  readonly sheet: string;
  /** 1-based row of the spreadsheet. */
  readonly row: number;
}

/** Paid though it should not be, or not paid though it should. */
export type MoneySide = 'overpaid' | 'underpaid';

/** An aggregate against a target, of one region. */
export interface Rate {
  readonly region: string;
  readonly numerator: number;
  /** Above 0. */
  readonly denominator: number;
  /** Percent of the denominator that the numerator should reach. */
  readonly target: number;
  readonly isMet: boolean;
}

/** One thing found about one person (or, without a person, about a roll), with its evidence. Texts are rendered. */
export interface Finding {
  readonly findingId: string;
  readonly rule: string;
  readonly kind: RuleKind;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** Ids of rules that found the same payment or missing month, for which this finding is the main reason. */
  readonly also: readonly string[];
  readonly personId: string | null;
  readonly name: string | null;
  readonly idNumber: string | null;
  readonly certNumber: string | null;
  readonly township: string | null;
  readonly village: string | null;
  /** What one person can have several findings of the same rule about (a benefit code, a number); '' if nothing. */
  readonly about: string;
  /** `about` in words, '' if nothing. */
  readonly aboutLabel: string;
  /** Month numbers (year x 12 + month - 1), ascending, without repeats. */
  readonly months: readonly number[];
  /** Whole fen at stake, null where no money is at stake or the amount is not known. */
  readonly amountFen: number | null;
  /** Which way the amount goes; null where none is known or none is at stake. */
  readonly moneySide: MoneySide | null;
  /** Of findings of kind `rate` only. */
  readonly rate: Rate | null;
  readonly message: string;
  /** Sentences about what was assumed or not there; each one lowered the confidence or might. */
  readonly notes: readonly string[];
  readonly basis: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** What became of one rule in one run. "Nothing to check" never looks like "nothing found". */
export type RuleOutcome =
  | { readonly kind: 'found'; readonly findings: number; readonly lookedAt: number }
  | { readonly kind: 'nothing-found'; readonly lookedAt: number }
  | { readonly kind: 'not-applicable'; readonly missing: readonly string[] }
  | { readonly kind: 'error'; readonly problem: string };

export interface RuleResult {
  readonly header: RuleHeader;
  /** SHA-256 of the rule file, hex. */
  readonly hash: string;
  readonly outcome: RuleOutcome;
  /** People whom the rule could not judge, because a roll does not cover their township. */
  readonly notJudged: number;
  /** What `lookedAt` counts, in words (持证人员, payments ...). */
  readonly lookedAtLabel: string;
  /** Titles of optional rolls that were not given; findings are at most probable for want of them. */
  readonly withoutOptional: readonly string[];
  /** In words: rolls that it read and that are old, or lack a township. */
  readonly cautions: readonly string[];
  /** From its beginning to its end; rules that are asked at the same time share it. */
  readonly milliseconds: number;
}

/** People of one township whom an absence rule could not judge, because the roll does not cover their township. */
export interface CoverageGap {
  readonly rule: string;
  readonly dataset: string;
  readonly township: string;
  readonly about: string;
  /** Month number, or null where the roll has no months. */
  readonly month: number | null;
  readonly people: number;
}
