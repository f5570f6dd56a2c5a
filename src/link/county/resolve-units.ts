import type { NameForms } from '../name-forms.js';
import type { Comparison } from '../model/comparison.js';
import { decide, type Decision } from '../model/decide.js';
import type { CappedBlock, Pairs } from '../model/find-pairs.js';
import { weightOfProbability, type Model } from '../model/model.js';
import { weighPair } from '../model/score.js';
import { weighPairs } from '../model/weigh-pairs.js';
import type { UnitPair } from '../model/clusters.js';
import { adjustments } from './adjustment.js';
import { admissionKinds, admissions, type Admission } from './admissible.js';
import { blockingsOf } from './blockings.js';
import { comparisonsOf } from './comparisons.js';
import { joinPeople, type Joint } from './join-people.js';
import { compareUnitNames } from './name-agreement.js';
import { areAlikeAsCorrected } from './number-shapes.js';
import { rollPatternsOf, standingOf } from './roll-patterns.js';
import { numberOwners, trust } from './trusted-numbers.js';
import { shareValue } from './unit-lists.js';
import type { Units } from './units.js';

/** Probability from which two units are linked: of ten links that stand just above it, nine are right. */
export const linkWeight = weightOfProbability(0.9);
/** Probability from which a pair is shown to a person's eye. */
export const candidateWeight = weightOfProbability(0.1);
/** Pairs that are joined where nobody else comes into question, and from which weight somebody does. */
const rivalWeights: Readonly<Partial<Record<Admission, number>>> = {
  sibling: linkWeight,
  hidden: candidateWeight,
};
/** Two partners that exclude each other are a tie unless one is eight times as likely. */
const tieMargin = 300;
/**
 * The prior is never higher than for a county of some thousand people: rolls of a dozen rows are excerpts, and among
 * those who do not stand on them are people of the same name.
 */
const highestPrior = -1300;

/**
 * What is rare among strangers is known by what is shipped, whatever is drawn; what is common shows in some thousands. A
 * hundred thousand pairs cost half a second.
 */
const randomPairsPerUnit = 2;
const leastRandomPairs = 50_000;
const mostRandomPairs = 250_000;

export interface ResolveOptions {
  readonly units: Units;
  readonly forms: NameForms;
  readonly mustLink: readonly UnitPair[];
  readonly cannotLink: readonly UnitPair[];
}

/** How units became persons, with everything that is needed to say why. */
export interface Resolution {
  readonly pairs: Pairs;
  /** Weight of each pair after what was taken from it; far below every threshold where it may not even be a candidate. */
  readonly weights: Int32Array;
  readonly decision: Decision;
  readonly model: Model;
  readonly comparisons: readonly Comparison[];
  readonly trusted: Uint8Array;
  readonly capped: readonly CappedBlock[];
  /** The units of each of `capped`. */
  readonly crowds: readonly Int32Array[];
  /** People that were joined as wholes, after their units. */
  readonly joints: readonly Joint[];
  /** Weight of any two units, prior and adjustment included, in hundredths of a bit. */
  readonly weightOf: (a: number, b: number) => number;
}

