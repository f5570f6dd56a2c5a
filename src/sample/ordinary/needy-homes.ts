import { dayIn, monthAt } from '../calendar.js';
import type { Household, Person } from '../person.js';
import { finishedRetrofit } from './home.js';

const isSevereAndPoor = ({ life }: Person): boolean =>
  life.certificates.some(({ level }) => level <= 2) &&
  life.dibao.some((spell) => spell.class !== 'borderline');

/**
 * The federation has been round: wherever somebody severely disabled lives in a household in dibao, the home has been
 * fitted in one of the last years, but for those of whom a story tells that it was not.
 */
export const fitHomesOfTheNeedy = (
  households: readonly Household[],
  isLeftOut: (person: Person) => boolean,
): void => {
  for (const { members } of households) {
    const needy = members.find(isSevereAndPoor);
    const hasWorks = members.some(({ life }) => life.retrofits.length + life.agedWorks.length > 0);
    if (needy === undefined || hasWorks || members.some(isLeftOut)) continue;
    const month = monthAt(2019, 3) + ((needy.order * 7) % 60);
    needy.life.retrofits.push(finishedRetrofit(dayIn(month, 5 + (needy.order % 20))));
  }
};
