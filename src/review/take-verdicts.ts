import { findContradictions } from './contradictions.js';
import { inOrder } from './pair-key.js';
import type { Decision, PairVerdict } from './types.js';

/** What becomes of verdicts that somebody brings, beside the decisions that are kept already. */
export interface TakenVerdicts<T extends PairVerdict> {
  /** To be kept; `replaces` is the number of the decision whose place it takes. */
  readonly accepted: readonly { readonly given: T; readonly replaces: number | null }[];
  /** Kept already with the same verdict, or given twice. */
  readonly known: readonly T[];
  /** Not to be kept: it contradicts the others named, which are kept already or were given with it. */
  readonly refused: readonly { readonly given: T; readonly against: readonly (T | Decision)[] }[];
}

interface Weighing<T> {
  readonly given: T;
  readonly replaced: Decision | undefined;
}

/**
 * Judges verdicts by what is kept already and by each other. Whatever takes part in a contradiction is refused, in whatever
 * order it was given: which of them is wrong, nobody but a person can say. With `replace`, a verdict takes the place of an
 * earlier one about the same two records; it may still not contradict any other.
 */
export const takeVerdicts = <T extends PairVerdict>(
  active: readonly Decision[],
  given: readonly T[],
  { replace }: { readonly replace: boolean },
): TakenVerdicts<T> => {
  const known: T[] = [];
  const refused: { given: T; against: readonly (T | Decision)[] }[] = [];
  const kept = new Map(active.map((decision) => [pairOf(decision), decision]));
  let weighing: Weighing<T>[] = [];
  for (const same of groupByPair(given)) {
    const [first] = same;
    if (first === undefined) continue;
    if (same.some(({ verdict }) => verdict !== first.verdict)) {
      for (const one of same) refused.push({ given: one, against: same.filter((other) => other !== one) });
      continue;
    }
    known.push(...same.slice(1));
    const before = kept.get(pairOf(first));
    if (before?.verdict === first.verdict) known.push(first);
    else if (before !== undefined && !replace) refused.push({ given: first, against: [before] });
    else weighing.push({ given: first, replaced: before });
  }
  for (;;) {
    const replaced = new Set(weighing.map((one) => one.replaced));
    const standing = [...active.filter((one) => !replaced.has(one)), ...weighing.map((one) => one.given)];
    const fresh = new Set<T | Decision>(weighing.map((one) => one.given));
    const clash = findContradictions<T | Decision>(standing).find((set) => set.some((one) => fresh.has(one)));
    if (clash === undefined) break;
    for (const one of weighing.filter((each) => clash.includes(each.given))) {
      refused.push({ given: one.given, against: clash.filter((other) => other !== one.given) });
    }
    weighing = weighing.filter((one) => !clash.includes(one.given));
  }
  const accepted = weighing.map((one) => ({ given: one.given, replaces: one.replaced?.no ?? null }));
  return { accepted, known, refused };
};

const pairOf = ({ one, other }: PairVerdict): string => inOrder(one, other).join('-');

const groupByPair = <T extends PairVerdict>(verdicts: readonly T[]): Iterable<readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const verdict of verdicts) {
    const group = groups.get(pairOf(verdict));
    if (group === undefined) groups.set(pairOf(verdict), [verdict]);
    else group.push(verdict);
  }
  return groups.values();
};
