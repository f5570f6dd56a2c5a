import { trust } from './trusted-numbers.js';
import { shareValue } from './unit-lists.js';
import type { Units } from './units.js';

/**
 * What standing on one sheet that lists people takes from the weight of a pair, in hundredths of a bit: one row in some
 * hundreds is a repetition, while nine people in ten that stand on one roll stand on another.
 */
export const sameSheetHundredths = -800;

/**
 * What has to be added to the weight of a pair beyond what comparing says, in hundredths of a bit.
 *
 * The prior is that of two units drawn at random. Of two units of which one has no number of its own more is known: on
 * which rolls each stands, and how many people stand on both kinds of rolls and on one kind alone (`RollPatterns`). On a sheet
 * on which people stand more than once, two rows are one person's as often as the run shows. That somebody else fits as
 * well is judged pair by pair, as a tie.
 */
export const adjustments = (
  units: Units,
  trusted: Uint8Array,
  belongingOf: (a: number, b: number) => number,
): ((a: number, b: number) => number) => {
  const { sheets, otherSheets } = units;
  const repeated = Math.max(sameSheetHundredths, Math.round(100 * Math.log2(units.repeatedShare)));
  return (a, b) => {
    const isOpen = trusted[a] !== trust.own || trusted[b] !== trust.own;
    return (
      (isOpen ? belongingOf(a, b) : 0) +
      (shareValue(sheets, a, b) === true ? sameSheetHundredths : 0) +
      (isOpen && shareValue(otherSheets, a, b) === true ? repeated : 0)
    );
  };
};
