import { addMonths, dayIn, monthAt, type Day } from '../calendar.js';
import { today } from '../county.js';
import type { HouseWork, Retrofit } from '../dwelling.js';
import { householderOf, type Household, type Person } from '../person.js';
import { townshipsOf } from '../places.js';
import type { Random } from '../random.js';

/** The last day that lies more than 24 months before the county's day. */
const longAgo = monthAt(2024, 8);

/** The day on which the house was rated; null where nobody wrote it down. */
export const ratedOn = ({ ratedOn: said, plannedOn }: HouseWork): Day | null =>
  said ?? (plannedOn === null ? null : addMonths(plannedOn, -3));

/** A renovation that was finished on a day. */
export const finishedHouse = (completedOn: Day): HouseWork => ({
  rating: 'D',
  plannedOn: addMonths(completedOn, -8),
  completedOn,
  progress: 'completed',
  grantFen: 2_600_000,
});

/** A retrofit that was finished on a day. */
export const finishedRetrofit = (completedOn: Day): Retrofit => ({
  completedOn,
  progress: 'completed',
  project: '坡道、扶手及卫生间改造',
  fen: 350_000,
});

/** The certified member after whom a retrofit of the home is booked. */
const retrofitted = (household: Household): Person | undefined =>
  household.members.find(({ disability }) => disability !== null);

/**
 * The house of a household in which all is well: a few were renovated, and wherever somebody certified lives, the
 * retrofit came with it or the works are long past.
 */
export const drawHome = (random: Random, household: Household): void => {
  const certified = retrofitted(household);
  if (random.chance(0.05)) {
    const isRecent = random.chance(0.5);
    const month = isRecent ? monthAt(2024, 10) + random.between(0, 22) : longAgo - random.between(0, 40);
    const house = finishedHouse(dayIn(month, random.between(1, 28)));
    householderOf(household).life.houseWorks.push({ ...house, rating: random.pick(['C', 'D']) });
    if (isRecent && certified !== undefined) {
      const fittedOn = addMonths(dayIn(month, 15), random.between(-2, 10));
      certified.life.retrofits.push(finishedRetrofit(fittedOn < today ? fittedOn : today));
    }
  }
  if (certified !== undefined && certified.life.retrofits.length === 0 && random.chance(0.06)) {
    const month = random.between(monthAt(2018, 1), monthAt(2026, 6));
    certified.life.retrofits.push(finishedRetrofit(dayIn(month, random.between(1, 28))));
  }
};

/** In every second township a house was renovated this year, and fitted for a member who is certified. */
export const renovateThisYear = (
  households: readonly Household[],
  isInStory: (person: Person) => boolean,
): void => {
  for (const township of [...townshipsOf(households)].filter((_, at) => at % 2 === 0)) {
    const home = households.find(
      (each) =>
        each.township === township &&
        !each.isReserved &&
        !each.members.some(isInStory) &&
        each.members.every(({ life }) => life.houseWorks.length + life.retrofits.length === 0) &&
        retrofitted(each) !== undefined,
    );
    if (home === undefined) continue;
    householderOf(home).life.houseWorks.push(finishedHouse('2026-05-20'));
    retrofitted(home)?.life.retrofits.push(finishedRetrofit('2026-06-10'));
  }
};
