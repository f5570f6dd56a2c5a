/** A value's number; below 0 where a unit has none. */
type ValueOf = (unit: number) => number;

/** Units that what is usual counts as: in a small run two of a kind are no sign of a common value. */
const usualUnits = 1000;

/**
 * Relative frequency of each unit's value among all units that have one. `usual` is the share of a value to expect
 * before anything is counted, e.g. u of "same".
 */
export const termFrequency = (
  unitCount: number,
  valueOf: ValueOf,
  usual: number,
): ((unit: number) => number) => {
  let most = -1;
  for (let unit = 0; unit < unitCount; unit += 1) most = Math.max(most, valueOf(unit));
  const counts = new Int32Array(most + 1);
  let total = 0;
  for (let unit = 0; unit < unitCount; unit += 1) {
    const value = valueOf(unit);
    if (value < 0) continue;
    counts[value] = (counts[value] ?? 0) + 1;
    total += 1;
  }
  return (unit) => ((counts[valueOf(unit)] ?? 0) + usualUnits * usual) / (total + usualUnits);
};
