import { missing, type Comparison } from '../model/comparison.js';
import type { Pairs } from '../model/find-pairs.js';

/** Cluster of each unit, named by its smallest unit, after groups were joined. */
export const clustersOfGroups = (
  clusterOf: Int32Array,
  groups: Groups['groups'],
  groupOf: Groups['groupOf'],
  joined: Int32Array,
): Int32Array => {
  // Groups are not numbered as their units are.
  const smallest = new Map<number, number>();
  groups.forEach(([first = 0], group) => {
    const root = joined[group] ?? group;
    smallest.set(root, Math.min(smallest.get(root) ?? first, first));
  });
  return clusterOf.map((cluster) => {
    const group = groupOf.get(cluster);
    return group === undefined ? cluster : (smallest.get(joined[group] ?? group) ?? cluster);
  });
};

/** Clusters of units as groups, numbered from 0. */
export interface Groups {
  /** Members of each cluster that met another one. */
  readonly groups: readonly (readonly number[])[];
  /** Position in the groups by cluster. */
  readonly groupOf: ReadonlyMap<number, number>;
}

/** The clusters of units that met a unit of another one. */
export const groupsThatMet = ({ size, first, second }: Pairs, clusterOf: Int32Array): Groups => {
  const groupOf = new Map<number, number>();
  for (let pair = 0; pair < size; pair += 1) {
    const [a, b] = [clusterOf[first[pair] ?? 0] ?? 0, clusterOf[second[pair] ?? 0] ?? 0];
    if (a === b) continue;
    for (const cluster of [a, b]) if (!groupOf.has(cluster)) groupOf.set(cluster, groupOf.size);
  }
  const groups = Array.from(groupOf, (): number[] => []);
  clusterOf.forEach((cluster, unit) => {
    const group = groupOf.get(cluster);
    if (group !== undefined) groups[group]?.push(unit);
  });
  return { groups, groupOf };
};

/** Each pair of groups of which any two members met, once. */
export const pairsOfGroups = (
  { size, first, second }: Pairs,
  groupOf: ReadonlyMap<number, number>,
  clusterOf: Int32Array,
): Pairs => {
  const keys = new Float64Array(size);
  let met = 0;
  for (let pair = 0; pair < size; pair += 1) {
    const [a, b] = [clusterOf[first[pair] ?? 0] ?? 0, clusterOf[second[pair] ?? 0] ?? 0];
    if (a === b) continue;
    const [one, other] = [groupOf.get(a) ?? 0, groupOf.get(b) ?? 0];
    keys[met] = Math.min(one, other) * groupOf.size + Math.max(one, other);
    met += 1;
  }
  const ordered = keys
    .subarray(0, met)
    .sort()
    .filter((key, at, all) => at === 0 || key !== all[at - 1]);
  return {
    size: ordered.length,
    first: Int32Array.from(ordered, (key) => Math.floor(key / groupOf.size)),
    second: Int32Array.from(ordered, (key) => key % groupOf.size),
  };
};

/** The best level of any two members; `missing` where none can be compared. */
export const bestOf =
  (groups: readonly (readonly number[])[], compare: Comparison['compare']): Comparison['compare'] =>
  (a, b) => {
    let best: number = missing;
    for (const one of groups[a] ?? [])
      for (const other of groups[b] ?? []) {
        const level = compare(one, other);
        if (level !== missing && (best === missing || level < best)) best = level;
      }
    return best;
  };
