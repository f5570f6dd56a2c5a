import { missing, type Comparison } from '../model/comparison.js';
import type { UnitPair } from '../model/clusters.js';
import { decide, type Decision } from '../model/decide.js';
import type { Pairs } from '../model/find-pairs.js';
import type { Model } from '../model/model.js';
import { comparePairs } from '../model/patterns.js';
import { scorePairs } from '../model/score.js';
import type { Reason } from '../reason-text.js';
import type { NameForms } from '../name-forms.js';
import { adjustments } from './adjustment.js';
import { admissions } from './admissible.js';
import { comparisonsOf } from './comparisons.js';
import { compareUnitNames } from './name-agreement.js';
import { pairReasons } from './pair-reasons.js';
import { namesClash } from './name-clash.js';
import { levelSets } from './level-sets.js';
import { mergeUnits } from './merged-units.js';
import type { RollPatterns } from './roll-patterns.js';
import { bestOf, clustersOfGroups, groupsThatMet, pairsOfGroups } from './unit-groups.js';
import type { Units } from './units.js';

/** Two people that turned out to be one when everything that either shows was laid side by side. */
export interface Joint {
  /** The leading unit of each. */
  readonly units: UnitPair;
  readonly weight: number;
  readonly reasons: readonly Reason[];
}

interface JoinOptions {
  readonly units: Units;
  readonly trusted: Uint8Array;
  readonly forms: NameForms;
  readonly pairs: Pairs;
  readonly model: Model;
  readonly decision: Decision;
  readonly belonging: RollPatterns['belonging'];
  readonly cannotLink: readonly UnitPair[];
  readonly link: number;
  readonly candidate: number;
  readonly margin: number;
}

export interface JoinedPeople {
  readonly decision: Decision;
  readonly joints: readonly Joint[];
}

/**
 * Compares the clusters of a decision as whole people: with every name, number, telephone and place that any of their rows
 * shows, and with all the rolls they stand on.
 */
export const joinPeople = (options: JoinOptions): JoinedPeople => {
  const { units, trusted, forms, pairs, decision, belonging, link, candidate, margin } = options;
  const { clusterOf } = decision;
  const { groups, groupOf } = groupsThatMet(pairs, clusterOf);
  const merged = mergeUnits(units, trusted, groups, clusterOf);
  const compareNames = compareUnitNames(merged.units, forms);
  const numbersOfUnits = options.model.comparisons.find(({ name }) => name === 'number');
  const comparisons = comparisonsOf(merged.units, merged.owners, compareNames).map(
    (comparison): Comparison =>
      comparison.name === 'number' && numbersOfUnits !== undefined
        ? { ...comparison, compare: asWholes(bestOf(groups, numbersOfUnits.compare), comparison.compare) }
        : comparison,
  );
  const belongingOf = (a: number, b: number): number =>
    belonging(merged.units.datasetBits[a] ?? 0, merged.units.datasetBits[b] ?? 0);
  const { admissionOf, excludes, areLikely, areNamedTheSame } = admissions({
    ...{ units: merged.units, owners: merged.owners, comparisons },
  });
  const adjustmentOf = adjustments(merged.units, merged.owners.trusted, belongingOf);
  const model = { ...options.model, comparisons };
  const found = pairsOfGroups(pairs, groupOf, clusterOf);
  const clash = namesClash({
    ...{ units, trusted, groups },
    compareNames: options.model.comparisons.find(({ name }) => name === 'name')?.compare ?? (() => missing),
  });
  const mayJoin = (a: number, b: number): boolean => {
    if (clash(a, b)) return false;
    const doBelong = belongingOf(a, b) >= link;
    if (doBelong && areLikely(a, b)) return true;
    if (excludes(a, b)) return false;
    const admission = admissionOf(a, b);
    return areNamedTheSame(a, b) && (admission === 'link' || (admission === 'sibling' && doBelong));
  };
  const learnt = scorePairs(model, { pairs: found, ...comparePairs(comparisons, found) });
  const weights = Int32Array.from({ length: found.size }, (_, pair) => {
    const [a, b] = [found.first[pair] ?? 0, found.second[pair] ?? 0];
    const weight = (learnt[pair] ?? 0) + adjustmentOf(a, b);
    return weight < link || mayJoin(a, b) ? weight : link - 1;
  });
  const joined = decide({
    ...{ unitCount: groups.length, pairs: found, weights, link, candidate, margin },
    excludes: (a, b) => clash(a, b) || (excludes(a, b) && !(belongingOf(a, b) >= link && areLikely(a, b))),
    cannotLink: options.cannotLink.flatMap(([a, b]) => {
      const [one, other] = [groupOf.get(clusterOf[a] ?? a), groupOf.get(clusterOf[b] ?? b)];
      return one === undefined || other === undefined ? [] : [[one, other] as const];
    }),
  });
  const named = clustersOfGroups(clusterOf, groups, groupOf, joined.clusterOf);
  const jointOf = (pair: number): Joint => {
    const [a, b] = [found.first[pair] ?? 0, found.second[pair] ?? 0];
    return {
      units: [merged.leading[a] ?? 0, merged.leading[b] ?? 0],
      weight: weights[pair] ?? 0,
      reasons: [...pairReasons(merged.units, model, a, b), wholePeople],
    };
  };
  return {
    decision: {
      ...decision,
      clusterOf: named,
      candidates: decision.candidates.filter(
        ({ pair }) => named[pairs.first[pair] ?? 0] !== named[pairs.second[pair] ?? 0],
      ),
    },
    joints: joined.links.map(jointOf),
  };
};

const { roundedNumber, hiddenNumber, differentNumber, correctedNumber } = levelSets;
const wholePeople: Reason = { code: 'whole-people', detail: null, hundredths: null };

/**
 * The best agreement of the numbers of any two units of two groups; where that is of a number of which only a part can be
 * read and both people have one of their own, these decide: what a spreadsheet left of a number is the same of twins.
 */
const asWholes =
  (best: Comparison['compare'], whole: Comparison['compare']): Comparison['compare'] =>
  (a, b) => {
    const level = best(a, b);
    if (!roundedNumber.has(level) && !hiddenNumber.has(level)) return level;
    const ofWholes = whole(a, b);
    return differentNumber.has(ofWholes) || correctedNumber.has(ofWholes) ? ofWholes : level;
  };
