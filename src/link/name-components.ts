import { compareNames, type NameAgreement } from './compare-names.js';
import type { NameForms } from './name-forms.js';

/** A name that stands under a number, with a former name of the same record if there is one. */
export interface NameUnderNumber {
  readonly nameKey: string;
  readonly formerNameKey: string | null;
}

/** Agreements by which two names under one number are one person's without looking at anything else. */
const joined: ReadonlySet<NameAgreement> = new Set(['same', 'variant', 'contained']);

/**
 * Divides the names under one number into those that can be one person's whatever else stands in their rows: names that
 * agree, directly or through others, and names that one record gives as present and former. Not joined are names that sound
 * alike, look alike or differ by a character, and names that are not wholly shown: brothers, sisters and whole families are
 * listed under one number, and what else stands in their rows has to tell.
 *
 * Returns each name's component, numbered from 0 in the order of the sorted names: the order of the input is nothing.
 */
export const nameComponents = (
  names: readonly NameUnderNumber[],
  forms: NameForms,
): ReadonlyMap<string, number> => {
  const agree = (a: string, b: string): boolean => joined.has(compareNames(a, b, forms));
  const own = [...new Set(names.map(({ nameKey }) => nameKey))].sort();
  const all = [...new Set([...own, ...names.flatMap(({ formerNameKey }) => formerNameKey ?? [])])].sort();
  const { rootOf, join } = unionFind(all);
  for (const { nameKey, formerNameKey } of names) if (formerNameKey !== null) join(nameKey, formerNameKey);
  all.forEach((a, at) => {
    for (const b of all.slice(at + 1)) if (agree(a, b)) join(a, b);
  });
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
