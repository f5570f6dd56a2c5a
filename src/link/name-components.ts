import { compareNames, type NameAgreement } from './compare-names.js';
import { hasWildcard } from './hidden-names.js';
import type { NameForms } from './name-forms.js';

/** A name that stands under a number, with a former name of the same record if there is one. */
export interface NameUnderNumber {
  readonly nameKey: string;
  readonly formerNameKey: string | null;
}

/** Agreements by which two names under one number are one person's without looking at anything else. */
const joined: ReadonlySet<NameAgreement> = new Set(['same', 'variant', 'homophone', 'contained', 'hidden']);

/**
 * Divides the names under one number into those that can be one person's: names that agree, directly or through others,
 * and names that one record gives as present and former. Names of which one character differs, even one that looks
 * alike, are not joined: brothers and sisters are listed under one number, and what else stands in their rows has to tell.
 * A name with hidden or lost characters agrees with much, so it joins the others only where it fits those of one person,
 * and never ties two persons together; those of which more can be seen are placed first.
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
  const whole = all.filter((name) => !hasWildcard(name));
  whole.forEach((a, at) => {
    for (const b of whole.slice(at + 1)) if (agree(a, b)) join(a, b);
  });
  const placed = [...whole];
  const partials = all.filter(hasWildcard);
  for (const partial of partials.sort((a, b) => visibleIn(b) - visibleIn(a) || (a < b ? -1 : 1))) {
    const fitting = new Set(placed.filter((name) => agree(partial, name)).map(rootOf));
    const [only] = fitting;
    if (only === undefined) placed.push(partial);
    else if (fitting.size === 1) join(partial, only);
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

/** How many characters of a name can be seen. */
const visibleIn = (name: string): number =>
  Array.from(name).filter((character) => !hasWildcard(character)).length;

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
