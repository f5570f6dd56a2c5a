import { monthText, type Month } from '../calendar.js';

export type Confidence = 'certain' | 'probable' | 'possible';

/** The rules that the sample speaks of. */
export type RuleId =
  | 'asset-income-missing'
  | 'account-other-name'
  | 'account-shared'
  | 'aid-amount'
  | 'aid-missing'
  | 'amount-off-standard'
  | 'backpay-too-long'
  | 'finance-amount'
  | 'finance-unapproved'
  | 'finance-unpaid'
  | 'month-skipped'
  | 'paid-before-application'
  | 'paid-before-certificate'
  | 'paid-late'
  | 'premium-not-subsidised'
  | 'stopped-wrongly'
  | 'care-missing'
  | 'job-support-missing'
  | 'literacy-missing'
  | 'cert-absent-paid'
  | 'cert-appraisal-absent'
  | 'cert-appraisal-mismatch'
  | 'cert-duplicate'
  | 'cert-expired-paid'
  | 'cert-expiring-1m'
  | 'cert-expiring-6m'
  | 'cert-invalid-paid'
  | 'cert-lapsed'
  | 'cert-level-mismatch'
  | 'cert-not-issued'
  | 'cert-number-inconsistent'
  | 'child-rehab-missing'
  | 'custody-paid'
  | 'deceased-paid'
  | 'device-missing'
  | 'device-twice'
  | 'doctor-missing'
  | 'dibao-missing'
  | 'dibao-single'
  | 'id-attributes'
  | 'id-damaged'
  | 'id-invalid'
  | 'id-shared'
  | 'id-variant'
  | 'insured-twice'
  | 'institution-unlisted'
  | 'living-ineligible'
  | 'living-missing'
  | 'monitored-certified'
  | 'monitoring-mismatch'
  | 'monitoring-missing'
  | 'monitoring-stale'
  | 'moved-out-paid'
  | 'nursing-overlap'
  | 'orphan-and-living'
  | 'support-incomplete'
  | 'tekun-and-subsidy'
  | 'tekun-candidate'
  | 'name-mismatch'
  | 'nursing-ineligible'
  | 'nursing-missing'
  | 'paid-twice'
  | 'pension-missing'
  | 'pension-proxy-ineligible'
  | 'pension-proxy-missing'
  | 'relief-candidate'
  | 'relocated-uncovered'
  | 'retrofit-not-synchronised'
  | 'roll-gap'
  | 'roll-total'
  | 'row-duplicate'
  | 'school-unenrolled'
  | 'enrolment-rate'
  | 'base-number'
  | 'rehab-quota'
  | 'rehab-rate'
  | 'retrofit-quota'
  | 'target-progress'
  | 'housing-twice'
  | 'parent-aid-missing'
  | 'preschool-unenrolled'
  | 'pupil-twice'
  | 'retrofit-missing'
  | 'retrofit-twice'
  | 'school-dropped'
  | 'school-no-placement'
  | 'student-aid-missing'
  | 'student-uncertified'
  | 'unsafe-house-unplanned'
  | 'uncertified'
  | 'uninsured';

/** One line of `truth.jsonl`: what must be found, or what looks like it and must not be. */
export interface TruthLine {
  readonly rule: string;
  readonly expected: boolean;
  /**
   * As it stands on the roll where the finding is about a mistyped number; empty where it is about nobody; the right
   * number otherwise.
   */
  readonly id_number: string;
  readonly name: string;
  readonly township: string;
  readonly about: string;
  /** `YYYY-MM`, ascending; empty for a look-alike. */
  readonly months: readonly string[];
  /** Yuan with two decimals; null where no money is at stake, and for a look-alike. */
  readonly amount: string | null;
  /** `certain` for a look-alike: it is certainly none. */
  readonly confidence: Confidence;
  readonly also: readonly string[];
  /** Only of a rate: how many of how many, as `12/14`. */
  readonly rate?: string;
  readonly why: string;
}

/** What a rule finds about somebody, before it is written down. */
export interface Verdict {
  readonly rule: RuleId;
  readonly about: string;
  readonly months: readonly Month[];
  readonly fen: number | null;
  readonly confidence: Confidence;
  readonly also: readonly RuleId[];
  readonly why: string;
}

/** A verdict without months, money or neighbours. */
export const plainVerdict = (rule: RuleId, about: string, confidence: Confidence, why: string): Verdict => ({
  rule,
  about,
  months: [],
  fen: null,
  confidence,
  also: [],
  why,
});

const order: readonly Confidence[] = ['certain', 'probable', 'possible'];

/** The least sure of several; `certain` of none. */
export const weakest = (confidences: readonly Confidence[]): Confidence =>
  order[Math.max(0, ...confidences.map((each) => order.indexOf(each)))] ?? 'certain';

/** Whole fen as yuan with two decimals. */
export const yuanText = (fen: number): string => {
  const size = Math.abs(fen);
  return `${fen < 0 ? '-' : ''}${Math.trunc(size / 100)}.${String(size % 100).padStart(2, '0')}`;
};

/** The line for a verdict about somebody. */
export const lineOf = (
  verdict: Verdict,
  who: { readonly idNumber: string; readonly name: string; readonly township: string },
): TruthLine => ({
  rule: verdict.rule,
  expected: true,
  id_number: who.idNumber,
  name: who.name,
  township: who.township,
  about: verdict.about,
  months: verdict.months.map(monthText),
  amount: verdict.fen === null ? null : yuanText(verdict.fen),
  confidence: verdict.confidence,
  also: verdict.also,
  why: verdict.why,
});

/** How many of how many in a township, or in the whole county where it has no name. */
export interface Rate {
  readonly rule: RuleId;
  readonly about: string;
  readonly township: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly why: string;
}

/** The line for a rate: it is about nobody. */
export const rateLine = ({ rule, about, township, numerator, denominator, why }: Rate): TruthLine => ({
  ...lineOf(plainVerdict(rule, about, 'certain', why), { idNumber: '', name: '', township }),
  rate: `${numerator}/${denominator}`,
});

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By rule, what must be found first, then by number and what it is about; all by code point. */
export const compareLines = (a: TruthLine, b: TruthLine): number =>
  compare(a.rule, b.rule) ||
  Number(b.expected) - Number(a.expected) ||
  compare(a.id_number, b.id_number) ||
  compare(a.about, b.about) ||
  compare(a.township, b.township) ||
  compare(a.why, b.why);
