import { dayIn, monthAt, partsOfDay } from '../calendar.js';
import { today } from '../county.js';
import type { Household, Person } from '../person.js';
import { townshipsOf } from '../places.js';
import type { Random } from '../random.js';
import type { AssetShare } from '../rural.js';
import type { Cast } from '../scenario/casting.js';
import { tellsOf } from '../scenario/scenario.js';

const thisYear = partsOfDay(today).year;

/** A household's share of a year, paid out in June of the one after the village closed its books. */
export const assetShare = (change: Partial<AssetShare> = {}): AssetShare => ({
  year: thisYear,
  fen: 30_000,
  paidOn: dayIn(monthAt(thisYear, 6), 18),
  ...change,
});

const isPaidFor = ({ life }: Person): boolean => life.poverty.length + life.dibao.length > 0;

const drawShare = (random: Random, year: number, fen: number): AssetShare => ({
  ...{ year, fen },
  paidOn: random.chance(0.8) ? dayIn(monthAt(year, 6), random.between(10, 25)) : null,
});

/** Every household of the village has the same: this year's share, and often one of the year before. */
const payOut = (random: Random, homes: readonly Household[], isPaying: boolean): void => {
  const fen = random.between(8, 40) * 2500;
  const hadLastYear = random.chance(isPaying ? 0.5 : 0.3);
  for (const { members } of homes) {
    const payee = members.find(isPaidFor);
    if (payee === undefined) continue;
    payee.life.assetIncome = [
      ...(hadLastYear ? [drawShare(random, thisYear - 1, fen - 2500)] : []),
      ...(isPaying ? [drawShare(random, thisYear, fen)] : []),
    ];
  }
};

/**
 * Most villages share out what they earn from common property; where one does, no poor household and none in dibao is
 * left out, but for those of whose share a story tells. A village of such a story is one that pays.
 */
export const shareOutAssetIncome = (random: Random, households: readonly Household[], cast: Cast): void => {
  const isTold = ({ members }: Household): boolean =>
    members.some((person) => {
      const story = cast.get(person);
      return story !== undefined && tellsOf(story, (rule) => rule === 'asset-income-missing');
    });
  for (const township of townshipsOf(households)) {
    const local = households.filter((household) => household.township === township);
    let isPayingSomewhere = false;
    for (const village of township.villages) {
      const homes = local.filter((household) => household.village === village);
      const due = homes.filter((household) => !isTold(household) && household.members.some(isPaidFor));
      const isDrawn = random.chance(0.6);
      // A roll that knows nobody of a township says nothing about it.
      const isPaying: boolean = isDrawn || homes.some(isTold) || !isPayingSomewhere;
      isPayingSomewhere ||= isPaying && due.length > 0;
      payOut(random, due, isPaying);
    }
  }
};
