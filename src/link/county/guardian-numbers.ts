import { shareValue, someValue } from './unit-lists.js';
import type { Units } from './units.js';

/**
 * Makes the question whether a unit's number is that of the guardian of the unit itself, or of a unit of the same name:
 * then a child was listed under it.
 */
export const guardiansOfNamesakes = (units: Units): ((unit: number) => boolean) => {
  const { size, guardianNumbers, numberCodes, names } = units;
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
    return listed?.some((ward) => ward === unit || shareValue(names, ward, unit) === true) ?? false;
  };
};
