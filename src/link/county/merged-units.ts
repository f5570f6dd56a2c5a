import { countBits } from './count-bits.js';
import { leadingUnit } from './leading-unit.js';
import { trust, type NumberOwners } from './trusted-numbers.js';
import { someValue, unitListsBuilder, type UnitLists } from './unit-lists.js';
import type { Units } from './units.js';

/** Units that were joined, each group as one unit that shows whatever any of its members shows. */
export interface MergedUnits {
  readonly units: Units;
  /** The leading unit of each group. */
  readonly leading: Int32Array;
  /** Whose their numbers are; which rows were swapped is settled by then. */
  readonly owners: NumberOwners;
}

/**
 * Merges groups of units into units numbered as the groups are. The number of a group is that of its leading unit; the
 * others that were written for the same person are left to whoever compares members.
 */
export const mergeUnits = (
  units: Units,
  trusted: Uint8Array,
  groups: readonly (readonly number[])[],
  clusterOf: Int32Array,
): MergedUnits => {
  const size = groups.length;
  const leading = Int32Array.from(groups, (members) => leadingUnit(units, trusted, members));
  const lists = (of: UnitLists): UnitLists => unitedLists(of, groups);
  const ofLeading = <T>(of: ArrayLike<T>, otherwise: T): T[] =>
    Array.from(leading, (unit) => of[unit] ?? otherwise);
  const datasetBits = Int32Array.from(groups, (members) =>
    members.reduce((all, unit) => all | (units.datasetBits[unit] ?? 0), 0),
  );
  const merged: Units = {
    ...units,
    size,
    coreIds: Float64Array.from(ofLeading(units.coreIds, 0)),
    numbers: ofLeading(units.numbers, null),
    hasBirth: Uint8Array.from(ofLeading(units.hasBirth, 0)),
    failing: ofLeading(units.failing, null),
    faults: ofLeading(units.faults, null),
    isFocus: Uint8Array.from(groups, (members) =>
      Math.max(...members.map((unit) => units.isFocus[unit] ?? 0)),
    ),
    datasets: datasetBits.map(countBits),
    datasetBits,
    records: Int32Array.from(groups, (members) =>
      members.reduce((sum, unit) => sum + (units.records[unit] ?? 0), 0),
    ),
    ...{ names: lists(units.names), formerNames: lists(units.formerNames) },
    bracketNames: lists(units.bracketNames),
    nameCounts: peopleOfNames(units, clusterOf),
    namedUnits: clusterOf.reduce((people, cluster, unit) => people + (cluster === unit ? 1 : 0), 0),
    ...{ births: lists(units.births), sexes: lists(units.sexes), places: lists(units.places) },
    ...{ phones: lists(units.phones), guardianNames: lists(units.guardianNames) },
    guardianNumbers: lists(units.guardianNumbers),
    certificateNumbers: lists(units.certificateNumbers),
    numberCodes: Int32Array.from(ofLeading(units.numberCodes, -1)),
    ...{ sheets: lists(units.sheets), otherSheets: lists(units.otherSheets) },
  };
  const trustedOf = Uint8Array.from(ofLeading(trusted, trust.doubtful));
  return {
    units: merged,
    leading,
    owners: { trusted: trustedOf, swapped: new Map(), ownersOf: ownersOf(merged, trustedOf) },
  };
};

/** How many clusters have each name: a person with many units does not make it a common one. */
const peopleOfNames = ({ names, nameTexts, nameCounts }: Units, clusterOf: Int32Array): Int32Array => {
  const counts = nameCounts.slice();
  const isSeveral = new Uint8Array(clusterOf.length);
  clusterOf.forEach((cluster, unit) => {
    if (cluster !== unit) isSeveral[cluster] = 1;
  });
  const seen = new Set<number>();
  clusterOf.forEach((cluster, unit) => {
    if (isSeveral[cluster] !== 1) return;
    someValue(names, unit, (name) => {
      const key = cluster * nameTexts.length + name;
      if (seen.has(key)) counts[name] = (counts[name] ?? 0) - 1;
      seen.add(key);
      return false;
    });
  });
  return counts;
};

const unitedLists = (lists: UnitLists, groups: readonly (readonly number[])[]): UnitLists => {
  const builder = unitListsBuilder();
  groups.forEach((members, group) => {
    const seen: number[] = [];
    for (const unit of members)
      someValue(lists, unit, (value) => {
        if (seen.includes(value)) return false;
        seen.push(value);
        builder.add(group, value);
        return false;
      });
  });
  return builder.build(groups.length);
};

const ownersOf = ({ numbers }: Units, trusted: Uint8Array): NumberOwners['ownersOf'] => {
  const owners = new Map<string, number[]>();
  numbers.forEach((number, unit) => {
    if (number === null || trusted[unit] !== trust.own) return;
    const known = owners.get(number);
    if (known === undefined) owners.set(number, [unit]);
    else known.push(unit);
  });
  return (unit) => owners.get(numbers[unit] ?? '') ?? [];
};
