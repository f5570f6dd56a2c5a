import { insuranceYear } from '../county.js';
import type { Person } from '../person.js';
import type { Random } from '../random.js';
import type { Cast } from '../scenario/casting.js';

/** How many of those who stand on a roll are left out of it, so that absences are more than a few stories. */
const share = { insurance: 0.02, benefit: 0.02, school: 0.06 } as const;

/**
 * Takes people who are in no story out of rolls on which they should stand: out of this year's insurance, out of every
 * month of a benefit, out of school. Only certificate holders: of the others no rule asks it.
 */
export const leaveOut = (random: Random, persons: readonly Person[], cast: Cast): void => {
  for (const person of persons) {
    if (person.disability === null || cast.has(person) || person.household.isReserved) continue;
    const { life } = person;
    if (random.chance(share.insurance)) {
      life.insurance = life.insurance.filter(({ year }) => year !== insuranceYear);
    }
    for (const benefit of ['living', 'nursing'] as const) {
      if (random.chance(share.benefit)) {
        life.payments = life.payments.filter((payment) => payment.benefit !== benefit);
      }
    }
    if (random.chance(share.school)) life.schooling = [];
  }
};
