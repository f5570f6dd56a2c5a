import { dayIn, monthAt, partsOfDay } from '../calendar.js';
import { today } from '../county.js';
import type { Person } from '../person.js';
import { townshipsOf } from '../places.js';
import type { Random } from '../random.js';
import type { Cast } from '../scenario/casting.js';
import { tellsOf } from '../scenario/scenario.js';
import type { ReliefGrant } from '../services.js';

const thisYear = partsOfDay(today).year;

/** Help that was granted this spring, but for what is given. */
export const reliefGrant = (change: Partial<ReliefGrant> = {}): ReliefGrant => ({
  year: thisYear,
  status: 'granted',
  decidedOn: dayIn(monthAt(thisYear, 3), 12),
  kind: 'sudden',
  fen: 200_000,
  ...change,
});

/** One who lives here and is in dibao, by whom the household asks. */
const mayAsk = ({ life, relation }: Person): boolean =>
  relation === 'householder' &&
  life.dibao.length > 0 &&
  [life.deaths, life.moves, life.sentences, life.tekun].every(({ length }) => length === 0);

const drawGrant = (random: Random): ReliefGrant => {
  const year = random.chance(0.75) ? thisYear : thisYear - 1;
  const decidedOn = dayIn(monthAt(year, random.between(1, 9)), random.between(1, 28));
  const kind = random.pick(['sudden', 'sudden', 'spending'] as const);
  const status = random.weighted<ReliefGrant['status']>([
    ['granted', 8],
    ['rejected', 1],
    ['pending', 1],
  ]);
  const asked = { year, decidedOn, kind, fen: random.between(5, 60) * 10_000 };
  if (status === 'pending')
    return reliefGrant({ ...asked, status, year: thisYear, decidedOn: null, fen: null });
  return reliefGrant({ ...asked, status, ...(status === 'rejected' ? { fen: null } : {}) });
};

/**
 * A few households in dibao of every township asked for relief, this year or the last. Those of whose relief a story
 * tells are left to the story.
 */
export const grantRelief = (random: Random, persons: readonly Person[], cast: Cast): void => {
  const isTold = (person: Person): boolean => {
    const story = cast.get(person);
    return story !== undefined && tellsOf(story, (rule) => rule === 'relief-candidate');
  };
  for (const township of townshipsOf(persons.map(({ household }) => household))) {
    const local = persons.filter(
      (person) => person.household.township === township && mayAsk(person) && !isTold(person),
    );
    for (const person of local) if (random.chance(0.06)) person.life.relief = [drawGrant(random)];
    // A roll that knows nobody of a township says nothing about it.
    const isKnown = local.some(({ life }) => life.relief.some(({ year }) => year === thisYear));
    const first = local.find(({ life }) => life.relief.length === 0);
    if (!isKnown && first !== undefined) first.life.relief = [reliefGrant()];
  }
};
