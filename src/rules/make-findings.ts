import type { Engine } from '../engine/types.js';
import { compareByCodePoint } from '../code-point-order.js';
import { render } from '../messages/catalogue.js';
import type { Policy } from '../schema/policy.js';
import type { FoundContext, RecordInfo } from './context.js';
import { absentOptional, type Presence } from './execute.js';
import { amountOf, monthsOf, type FindingDraft } from './group.js';
import { sideOf } from './money-at-stake.js';
import { nearMissesOf, type NearMisses } from './near-miss.js';
import type { NameLikeness } from './near-names-table.js';
import type { Rule } from './rule.js';
import type { Evidence, Finding } from './types.js';
import { weigh, type Weighed } from './weigh.js';
import { aboutLabel, wordFinding, type Vocabulary } from './wording.js';

/** What findings are made with, beside the drafts and people. */
export interface FindingContext {
  readonly engine: Engine;
  readonly policy: Policy;
  /** ISO date. */
  readonly asOf: string;
  readonly presence: Presence;
  readonly vocabulary: Vocabulary;
  /** Says in words how two records are alike, from the codes that linking stores. */
  readonly wordReasons: (reasons: string) => string;
  /** Loads what is known of names, for rows that only a place or a number brings together. */
  readonly nameLikeness: () => Promise<NameLikeness>;
  /** Reads the keyed hashes (the same from month to month) of the people in `found_person`. */
  readonly readHashes: () => Promise<ReadonlyMap<number, string>>;
  /** Keyed hash of any text, 16 hex characters. */
  readonly hash: (text: string) => string;
}

/** A finding with what it was made from. */
export interface MadeFinding {
  readonly draft: FindingDraft;
  readonly finding: Finding;
}

interface MakingContext extends FindingContext, FoundContext {
  readonly nearMisses: NearMisses;
}

/** Weighs and words every draft. */
export const makeFindings = (
  drafts: readonly FindingDraft[],
  context: MakingContext,
): readonly MadeFinding[] => {
  const { vocabulary, nearMisses, people, records, hashes } = context;
  return drafts.map((draft): MadeFinding => {
    const person = draft.personId === null ? undefined : people.get(draft.personId);
    const weighed = weigh(draft, {
      person,
      records,
      nearMisses: nearMissesOf(draft, nearMisses),
      wordReasons: context.wordReasons,
      withoutOptional: titlesOfAbsent(draft.rule, context),
    });
    const personId = draft.personId === null ? null : (hashes.get(draft.personId) ?? null);
    const evidence = weighed.recordIds.flatMap((id) => records.get(id) ?? []);
    const { header } = draft.rule;
    const amountFen = amountOf(draft);
    const finding: Finding = {
      findingId: context.hash(identityOf(draft, personId)),
      rule: header.id,
      kind: header.kind,
      severity: header.severity,
      confidence: weighed.confidence,
      also: draft.also,
      personId,
      name: person?.name ?? null,
      idNumber: person?.idNumber ?? numberAsWritten(draft, records),
      certNumber: person?.certNumber ?? null,
      township: person?.township ?? draft.township,
      village: person?.village ?? null,
      about: draft.about,
      aboutLabel: aboutLabel(draft.rule, draft.about, vocabulary),
      months: monthsOf(draft),
      amountFen,
      moneySide: amountFen === null ? null : sideOf(header.stake, amountFen),
      rate: draft.rows[0]?.rate ?? null,
      message: wordFinding(draft, vocabulary),
      notes: wordNotes(draft.rule, weighed, vocabulary),
      basis: header.basis,
      evidence: rowsOfEvidence(evidence),
    };
    return { draft, finding };
  });
};

/** What makes a finding the same one next month. */
const identityOf = ({ rule, about, township }: FindingDraft, personId: string | null): string =>
  `finding|${rule.header.id}|${personId ?? ''}|${about}${township === null ? '' : `|${township}`}`;

/** The rows in which records stand, in their order; a wide row that holds several of them is one row. */
const rowsOfEvidence = (records: readonly RecordInfo[]): readonly Evidence[] => {
  if (records.length < 2)
    return records.map(({ dataset, file, sheet, row }) => ({ dataset, file, sheet, row }));
  const seen = new Set<string>();
  return records.flatMap(({ dataset, file, sheet, row }) => {
    const place = JSON.stringify([file, sheet, row]);
    if (seen.has(place)) return [];
    seen.add(place);
    return [{ dataset, file, sheet, row }];
  });
};

/** The number on the finding's own row; a near miss in the evidence is somebody else's until proven otherwise. */
const numberAsWritten = ({ rows }: FindingDraft, records: ReadonlyMap<number, RecordInfo>): string | null => {
  const recordId = rows[0]?.recordId ?? null;
  return recordId === null ? null : (records.get(recordId)?.idCleaned ?? null);
};

const wordNotes = (rule: Rule, { ruleNotes, notes }: Weighed, { lang }: Vocabulary): readonly string[] => [
  ...ruleNotes.map((key) => rule.notes.get(key)?.[lang] ?? key),
  ...notes.map((note) => render(lang, note)),
];

/** Titles of the optional rolls of a rule that were not given. */
export const titlesOfAbsent = (
  rule: Rule,
  { presence, vocabulary }: Pick<FindingContext, 'presence' | 'vocabulary'>,
): readonly string[] =>
  absentOptional(rule, presence).map((name) => vocabulary.datasets.get(name)?.title[vocabulary.lang] ?? name);

/** By rule, township, finding id, each by code point. */
export const compareFindings = (a: Finding, b: Finding): number =>
  compareByCodePoint(a.rule, b.rule) ||
  compareByCodePoint(a.township ?? '', b.township ?? '') ||
  compareByCodePoint(a.findingId, b.findingId);
