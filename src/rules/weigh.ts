import { message, type Message } from '../messages/catalogue.js';
import type { PersonInfo, RecordInfo } from './context.js';
import type { FindingDraft } from './group.js';
import type { NearMiss } from './near-miss.js';
import type { Confidence } from './types.js';

/** How sure a draft is, why not surer, and every record that speaks for or against it. */
export interface Weighed {
  readonly confidence: Confidence;
  /** Sentences in the rule's own words, by the key of its `notes`. */
  readonly ruleNotes: readonly string[];
  /** Sentences of the runner. */
  readonly notes: readonly Message[];
  readonly recordIds: readonly number[];
}

interface WeighContext {
  readonly person: PersonInfo | undefined;
  readonly records: ReadonlyMap<number, RecordInfo>;
  /** Rows of the silent rolls that may be the person, the most alike first. */
  readonly nearMisses: readonly NearMiss[];
  /** Says in words how two records are alike. */
  readonly wordReasons: (reasons: string) => string;
  /** Titles of the optional rolls of the rule that were not given. */
  readonly withoutOptional: readonly string[];
}

const order: readonly Confidence[] = ['possible', 'probable', 'certain'];

/** The less sure of two. */
export const weaker = (a: Confidence, b: Confidence): Confidence =>
  order.indexOf(a) < order.indexOf(b) ? a : b;

/**
 * A finding is as sure as its weakest link. An absence is certain only if the person's own number is valid, the roll
 * has no near miss of the person, and every roll that could exclude the person was given.
 */
export const weigh = (draft: FindingDraft, context: WeighContext): Weighed => {
  const notes: Message[] = [];
  const own = [...new Set(draft.rows.flatMap((row) => [row.recordId, row.otherRecordId]))].filter(
    (id): id is number => id !== null,
  );
  let confidence: Confidence = 'certain';
  for (const row of draft.rows) confidence = weaker(confidence, row.atMost);
  if (draft.rule.restsOn === 'link') {
    for (const id of own) confidence = weaker(confidence, context.records.get(id)?.confidence ?? 'possible');
  }
  if (context.withoutOptional.length > 0) {
    confidence = weaker(confidence, 'probable');
    notes.push(message('rule.note-without', { rolls: context.withoutOptional.join('、') }));
  }
  if (draft.rows.some(({ residenceUnknown }) => residenceUnknown)) {
    confidence = weaker(confidence, 'probable');
    notes.push(message('rule.note-no-township'));
  }
  if (draft.rule.absentFrom.size > 0) {
    if (context.person?.idValid !== true) {
      confidence = weaker(confidence, 'probable');
      notes.push(message('rule.note-own-number'));
    }
    const [closest] = context.nearMisses;
    if (closest !== undefined) {
      confidence = 'possible';
      const reasons = context.wordReasons(closest.reasons);
      const rows = context.nearMisses.length;
      notes.push(
        rows === 1
          ? message('rule.note-candidate', { reasons })
          : message('rule.note-candidates', { reasons, rows }),
      );
    }
  }
  const ruleNotes = [...new Set(draft.rows.flatMap((row) => (row.note === null ? [] : [row.note])))];
  const near = context.nearMisses.map(({ recordId }) => recordId);
  return { confidence, ruleNotes, notes, recordIds: [...new Set([...own, ...near])].sort((a, b) => a - b) };
};
