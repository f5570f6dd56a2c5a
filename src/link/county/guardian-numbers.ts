import { shareValue, someValue } from './unit-lists.js';
import type { Units } from './units.js';

/**
 * Makes the question whether a unit's number is that of the guardian of the unit itself, or of a unit whose name agrees
 * (`areNamesAlike`): then a child was listed under it. It is not where the unit is the guardian: by another name than the
 * child's, or by a certificate made out to the number and the birth date in it.
 */
export const guardiansOfNamesakes = (
  units: Units,
  areNamesAlike: (a: number, b: number) => boolean,
): ((unit: number) => boolean) => {
  const { size, guardianNumbers, numberCodes } = units;
  const wards = new Map<number, number[]>();
  for (let unit = 0; unit < size; unit += 1) {
    someValue(guardianNumbers, unit, (code) => {
      const known = wards.get(code);
      if (known === undefined) wards.set(code, [unit]);
      else known.push(unit);
      return false;
    });
  }
  return (unit) => {
    const number = numberCodes[unit] ?? -1;
    const listed = number < 0 ? undefined : wards.get(number);
    if (listed === undefined) return false;
    if (listed.includes(unit)) return true;
    return listed.some(
      (ward) => areNamesAlike(ward, unit) && !isGuardianOf(units, unit, ward) && !isProven(units, unit),
    );
  };
};

/** Whether the ward names the unit as its guardian, and is not of the same name itself. */
const isGuardianOf = ({ names, guardianNames }: Units, unit: number, ward: number): boolean =>
  shareValue(names, unit, ward) !== true &&
  someValue(guardianNames, ward, (guardian) => someValue(names, unit, (name) => name === guardian));

/** Whether one unit names a guardian of the other's name, who then may be the other. */
export const isNamedAsGuardian = ({ names, guardianNames }: Units, a: number, b: number): boolean =>
  [a, b].some((ward) =>
    someValue(guardianNames, ward, (guardian) =>
      someValue(names, ward === a ? b : a, (name) => name === guardian),
    ),
  );

/** Whether a certificate was made out to the unit's number, and the birth date beside it is the one in the number. */
const isProven = (units: Units, unit: number): boolean => {
  const number = units.numberCodes[unit] ?? -1;
  return someValue(units.certificateNumbers, unit, (code) => code === number) && isBirthInNumber(units, unit);
};

/** Whether a birth date beside a unit's number is the one in the number. */
export const isBirthInNumber = ({ births, hasBirth, numbers }: Units, unit: number): boolean => {
  const inNumber = Number((numbers[unit] ?? '').slice(6, 14));
  return hasBirth[unit] === 1 && someValue(births, unit, (birth) => birth === inNumber);
};