/** Finds out which units are one person and which may be. Deterministic; the numbering of the units decides nothing. */
export const resolveUnits = ({ units, forms, mustLink, cannotLink }: ResolveOptions): Resolution => {
  const compareNames = compareUnitNames(units, forms);
  const owners = numberOwners(units, compareNames);
  const { trusted } = owners;
  const comparisons = comparisonsOf(units, owners, compareNames);
  const standing = standingOf(units, owners);
  const isLoose = looseUnits(units, trusted);
  const { numbers, size } = units;
  const { admissionOf, haveOtherNumbers, ...judges } = admissions({ units, owners, comparisons });
  const excludes = rememberedOfPairs(size, judges.excludes);
  const weighed = weighPairs({
    unitCount: size,
    comparisons,
    blockings: blockingsOf(units, owners.swapped, forms),
    mayPair: (a, b) =>
      isLoose[a] === 1 ||
      isLoose[b] === 1 ||
      areAlikeAsCorrected(numbers[a] ?? '', numbers[b] ?? '') ||
      (shareValue(units.phones, a, b) === true && shareValue(units.names, a, b) === true),
    isLearntFrom: (a, b) => !haveOtherNumbers(a, b),
    mayMatch: (a, b) => admissionOf(a, b) !== 'nothing',
    expectedMatches: Math.max(1, isLoose.reduce((sum, loose) => sum + loose, 0) / 4),
    mostMatches: size,
    mostRandomPairs: Math.min(mostRandomPairs, Math.max(leastRandomPairs, randomPairsPerUnit * size)),
  });
  const { pairs, capped, crowds } = weighed;
  const lowered = Math.min(0, highestPrior - weighed.model.prior);
  const model = { ...weighed.model, prior: weighed.model.prior + lowered };
  const admissionOfPair = admissionsByPair(pairs, admissionOf);
  const decideAt = (clusterOf: (unit: number) => number): Decided => {
    const { belonging } = rollPatternsOf(units, trusted, clusterOf);
    const belongingOf = (a: number, b: number): number => belonging(standing[a] ?? 0, standing[b] ?? 0);
    const adjustmentOf = adjustments(units, trusted, belongingOf);
    const options = { pairs, weights: weighed.weights, lowered, adjustmentOf, belongingOf, admissionOfPair };
    const decideBy = (weights: Int32Array, known: readonly UnitPair[]): Decision =>
      decide({
        ...{ unitCount: size, pairs, weights, mustLink: [...mustLink, ...known], cannotLink, excludes },
        ...{ link: linkWeight, candidate: candidateWeight, margin: tieMargin },
        rivalWeight: (pair) => rivalWeights[admissionOfPair(pair)] ?? null,
      });
    // Who may be a brother, or another of a name that sounds the same, is judged when all are joined who need not be.
    const { links } = decideBy(admit({ ...options, joinsLate: false }), []);
    const weights = admit({ ...options, joinsLate: true });
    const known = links.map((pair): UnitPair => [pairs.first[pair] ?? 0, pairs.second[pair] ?? 0]);
    const decision = decideBy(weights, known);
    return { weights, decision, adjustmentOf };
  };
  // Who stands where is known better once those are joined who surely are one.
  const first = decideAt((unit) => unit);
  const { clusterOf } = first.decision;
  const last = decideAt((unit) => clusterOf[unit] ?? unit);
  const weightOf = (a: number, b: number): number =>
    weighPair(model, a, b).hundredths + last.adjustmentOf(a, b);
  const { decision, joints } = joinPeople({
    ...{ units, trusted, forms, pairs, model, cannotLink, decision: last.decision },
    belonging: rollPatternsOf(units, trusted, (unit) => last.decision.clusterOf[unit] ?? unit).belonging,
    ...{ link: linkWeight, candidate: candidateWeight, margin: tieMargin },
  });
  return { ...last, decision, joints, pairs, model, comparisons, trusted, capped, crowds, weightOf };
};

/** A question about two units, whichever is named first, that is worked out once: every round of joining asks it again. */
const rememberedOfPairs = (
  unitCount: number,
  ask: (a: number, b: number) => boolean,
): ((a: number, b: number) => boolean) => {
  const known = new Map<number, boolean>();
  return (a, b) => {
    const pair = Math.min(a, b) * unitCount + Math.max(a, b);
    const before = known.get(pair);
    if (before !== undefined) return before;
    const answer = ask(a, b);
    known.set(pair, answer);
    return answer;
  };
};

/** What each pair may become, by its position; worked out when it is first asked for, and asked for in every round. */
const admissionsByPair = (
  { size, first, second }: Pairs,
  admissionOf: (a: number, b: number) => Admission,
): ((pair: number) => Admission) => {
  const known = new Uint8Array(size);
  return (pair) => {
    const found = admissionKinds[(known[pair] ?? 0) - 1];
    if (found !== undefined) return found;
    const admission = admissionOf(first[pair] ?? 0, second[pair] ?? 0);
    known[pair] = admissionKinds.indexOf(admission) + 1;
    return admission;
  };
};

interface Decided extends Pick<Resolution, 'weights' | 'decision'> {
  readonly adjustmentOf: (a: number, b: number) => number;
}

/** Units of which another may be a part: without a number that two departments know them by. */
const looseUnits = ({ size, numbers, datasets }: Units, trusted: Uint8Array): Uint8Array => {
  const loose = new Uint8Array(size);
  for (let unit = 0; unit < size; unit += 1) {
    if (numbers[unit] === null || trusted[unit] !== trust.own || datasets[unit] === 1) loose[unit] = 1;
  }
  return loose;
};

interface AdmitOptions {
  readonly pairs: Pairs;
  /** As weighed. */
  readonly weights: Int32Array;
  readonly lowered: number;
  readonly adjustmentOf: (a: number, b: number) => number;
  readonly belongingOf: (a: number, b: number) => number;
  readonly admissionOfPair: (pair: number) => Admission;
  /** Whether pairs of `late` admission are joined, and those who may be brothers where the rolls speak for it. */
  readonly joinsLate: boolean;
}

const never = -1_000_000;

/** The weights as adjusted, and lowered where a pair may not become what it weighs. */
const admit = (options: AdmitOptions): Int32Array => {
  const { pairs, weights, lowered, adjustmentOf, belongingOf, admissionOfPair, joinsLate } = options;
  return weights.map((raw, pair) => {
    const [a, b] = [pairs.first[pair] ?? 0, pairs.second[pair] ?? 0];
    const weight = raw + lowered + adjustmentOf(a, b);
    if (weight < candidateWeight) return never;
    const admission = admissionOfPair(pair);
    if (admission === 'link') return weight;
    const isSure =
      joinsLate && (admission === 'late' || (admission in rivalWeights && belongingOf(a, b) >= linkWeight));
    return isSure ? weight : Math.min(weight, linkWeight - 1);
  });
};
