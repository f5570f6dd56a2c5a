import { compareNames, hasWildcard } from './compare-names.js';

/** A name that stands under a number, with a former name of the same record if there is one. */
export interface NameUnderNumber {
  readonly nameKey: string;
  readonly formerNameKey: string | null;
}

/**
 * Divides the names under one number into those that can be one person's: names that agree, directly or through others,
 * and names that one record gives as present and former. A name with hidden or lost characters agrees with much, so it
 * joins the others only where it fits those of one person, and never ties two persons together.
 *
 * Returns each name's component, numbered from 0 in the order of the sorted names: the order of the input is nothing.
 */
export const nameComponents = (names: readonly NameUnderNumber[]): ReadonlyMap<string, number> => {
  const own = [...new Set(names.map(({ nameKey }) => nameKey))].sort();
  const all = [...new Set([...own, ...names.flatMap(({ formerNameKey }) => formerNameKey ?? [])])].sort();
  const { rootOf, join } = unionFind(all);
  for (const { nameKey, formerNameKey } of names) if (formerNameKey !== null) join(nameKey, formerNameKey);
  const whole = all.filter((name) => !hasWildcard(name));
  whole.forEach((a, at) => {
    for (const b of whole.slice(at + 1)) if (agree(a, b)) join(a, b);
  });
  for (const partial of all.filter(hasWildcard)) {
    const fitting = new Set(whole.filter((name) => agree(partial, name)).map(rootOf));
    const [only] = fitting;
    if (only !== undefined && fitting.size === 1) join(partial, only);
  }
  const numbers = new Map<string, number>();
  return new Map(
    own.map((name) => {
      const root = rootOf(name);
      const number = numbers.get(root) ?? numbers.size;
      numbers.set(root, number);
      return [name, number];
    }),
  );
};

const agree = (a: string, b: string): boolean => {
  const agreement = compareNames(a, b);
  return agreement !== 'different' && agreement !== 'unknown';
};

interface UnionFind {
  readonly rootOf: (name: string) => string;
  readonly join: (a: string, b: string) => void;
}

const unionFind = (names: readonly string[]): UnionFind => {
  const parents = new Map(names.map((name) => [name, name]));
  const rootOf = (name: string): string => {
    const parent = parents.get(name) ?? name;
    if (parent === name) return name;
    const root = rootOf(parent);
    parents.set(name, root);
    return root;
  };
  const join = (a: string, b: string): void => {
    parents.set(rootOf(b), rootOf(a));
  };
  return { rootOf, join };
};
