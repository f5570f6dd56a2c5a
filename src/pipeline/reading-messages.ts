import type { RecordBatch } from '../load/record-batch.js';
import type { SourcePart } from './read-source.js';
import type { BegunSheet, EndedSheet, OpenedSource, Rejection } from './source-sink.js';

/** What a reading thread is told. */
export type ThreadOrder =
  | { readonly kind: 'read'; readonly source: SourcePart }
  /** The answer to `ask`; undefined where there is no password. */
  | { readonly kind: 'password'; readonly password: string | undefined };

/** What a reading thread says, in the order of the calls of a `SourceSink`. */
export type ThreadReport =
  | { readonly kind: 'opened'; readonly source: OpenedSource }
  | { readonly kind: 'rejected'; readonly rejection: Rejection }
  | { readonly kind: 'put-off'; readonly position: number }
  | { readonly kind: 'begin'; readonly begun: BegunSheet }
  | { readonly kind: 'batch'; readonly batch: RecordBatch }
  | { readonly kind: 'end'; readonly ended: EndedSheet }
  | { readonly kind: 'abandon' }
  /** The file has a password; `tried` were wrong so far. */
  | { readonly kind: 'ask'; readonly tried: number }
  /** The source was read to its end. */
  | { readonly kind: 'done' };

/** What a reading thread starts with, besides the plan. */
export interface ThreadStart<Plan> {
  readonly plan: Plan;
  /** One 32-bit number: batches that were said and not yet taken. */
  readonly waiting: Int32Array<SharedArrayBuffer>;
}

/** Batches that a thread may be ahead; then it waits, so that memory stays bounded. */
export const mostBatchesAhead = 16;
