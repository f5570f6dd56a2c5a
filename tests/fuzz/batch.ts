/** So many files of one seed file, from a number on. */
export interface Batch {
  readonly seed: number;
  readonly file: string;
  readonly from: number;
  readonly count: number;
}

/** A spoilt file that a reader did not deal with as it should. */
export interface Finding {
  readonly file: string;
  readonly number: number;
  readonly mutation: string;
  readonly what: string;
}

/** What a child says while it reads. */
export type BatchMessage =
  | { readonly kind: 'ready' }
  /** Begins with this file: what happens next, happens to it. */
  | { readonly kind: 'begins'; readonly number: number }
  | { readonly kind: 'finding'; readonly finding: Finding }
  | { readonly kind: 'done'; readonly tally: BatchTally };

/** Counts of a batch. */
export interface BatchTally {
  readonly read: number;
  readonly refused: number;
  /** Of the slowest file, in milliseconds of CPU time. */
  readonly slowest: number;
  /** Largest resident memory of the child, in MiB. */
  readonly memory: number;
}
