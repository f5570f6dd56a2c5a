import type { Comparison } from './comparison.js';
import { levelWeights, type Shares } from './level-weights.js';
import type { Model } from './model.js';
import type { Patterns } from './patterns.js';

interface ExpectationOptions {
  readonly comparisons: readonly Comparison[];
  readonly compared: Patterns;
  readonly random: Patterns;
  readonly possiblePairs: number;
  readonly expectedMatches: number;
  readonly mostMatches: number;
}

/** Pairs of one person that what is shipped for m counts as: beside thousands of a run's own it fades. */
const shippedPairs = 40;
/** Agreements of strangers that what is shipped for u counts as. */
const shippedAgreements = 2;
/** Nothing that people type is more certain than this: no level is impossible for one person. */
const leastM = 0.0005;

/** The state of expectation and maximisation: shares of levels among matches and non-matches, and how many match. */
export class Expectation {
  /** Pairs of one person expected among the compared ones. */
  matches: number;
  private readonly options: ExpectationOptions;
  private readonly shares: readonly Shares[];
  /** log2(m/u) by comparison, then level. */
  private weightsOfLevels: readonly Float64Array[];

  constructor(options: ExpectationOptions) {
    this.options = options;
    this.matches = this.bounded(options.expectedMatches);
    this.shares = options.comparisons.map(({ levels }) => ({
      m: scaled(levels.map(({ m }) => m)),
      u: scaled(levels.map(({ u }) => u)),
    }));
    // At first everybody drawn at random is a stranger; the rounds take the few matches among them out again.
    this.setU(this.sums(options.random, () => 1));
    this.weightsOfLevels = this.shares.map(levelWeights);
  }

  /** One round; gives the largest change of any share, and of the number of matches relative to itself. */
  step(learnsM: boolean): number {
    const { compared, random } = this.options;
    const before = this.shares.map(({ m, u }) => [...m, ...u]);
    const matchesBefore = this.matches;
    const matching = this.probabilities(compared);
    const ofMatches = this.sums(compared, (pattern) => matching[pattern] ?? 0);
    const meeting = this.probabilities(random);
    const ofStrangers = this.sums(random, (pattern) => 1 - (meeting[pattern] ?? 0));
    let matches = 0;
    for (const pattern of compared.order)
      matches += (matching[pattern] ?? 0) * (compared.counts[pattern] ?? 0);
    this.matches = this.bounded(matches);
    if (learnsM) this.setM(ofMatches);
    this.setU(ofStrangers);
    this.weightsOfLevels = this.shares.map(levelWeights);
    const changes = this.shares.flatMap(({ m, u }, at) =>
      [...m, ...u].map((share, level) => Math.abs(share - (before[at]?.[level] ?? 0))),
    );
    return Math.max(0, ...changes, Math.abs(this.matches - matchesBefore) / matchesBefore);
  }

  /** The weights as they are used: rounded to hundredths of a bit, before any threshold is looked at. */
  weights(): Pick<Model, 'levels' | 'prior'> {
    return {
      prior: Math.round(100 * this.prior()),
      levels: this.options.comparisons.map(({ levels }, at) =>
        levels.map(({ code, isTermAdjusted = false }, level) => ({
          code,
          m: this.shares[at]?.m[level] ?? 0,
          u: this.shares[at]?.u[level] ?? 0,
          hundredths: Math.round(100 * (this.weightsOfLevels[at]?.[level] ?? 0)),
          isTermAdjusted,
        })),
      ),
    };
  }

  /** Keeps the number of matches where a prior can be made of it: half a match at least, half of all pairs at most. */
  private bounded(matches: number): number {
    const { mostMatches, possiblePairs } = this.options;
    return Math.max(0.5, Math.min(matches, mostMatches, possiblePairs / 2));
  }

  private prior(): number {
    return Math.log2(this.matches / Math.max(0.5, this.options.possiblePairs - this.matches));
  }

  /** Probability of each pattern to be of one person. */
  private probabilities({ size, levels }: Patterns): Float64Array {
    const width = this.options.comparisons.length;
    const prior = this.prior();
    const result = new Float64Array(size);
    for (let pattern = 0; pattern < size; pattern += 1) {
      let weight = prior;
      for (let at = 0; at < width; at += 1) {
        const level = levels[pattern * width + at] ?? -1;
        if (level >= 0) weight += this.weightsOfLevels[at]?.[level] ?? 0;
      }
      result[pattern] = 1 / (1 + 2 ** -weight);
    }
    return result;
  }

  /** Pairs at each level of each comparison, each pattern counted as much as `shareOf` says; missing ones left out. */
  private sums(
    { levels, counts, order }: Patterns,
    shareOf: (pattern: number) => number,
  ): readonly Float64Array[] {
    const { comparisons } = this.options;
    const width = comparisons.length;
    const sums = comparisons.map((comparison) => new Float64Array(comparison.levels.length));
    for (const pattern of order) {
      const pairs = (counts[pattern] ?? 0) * shareOf(pattern);
      for (let at = 0; at < width; at += 1) {
        const level = levels[pattern * width + at] ?? -1;
        const sum = sums[at];
        if (level >= 0 && sum !== undefined) sum[level] = (sum[level] ?? 0) + pairs;
      }
    }
    return sums;
  }

  /** Shares of levels among matches, what is shipped counting as so many pairs more. */
  private setM(sums: readonly Float64Array[]): void {
    this.options.comparisons.forEach(({ levels }, at) => {
      const shipped = scaled(levels.map(({ m }) => m));
      const shares = scaled(
        levels.map((_, level) => (sums[at]?.[level] ?? 0) + shippedPairs * (shipped[level] ?? 0)),
      );
      this.shares[at]?.m.set(scaled(Array.from(shares, (share) => Math.max(leastM, share))));
    });
  }

  /**
   * Shares of levels among strangers. A rare agreement is seen too seldom to be known by its count, so what is shipped
   * counts as a few agreements more, in as many pairs as it takes to see them (a gamma prior on a rate).
   */
  private setU(sums: readonly Float64Array[]): void {
    this.options.comparisons.forEach(({ levels }, at) => {
      const counted = sums[at] ?? new Float64Array(levels.length);
      const pairs = counted.reduce((sum, count) => sum + count, 0);
      const shipped = scaled(levels.map(({ u }) => u));
      const rates = levels.map((_, level) => {
        const usual = shipped[level] ?? 0;
        return ((counted[level] ?? 0) + shippedAgreements) / (pairs + shippedAgreements / usual);
      });
      this.shares[at]?.u.set(scaled(rates));
    });
  }
}

const scaled = (shares: readonly number[]): Float64Array => {
  const sum = shares.reduce((total, share) => total + share, 0);
  return Float64Array.from(shares, (share) => share / sum);
};
