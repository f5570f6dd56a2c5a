/** What a person decided about two records. Who is unsure leaves the pair open and decides nothing. */
export type Verdict = 'same' | 'different';

/** A verdict about the records of two fingerprints, in the order in which they were shown: `other` is the one in doubt. */
export interface PairVerdict {
  readonly one: string;
  readonly other: string;
  readonly verdict: Verdict;
}

/** A verdict as somebody gave it. */
export interface GivenVerdict extends PairVerdict {
  readonly who: string;
  readonly remark: string;
  /** How the two records are called in lists, masked; in the order of the fingerprints. */
  readonly labels: readonly [string, string];
}

/** A verdict that is kept in the workspace. */
export interface Decision extends GivenVerdict {
  /** 1-based, never given to another decision. */
  readonly no: number;
  /** ISO time. */
  readonly when: string;
  /** Number of the earlier decision about the same pair in whose place this one stands. */
  readonly replaces: number | null;
}

/** What became of a decision: it counts, or somebody took it back, or a later one stands in its place. */
export type DecisionState =
  | { readonly kind: 'active' }
  | { readonly kind: 'withdrawn'; readonly who: string | null; readonly when: string }
  | { readonly kind: 'replaced'; readonly by: number };

/** A decision with what became of it. */
export interface KeptDecision {
  readonly decision: Decision;
  readonly state: DecisionState;
}
