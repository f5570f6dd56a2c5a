/** What a comparison gives for two units where either says nothing: no evidence, weight 0. */
export const missing = -1;

/** One degree of agreement, from "the same" to "different". */
export interface Level {
  /** Stands for the level in reasons; unique within its comparison. */
  readonly code: string;
  /** Share of the pairs of one person that are at this level; taken as it stands where a run has too little data. */
  readonly m: number;
  /** Share of the pairs of two people that are at this level; above 0. */
  readonly u: number;
  /** Whether agreeing in a rare value says more than agreeing in a common one. */
  readonly isTermAdjusted?: boolean;
}

/** One kind of evidence: how far two units agree in one thing. */
export interface Comparison {
  readonly name: string;
  /** Most agreeing first; the last one is "different". Shares of m, and of u, add up to 1 or are scaled to it. */
  readonly levels: readonly Level[];
  /** Level of two units by number, `missing` where either says nothing; the same for (a, b) and (b, a). */
  readonly compare: (a: number, b: number) => number;
  /** Relative frequency of a unit's value, above 0 up to 1; needed where a level is term-adjusted. */
  readonly frequency?: (unit: number) => number;
}
