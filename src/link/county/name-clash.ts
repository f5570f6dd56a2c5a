import type { Comparison } from '../model/comparison.js';
import { nameLevels } from './name-agreement.js';
import { trust } from './trusted-numbers.js';
import type { Units } from './units.js';

const different = nameLevels.findIndex(({ code }) => code === 'name-different');

interface ClashOptions {
  readonly units: Units;
  readonly trusted: Uint8Array;
  readonly groups: readonly (readonly number[])[];
  /** Compares the names of two units. */
  readonly compareNames: Comparison['compare'];
}

/**
 * Makes the question whether a name of one group is clearly another than one of the other group's. A name is vouched for
 * by those of its group that stand under the same valid number: 罗若蕊 is no other than 罗若馨 where both are known by one
 * number. Whoever was joined by weight vouches for nobody.
 */
export const namesClash = ({
  units: { numbers },
  trusted,
  groups,
  compareNames,
}: ClashOptions): ((a: number, b: number) => boolean) => {
  const agree = (a: number, b: number): boolean => compareNames(a, b) !== different;
  const bears = (unit: number, number: string | null): boolean =>
    number !== null && numbers[unit] === number && trusted[unit] !== trust.foreign;
  return (a, b) => {
    const all = [...(groups[a] ?? []), ...(groups[b] ?? [])];
    const areVouchedFor = (one: number, other: number): boolean =>
      all.some(
        (fellow) =>
          (bears(fellow, numbers[one] ?? null) || bears(fellow, numbers[other] ?? null)) &&
          ![one, other].includes(fellow) &&
          agree(fellow, one) &&
          agree(fellow, other),
      );
    return (groups[a] ?? []).some((one) =>
      (groups[b] ?? []).some((other) => !agree(one, other) && !areVouchedFor(one, other)),
    );
  };
};
