import { Clusters, type UnitPair } from './clusters.js';
import type { Pairs } from './find-pairs.js';
import { strongPairs, type StrongPairs } from './strong-pairs.js';

interface DecideOptions {
  readonly unitCount: number;
  readonly pairs: Pairs;
  /** Weight of each pair in hundredths of a bit, prior included. */
  readonly weights: Int32Array;
  /** Weight from which a pair is linked. */
  readonly link: number;
  /** Weight from which a pair that is not linked is a candidate; at most `link`. */
  readonly candidate: number;
  /** Two partners that exclude each other are a tie where their weights are no further apart. */
  readonly margin: number;
  /**
   * Weight from which another partner stands in the way of a pair, however much lighter it is; `null` where only one about
   * as good does.
   */
  readonly rivalWeight?: (pair: number) => number | null;
  /** Whether two units cannot be one person by what they are: both in a roll that holds a person once, say. */
  readonly excludes?: (a: number, b: number) => boolean;
  /** Pairs that somebody decided to be one person, earliest first; they win over weights and exclusions. */
  readonly mustLink?: readonly UnitPair[];
  /** Pairs that somebody decided to be two people; neither linked nor asked about. */
  readonly cannotLink?: readonly UnitPair[];
}

/**
 * Why a pair above the candidate weight is not linked: below the weight for links; another partner that excludes this
 * one is as good; or the two, or those that they are linked with, exclude each other.
 */
export type CandidateCause = 'weak' | 'tie' | 'excluded';

export interface Candidate {
  /** Position in the pairs. */
  readonly pair: number;
  readonly cause: CandidateCause;
}

export interface Decision {
  /** Cluster of each unit, named by its smallest unit. */
  readonly clusterOf: Int32Array;
  /** Positions of the pairs by which clusters were joined, heaviest first. */
  readonly links: readonly number[];
  /** Pairs of different clusters, heaviest first. */
  readonly candidates: readonly Candidate[];
  /** Decided pairs that were not joined because other decisions keep them apart. */
  readonly contradictions: readonly UnitPair[];
}

/**
 * Joins pairs to clusters, the heaviest first, as long as nothing excludes it. Where a cluster has two partners that
 * exclude each other and are about as good, neither is joined: both are candidates. Pairs of equal weight are judged
 * all before any of them is joined, so the outcome does not depend on how units are numbered.
 */
export const decide = (options: DecideOptions): Decision => {
  const { unitCount, pairs, weights, link, candidate, margin, excludes = () => false } = options;
  const { rivalWeight = () => null } = options;
  const clusters = new Clusters({ unitCount, excludes, cannotLink: options.cannotLink ?? [] });
  const contradictions = (options.mustLink ?? []).filter(([a, b]) => !clusters.joinDecided(a, b));
  const strong = strongPairs({ unitCount, pairs, weights, least: candidate });
  const ties = new Set<number>();
  const links: number[] = [];

  /** Joins the pairs of one weight that stand in nobody's way. */
  const joinBatch = (batch: readonly number[]): void => {
    const joining: number[] = [];
    for (const pair of batch) {
      const a = pairs.first[pair] ?? 0;
      const b = pairs.second[pair] ?? 0;
      if (clusters.areOne(a, b) || clusters.areApart(a, b)) continue;
      const least = rivalWeight(pair) ?? (weights[pair] ?? 0) - margin;
      if (hasRival(clusters, strong, { of: a, beside: b, least })) ties.add(pair);
      else if (hasRival(clusters, strong, { of: b, beside: a, least })) ties.add(pair);
      else joining.push(pair);
    }
    for (const group of connectedPairs(joining, pairs, clusters)) {
      if (group.length > 1 && clusters.anyApart(group.flatMap((pair) => unitsOf(pairs, pair)))) {
        for (const pair of group) ties.add(pair);
        continue;
      }
      for (const pair of group) {
        const [a, b] = unitsOf(pairs, pair);
        if (clusters.join(a, b)) links.push(pair);
      }
    }
  };

  let from = 0;
  while (from < strong.order.length) {
    const weight = weights[strong.order[from] ?? 0] ?? 0;
    if (weight < link) break;
    let to = from + 1;
    while (to < strong.order.length && weights[strong.order[to] ?? 0] === weight) to += 1;
    joinBatch(Array.from(strong.order.subarray(from, to)));
    from = to;
  }

  const candidates: Candidate[] = [];
  for (const pair of strong.order) {
    const [a, b] = unitsOf(pairs, pair);
    if (clusters.areOne(a, b) || clusters.areDecidedApart(a, b)) continue;
    const cause = clusters.areApart(a, b) ? 'excluded' : ties.has(pair) ? 'tie' : 'weak';
    candidates.push({ pair, cause });
  }
  return { clusterOf: clusters.roots(), links, candidates, contradictions };
};

const unitsOf = ({ first, second }: Pairs, pair: number): UnitPair => [first[pair] ?? 0, second[pair] ?? 0];

interface RivalOptions {
  /** Whose partners are looked at: this unit's and those of everybody in its cluster. */
  readonly of: number;
  /** The partner that it is about to be joined with. */
  readonly beside: number;
  /** Weight from which another partner is about as good. */
  readonly least: number;
}

/** Whether a cluster has another partner, still free, that is about as good and cannot be had together with this one. */
const hasRival = (
  clusters: Clusters,
  { start, partner, weight }: StrongPairs,
  { of, beside, least }: RivalOptions,
): boolean => {
  let unit = of;
  do {
    const end = start[unit + 1] ?? 0;
    for (let at = start[unit] ?? 0; at < end && (weight[at] ?? 0) >= least; at += 1) {
      const other = partner[at] ?? 0;
      if (clusters.areOne(other, of) || clusters.areOne(other, beside)) continue;
      if (clusters.areApart(other, beside) && !clusters.areApart(other, of)) return true;
    }
    unit = clusters.after(unit);
  } while (unit !== of);
  return false;
};

/** Divides pairs into groups that have no cluster in common. */
const connectedPairs = (
  joining: readonly number[],
  pairs: Pairs,
  clusters: Clusters,
): readonly (readonly number[])[] => {
  const groupOf = new Map<number, number[]>();
  for (const pair of joining) {
    const [one, other] = unitsOf(pairs, pair).map((unit) => groupOf.get(clusters.rootOf(unit)));
    const [small = [], large = []] = (one?.length ?? 0) < (other?.length ?? 0) ? [one, other] : [other, one];
    if (small !== large) large.push(...small);
    large.push(pair);
    for (const member of small === large ? [pair] : [pair, ...small])
      for (const unit of unitsOf(pairs, member)) groupOf.set(clusters.rootOf(unit), large);
  }
  return [...new Set(groupOf.values())];
};
