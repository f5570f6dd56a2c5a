import type { Rule } from './rule.js';

/** A roll that may hold a row of somebody whom a rule does not find there, and which of its rows count. */
export interface RollOfRule {
  readonly name: string;
  readonly filter: string;
  /**
   * Its row would have taken somebody off the list. Of such a roll only candidates of linking are looked at: hardly anybody
   * stands on it, and half the village has a namesake there.
   */
  readonly isExcluding: boolean;
}

/** The rolls whose silence a rule takes for absence, and those whose rows would have taken somebody off its list. */
export const rollsOfRule = ({ absentFrom, optional }: Rule): readonly RollOfRule[] => {
  if (absentFrom.size === 0) return [];
  const excluding = optional.filter((name) => !absentFrom.has(name));
  return [
    ...[...absentFrom].map(([name, filter]) => ({ name, filter, isExcluding: false })),
    ...excluding.map((name) => ({ name, filter: 'true', isExcluding: true })),
  ];
};

/** The keys of a rule's rolls, made once: a run asks for them with each of ten thousands of findings. */
export const rollKeysOf = (rule: Rule): readonly string[] => {
  const before = knownKeys.get(rule);
  if (before !== undefined) return before;
  const keys = rollsOfRule(rule).map(rollKey);
  knownKeys.set(rule, keys);
  return keys;
};

const knownKeys = new WeakMap<Rule, readonly string[]>();

/** Tells the rolls of all rules apart. */
export const rollKey = ({ name, filter, isExcluding }: RollOfRule): string =>
  `${isExcluding ? 'excluding|' : ''}${name}|${filter}`;
