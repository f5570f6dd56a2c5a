import type { Fault } from '../fault.js';
import type { Confidence, CoverageGap, Evidence, Finding, RuleHeader } from '../rules/types.js';
import type { Text } from '../messages/text.js';
import type { PersonDetails } from './person-fields.js';
import type { Crowd } from './read-crowds.js';

/** A person in a list of people. */
export interface PersonSummary {
  /** Number of the person in this run. */
  readonly number: number;
  /** Keyed hash: the number by which the person is known outside the run. */
  readonly personId: string;
  readonly name: string | null;
  readonly idNumber: string | null;
  readonly certNumber: string | null;
  /** ISO date. */
  readonly birthDate: string | null;
  readonly township: string | null;
  readonly village: string | null;
  readonly records: number;
  /** Names of the datasets in which the person stands, in code-point order. */
  readonly datasets: readonly string[];
}

/** How surely a record is a person's. */
export interface LinkStrength {
  /** Match weight in bits, prior included; null where nothing was weighed. */
  readonly weight: number | null;
  /** In words. */
  readonly reasons: string;
}

/** One record of a person: where it stands, what it says, and why it is this person's. */
export interface PersonRecord extends Evidence, LinkStrength {
  readonly recordId: number;
  /** Place in a row that names several people, 0 otherwise. */
  readonly slot: number;
  readonly person: number;
  readonly details: PersonDetails;
  /** What is wrong with the ID number as written; null if nothing. */
  readonly idFault: string | null;
  /** Whether the ID number in the record is judged to be the person's own, not a parent's, a neighbour's or a borrowed one. */
  readonly isOwnNumber: boolean;
  readonly confidence: Confidence;
}

/** Somebody else who may be this person, shown by the two records that come nearest. */
export interface NearPerson extends LinkStrength {
  readonly other: PersonSummary;
  readonly mine: PersonRecord;
  readonly theirs: PersonRecord;
  /** Records of this person that may be the other's, and the other way round. */
  readonly records: number;
}

/** What a rule says of the person. */
export type VerdictKind =
  /** It found something. */
  | 'found'
  /** It found a month that another rule reports as the main reason. */
  | 'other-reason'
  /** A roll does not cover the person's township. */
  | 'not-covered'
  /** It would find something if a roll that excludes people did not hold this person. */
  | 'excluded'
  /** It looked at the person and all is well. */
  | 'nothing'
  /** The person is not among those whom it looks at. */
  | 'not-looked-at'
  /** A roll that it needs is missing. */
  | 'not-applicable'
  /** It failed. */
  | 'error';

export interface Verdict {
  readonly rule: RuleHeader;
  readonly kind: VerdictKind;
  readonly findings: readonly Finding[];
  /** What it found of others by a row of this person: as their near miss, or because they share a number. */
  readonly others: readonly Finding[];
  readonly gaps: readonly CoverageGap[];
  /** Ids of the rules that report what this one found too. */
  readonly reportedBy: readonly string[];
  /** Rolls without whose rows of this person the rule would find something. */
  readonly because: readonly PresentIn[];
  /** Whom the rule looks at; null where that is every record. */
  readonly looksAt: Text | null;
  /** Titles of the rolls of those whom it looks at, in which the person does not stand. */
  readonly notOn: readonly Text[];
  /** Titles of the rolls or columns that are missing. */
  readonly missing: readonly string[];
  readonly problem: string | null;
}

/** A roll with the person's rows in it. */
export interface PresentIn {
  readonly dataset: string;
  readonly rows: readonly Evidence[];
}

/** Everything about one person. */
export interface Explanation {
  /** ISO date. */
  readonly asOf: string;
  readonly person: PersonSummary;
  /** In the order of the records. */
  readonly records: readonly PersonRecord[];
  /** What was wrong in the person's rows. */
  readonly faults: readonly Fault[];
  /** Heaviest first. */
  readonly near: readonly NearPerson[];
  /** By what the person's records were not compared with others. */
  readonly crowds: readonly Crowd[];
  /** In the order of the rules. */
  readonly verdicts: readonly Verdict[];
}
