import { guardiansOfNamesakes } from './guardian-numbers.js';
import { swappedRows } from './swapped-rows.js';
import { someValue } from './unit-lists.js';
import type { Units } from './units.js';

/** How far the valid number of a unit can be taken for its own. */
export const trust = {
  /** It is somebody else's: the guardian's, or of somebody a generation older or younger than the row says. */
  foreign: 0,
  /** Other names stand under it, and as many datasets know them by it; or its row and the next were swapped. */
  doubtful: 1,
  own: 2,
} as const;

/**
 * How far each unit's valid number can be taken for its own (`trust`). Children are listed under a parent's number, and
 * numbers are borrowed, swapped and mistyped: of several names under a number, it is taken for that of the one that most
 * datasets know by it, if there is such a one. A number that is not a unit's own says nothing against its being another
 * unit; it is not held to be false. Units without a number are `doubtful`.
 */
export const trustedNumbers = (units: Units): Uint8Array => {
  const { size, numbers, datasets } = units;
  const most = new Map<string, { datasets: number; unit: number; isTie: boolean }>();
  const trusted = new Uint8Array(size).fill(trust.doubtful);
  const isOfGuardian = guardiansOfNamesakes(units);
  numbers.forEach((number, unit) => {
    if (number === null) return;
    if (isOfGuardian(unit) || isOfAnotherGeneration(units, unit, number)) {
      trusted[unit] = trust.foreign;
      return;
    }
    const known = datasets[unit] ?? 0;
    const best = most.get(number);
    if (best === undefined || known > best.datasets)
      most.set(number, { datasets: known, unit, isTie: false });
    else if (known === best.datasets) best.isTie = true;
  });
  const owners = new Map<string, number>();
  for (const [number, { unit, isTie }] of most) {
    if (isTie) continue;
    trusted[unit] = trust.own;
    owners.set(number, unit);
  }
  for (const unit of swappedRows(units, owners)) trusted[unit] = Math.min(trusted[unit] ?? 0, trust.doubtful);
  return trusted;
};

/** Years that a slip of the pen in a birth date hardly makes, and parents are older than their children. */
const generation = 12;

/** Whether a birth date beside a number is a generation from that in it, or all of them lie in another year. */
const isOfAnotherGeneration = ({ births, hasBirth }: Units, unit: number, number: string): boolean => {
  if (hasBirth[unit] !== 1) return false;
  const year = Number(number.slice(6, 10));
  let [isNamed, isSame, isFar] = [false, false, false];
  someValue(births, unit, (birth) => {
    const years = Math.abs(Math.floor(birth / 10_000) - year);
    isNamed = true;
    isSame ||= years === 0;
    isFar ||= years >= generation;
    return isFar;
  });
  return isFar || (isNamed && !isSame);
};
