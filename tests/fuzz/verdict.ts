import type { Duty } from './mutation.js';
import type { Outcome } from './outcome.js';

type Read = Extract<Outcome, { kind: 'read' }>;

/** Why the outcome of a spoilt file is wrong, given what the whole file reads as; `undefined` where it is not. */
export const verdict = (duty: Duty, whole: Read, outcome: Outcome): string | undefined => {
  // A file that is taken for another format, or has a fault, does not go into a run unnoticed.
  if (outcome.kind === 'refused' || outcome.format !== whole.format || outcome.faults > 0) return undefined;
  if (duty === 'same' && outcome.digest !== whole.digest)
    return 'reads otherwise than the whole file, without a fault';
  if (duty === 'whole' && outcome.rows < whole.rows) {
    return `silently shorter: ${outcome.rows} rows of ${whole.rows}`;
  }
  if (duty === 'whole' && outcome.cells < whole.cells) {
    return `silently fewer cells: ${outcome.cells} of ${whole.cells}`;
  }
  return undefined;
};
