import type { PairVerdict } from './types.js';

/**
 * Sets of verdicts that cannot all be true: a pair that is different although a chain of others makes it the same, or that
 * was decided both ways. Each set begins with the `different` and goes on with the shortest chain, so that whoever reads it
 * sees which to take back. Empty where all agree.
 */
export const findContradictions = <T extends PairVerdict>(
  verdicts: readonly T[],
): readonly (readonly T[])[] => {
  const neighbours = new Map<string, { readonly to: string; readonly by: T }[]>();
  const connect = (from: string, to: string, by: T): void => {
    const known = neighbours.get(from);
    if (known === undefined) neighbours.set(from, [{ to, by }]);
    else known.push({ to, by });
  };
  for (const one of verdicts.filter(({ verdict }) => verdict === 'same')) {
    connect(one.one, one.other, one);
    connect(one.other, one.one, one);
  }
  return verdicts
    .filter(({ verdict }) => verdict === 'different')
    .flatMap((different) => {
      const chain = shortestChain(neighbours, different.one, different.other);
      return chain === undefined ? [] : [[different, ...chain]];
    });
};

const shortestChain = <T>(
  neighbours: ReadonlyMap<string, readonly { readonly to: string; readonly by: T }[]>,
  from: string,
  to: string,
): readonly T[] | undefined => {
  const reached = new Map<string, { readonly from: string; readonly by: T } | null>([[from, null]]);
  const waiting = [from];
  for (const place of waiting) {
    if (place === to) break;
    for (const step of neighbours.get(place) ?? []) {
      if (reached.has(step.to)) continue;
      reached.set(step.to, { from: place, by: step.by });
      waiting.push(step.to);
    }
  }
  if (!reached.has(to)) return undefined;
  const chain: T[] = [];
  for (let step = reached.get(to) ?? null; step !== null; step = reached.get(step.from) ?? null) {
    chain.unshift(step.by);
  }
  return chain;
};
