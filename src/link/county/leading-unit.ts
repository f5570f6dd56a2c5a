import type { Units } from './units.js';

/**
 * The unit of a person whose number is the person's: one with a valid number of its own, known to the most datasets, then
 * named by a focus roll, then the one with the earliest record.
 */
export const leadingUnit = (
  { numbers, datasets, isFocus, coreIds }: Units,
  trusted: Uint8Array,
  members: readonly number[],
): number => {
  const rank = (unit: number): readonly number[] => [
    numbers[unit] === null ? 0 : 1,
    trusted[unit] ?? 0,
    datasets[unit] ?? 0,
    isFocus[unit] ?? 0,
    -(coreIds[unit] ?? 0),
  ];
  return members.reduce((best, unit) => (isGreater(rank(unit), rank(best)) ? unit : best));
};

const isGreater = (a: readonly number[], b: readonly number[]): boolean => {
  for (const [at, left] of a.entries()) {
    const right = b[at] ?? 0;
    if (left !== right) return left > right;
  }
  return false;
};
