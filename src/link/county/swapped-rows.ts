import { birthInNumber } from './birth-dates.js';
import { someValue } from './unit-lists.js';
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
 * of that row: elsewhere the number stands beside the name of the other row, and not beside the unit's own, or the birth
 * date in it is the one that the other row states, and not the unit's. Of one of the two that has to be plain; a hidden name
 * elsewhere that may be either's leaves it open, and a certificate made out to the number contradicts it. Who bears a number
 * beside the birth date of another says nothing of whose it is.
 * `holdersOf`: all units with a unit's number.
 */
export const swappedRows = (
  units: Units,
  holdersOf: (unit: number) => readonly number[],
  names: NameLikeness,
): ReadonlyMap<number, number> => {
  const { size, coreIds, datasets, numbers, births } = units;
  const swapped = new Map<number, number>();
  const isRow = (unit: number): boolean => datasets[unit] === 1 && numbers[unit] !== null;
  /** Units are numbered in the order of their rows; of a wide roll several are one row's. */
  const rowBelow = (unit: number): number | undefined => {
    const below = (coreIds[unit] ?? 0) + rowsApart;
    let next = unit + 1;
    while (next < size && (coreIds[next] ?? 0) < below) next += 1;
    return coreIds[next] === below && isRow(next) ? next : undefined;
  };
  const isBornAsNumber = (unit: number, number: number): boolean => {
    const inNumber = birthInNumber(units, number);
    return inNumber > 0 && someValue(births, unit, (birth) => birth === inNumber);
  };
  /** Of a permit, which shows no birth date, nobody can say so. */
  const isBornOtherwise = (unit: number): boolean =>
    birthInNumber(units, unit) > 0 && someValue(births, unit, () => true) && !isBornAsNumber(unit, unit);
  const isBirthOfOther = (unit: number, other: number): boolean =>
    isBornOtherwise(unit) && isBornAsNumber(other, unit);
  /** A certificate is made out once, and copied to the row with the person's name. */
  const isInOwnCertificate = (unit: number): boolean =>
    someValue(units.certificateNumbers, unit, (code) => code === units.numberCodes[unit]);
  /** Whose the number of a unit seems to be by what stands elsewhere: the other row's, perhaps so, or not. */
  const isOfOther = (unit: number, other: number): 'plain' | 'perhaps' | 'not' => {
    if (isBirthOfOther(unit, other)) return 'plain';
    if (isInOwnCertificate(unit)) return 'not';
    const elsewhere = holdersOf(unit).filter((holder) => holder !== unit && !isBornOtherwise(holder));
    if (elsewhere.some((holder) => names.agree(holder, unit))) return 'not';
    const fitting = elsewhere.filter((holder) => names.agreeWhereShown(holder, unit));
    if (fitting.some((holder) => !names.mayAgree(holder, other))) return 'not';
    const isHidden = (holder: number): boolean => !names.agree(holder, holder);
    if (!fitting.some(isHidden) && elsewhere.some((holder) => names.agree(holder, other))) return 'plain';
    const isOpen = elsewhere.length === 0 || elsewhere.some((holder) => names.mayAgree(holder, other));
    return isOpen ? 'perhaps' : 'not';
  };
  for (let unit = 0; unit < size; unit += 1) {
    const next = isRow(unit) ? rowBelow(unit) : undefined;
    if (next === undefined) continue;
    const isSeenElsewhere = holdersOf(unit).length > 1 || holdersOf(next).length > 1;
    if (!isSeenElsewhere && !isBirthOfOther(unit, next)) continue;
    if (numbers[next] === numbers[unit] || names.agree(unit, next)) continue;
    const found = [isOfOther(unit, next), isOfOther(next, unit)];
    if (found.includes('not') || !found.includes('plain')) continue;
    swapped.set(unit, next).set(next, unit);
  }
  return swapped;
};
