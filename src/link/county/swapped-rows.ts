import type { Units } from './units.js';

/** Record numbers of neighbouring rows differ by this (see `record-id`). */
const rowsApart = 100;

/** How names of units agree. */
export interface NameLikeness {
  /** Whether two names are one name, if need be in other characters or by ear. */
  readonly agree: (a: number, b: number) => boolean;
  /** Whether two names agree as far as they are not hidden. */
  readonly agreeWhereShown: (a: number, b: number) => boolean;
  /** Whether two names may be one name with a slip in it, or with hidden characters. */
  readonly mayAgree: (a: number, b: number) => boolean;
}

/**
 * Units of one dataset each whose number seems to have changed places with that of the row above or below, and the unit
 * of that row: elsewhere the number stands beside the name of the other row, and not beside the unit's own. Of one of
 * the two that has to be plain. `holdersOf`: all units with a unit's number.
 */
export const swappedRows = (
  { size, coreIds, datasets, numbers }: Units,
  holdersOf: (unit: number) => readonly number[],
  names: NameLikeness,
): ReadonlyMap<number, number> => {
  const swapped = new Map<number, number>();
  const isRow = (unit: number): boolean => datasets[unit] === 1 && numbers[unit] !== null;
  /** Units are numbered in the order of their rows; of a wide roll several are one row's. */
  const rowBelow = (unit: number): number | undefined => {
    const below = (coreIds[unit] ?? 0) + rowsApart;
    let next = unit + 1;
    while (next < size && (coreIds[next] ?? 0) < below) next += 1;
    return coreIds[next] === below && isRow(next) ? next : undefined;
  };
  /** How the number of a unit stands elsewhere: beside the name of the other row, perhaps so, or not. */
  const isOfOther = (unit: number, other: number): 'plain' | 'perhaps' | 'not' => {
    const elsewhere = holdersOf(unit).filter((holder) => holder !== unit);
    if (elsewhere.some((holder) => names.agreeWhereShown(holder, unit))) return 'not';
    if (elsewhere.some((holder) => names.agree(holder, other))) return 'plain';
    const isOpen = elsewhere.length === 0 || elsewhere.some((holder) => names.mayAgree(holder, other));
    return isOpen ? 'perhaps' : 'not';
  };
  for (let unit = 0; unit < size; unit += 1) {
    const next = isRow(unit) ? rowBelow(unit) : undefined;
    if (next === undefined || (holdersOf(unit).length === 1 && holdersOf(next).length === 1)) continue;
    if (numbers[next] === numbers[unit] || names.agree(unit, next)) continue;
    const found = [isOfOther(unit, next), isOfOther(next, unit)];
    if (found.includes('not') || !found.includes('plain')) continue;
    swapped.set(unit, next).set(next, unit);
  }
  return swapped;
};
