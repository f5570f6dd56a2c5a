import { UserError } from '../errors.js';
import { message } from '../messages/catalogue.js';
import type { SkippedFile, SourceList } from '../read/list-sources.js';
import type { Ingested } from './ingest.js';
import type { Rejection, RejectionCause } from './source-sink.js';

/** Causes for which a run that must be complete stops; the others are no loss. */
const losses: ReadonlySet<RejectionCause> = new Set(['unreadable', 'unusable']);

/** For a run that must be complete: throws SourcesLost if anything could not be read. */
export const demandAllRead = ({ rejected }: Ingested): void => {
  const lost = rejected.filter(({ cause }) => losses.has(cause));
  if (lost.length > 0) throw new SourcesLost(lost);
};

/** With `--strict`, something could not be read: the command line lists all of it before it says what to do. */
export class SourcesLost extends UserError {
  readonly rejected: readonly Rejection[];

  constructor(rejected: readonly Rejection[]) {
    super(message('run.strict', { count: rejected.length }), { hint: message('run.strict-hint') });
    this.rejected = rejected;
  }
}

/** No file could be used: the command line lists why, one line a file, before it says what to do. */
export class NothingRecognised extends UserError {
  readonly rejected: readonly Rejection[];
  readonly skipped: readonly SkippedFile[];

  constructor({ sources, skipped }: SourceList, { rejected }: Ingested) {
    super(message('run.no-roll', { files: sources.length }), { hint: message('run.no-roll-hint') });
    this.rejected = rejected;
    this.skipped = skipped;
  }
}
