import type { Comparison } from './comparison.js';

/** What agreeing at one level is worth. */
export interface WeighedLevel {
  readonly code: string;
  /** Share of the pairs of one person at this level. */
  readonly m: number;
  /** Share of the pairs of two people at this level. */
  readonly u: number;
  /** log2(m/u) in hundredths of a bit, of neighbouring levels together where they would contradict their order. */
  readonly hundredths: number;
  readonly isTermAdjusted: boolean;
}

/** Weights of Fellegi and Sunter for one set of units. */
export interface Model {
  readonly comparisons: readonly Comparison[];
  /** By comparison, then level. */
  readonly levels: readonly (readonly WeighedLevel[])[];
  /** log2 of the odds that two units drawn at random are one person, in hundredths of a bit. */
  readonly prior: number;
  /** What the weights rest on. */
  readonly basis: ModelBasis;
}

export interface ModelBasis {
  /** Whether m was learnt from the run's own pairs, or is what is shipped because there were too few. */
  readonly m: 'estimated' | 'shipped';
  /** Pairs that met by a blocking. */
  readonly comparedPairs: number;
  /** Pairs drawn at random, from which u comes; few of them leave it near what is shipped. */
  readonly randomPairs: number;
  /** Pairs of all units that may be pairs. */
  readonly possiblePairs: number;
  /** Pairs of one person expected among those compared. */
  readonly matches: number;
  /** Rounds until the estimate stood still. */
  readonly rounds: number;
}

/** Probability that a weight in hundredths of a bit, prior included, stands for. */
export const probabilityOf = (hundredths: number): number => 1 / (1 + 2 ** (-hundredths / 100));

/** Weight in hundredths of a bit that stands for a probability between 0 and 1, both excluded. */
export const weightOfProbability = (probability: number): number =>
  Math.round(100 * Math.log2(probability / (1 - probability)));
