import { shareValue, someValue } from './unit-lists.js';
import type { Units } from './units.js';

/**
 * Makes the question whether a unit's number, under which others stand too, is known to be another's: somebody of the very
 * name and the same telephone or guardian stands under another valid number, and more datasets know the name by that one.
 * `contested`: the units with whose number another one stands; `others`: who stands under a unit's number beside it.
 */
export const outvotedNumbers = (
  units: Units,
  contested: readonly number[],
): ((unit: number, others: readonly number[]) => boolean) => {
  const { size, names, numbers, phones, guardianNames, datasets } = units;
  const wanted = new Set<number>();
  const eachName = (unit: number, visit: (name: number) => void): void => {
    someValue(names, unit, (name) => {
      visit(name);
      return false;
    });
  };
  for (const unit of contested) eachName(unit, (name) => wanted.add(name));
  const namesakes = new Map<number, number[]>();
  for (let unit = 0; unit < size; unit += 1) {
    if (numbers[unit] === null) continue;
    eachName(unit, (name) => {
      if (!wanted.has(name)) return;
      const known = namesakes.get(name);
      if (known === undefined) namesakes.set(name, [unit]);
      else known.push(unit);
    });
  }
  const areKnit = (a: number, b: number): boolean =>
    shareValue(phones, a, b) === true || shareValue(guardianNames, a, b) === true;
  return (unit, others) => {
    const fellows = others.filter((other) => shareValue(names, unit, other) === true);
    if (fellows.length === others.length) return false;
    const known = Math.max(datasets[unit] ?? 0, ...fellows.map((fellow) => datasets[fellow] ?? 0));
    return someValue(names, unit, (name) =>
      (namesakes.get(name) ?? []).some(
        (namesake) =>
          numbers[namesake] !== numbers[unit] &&
          (datasets[namesake] ?? 0) > known &&
          areKnit(unit, namesake) &&
          shareValue(units.sheets, unit, namesake) !== true,
      ),
    );
  };
};
