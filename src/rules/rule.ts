import type { Text } from '../messages/text.js';
import type { RuleHeader } from './types.js';

/** A roll, or one column of it, that a rule cannot do without; an inner list is any-of. */
export interface Need {
  /** `*` stands for any roll. */
  readonly dataset: string;
  readonly field: string | undefined;
}

/** At least so many distinct values of a roll's column: months, school years. */
export interface Editions {
  readonly dataset: string;
  /** Column of the roll as rules see it. */
  readonly column: string;
  readonly least: number;
}

/** A rule as its file states it: the header, and one select that finds what is wrong. */
export interface Rule {
  readonly header: RuleHeader;
  /** Path of the file. */
  readonly file: string;
  /** The file as messages name it: of a shipped rule from `schemas/` on, of a workspace's from its folder on. */
  readonly shownFile: string;
  /** SHA-256 of the file's text, hex. */
  readonly hash: string;
  readonly needs: readonly (readonly Need[])[];
  /** Rolls that must tell of several months, terms or years for the rule to compare them. */
  readonly editions: readonly Editions[];
  /** Ids of rules whose findings this one reads, in the relation `found`. */
  readonly after: readonly string[];
  /** Datasets whose rows exclude people; empty when not given, and the finding says so. */
  readonly optional: readonly string[];
  /** Rolls whose silence the rule reads as absence -> which of their rows count for coverage (SQL over alias `r`). */
  readonly absentFrom: ReadonlyMap<string, string>;
  readonly policy: readonly string[];
  /** Relation whose distinct people (or, for `records`, whose rows) were looked at. */
  readonly looksAt: string;
  /**
   * Column -> where its codes are labelled: `dataset.field`, `disability-level`, `dataset`, `id-fault` ... (see `labelOf`);
   * of several the first that knows the code.
   */
  readonly labels: ReadonlyMap<string, readonly string[]>;
  /** A finding is as sure as the links under it, unless it rests on what stands in the row itself. */
  readonly restsOn: 'link' | 'row';
  /** Sentences that a row may ask for by its `note` column. */
  readonly notes: ReadonlyMap<string, Text>;
  readonly message: Text;
  /** Parts of the message that are left out where a column they name is null. */
  readonly fragments: ReadonlyMap<string, Text>;
  /** The select, without the header. */
  readonly sql: string;
  /** Line of the file on which the select begins, 1-based. */
  readonly sqlLine: number;
}
