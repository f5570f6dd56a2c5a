import { addMonths, dayIn, monthAt, type Day } from '../calendar.js';
import { today } from '../county.js';
import { isGone } from '../gone.js';
import { ageOf } from '../households.js';
import type { Certificate, Person } from '../person.js';
import type { Random } from '../random.js';
import type { Cast } from '../scenario/casting.js';
import { tellsOf } from '../scenario/scenario.js';
import type { CareMode, CareSpell } from '../services.js';

/** Age from which care is due. */
const careFrom = 16;

const modes: readonly CareMode[] = ['residential', 'day', 'home', 'home', 'neighbour'];

/** Care at home that goes on, but for what is given. */
export const careSpell = (change: Partial<CareSpell> = {}): CareSpell => ({
  mode: 'home',
  status: 'active',
  admittedOn: '2025-03-10',
  leftOn: null,
  ...change,
});

/** Intellectual and mental disabilities ask for care at any level, those of seeing and the limbs where they are severe. */
const asksForCare = ({ category, level }: Certificate): boolean =>
  category === 5 || category === 6 || (level <= 2 && (category === 1 || category === 4));

const isDestitute = ({ life }: Person): boolean =>
  life.tekun.some(({ endedOn }) => endedOn === null || endedOn >= today);

/** Whether the person is grown up, lives here and holds a certificate that asks for care. */
export const isInNeedOfCare = (person: Person): boolean =>
  ageOf(person) >= careFrom && !isGone(person) && person.life.certificates.some(asksForCare);

const drawStart = (random: Random, { life }: Person): Day => {
  const drawn = dayIn(monthAt(2022, 6) + random.between(0, 44), random.between(1, 28));
  const issued = life.certificates.at(-1)?.issuedOn ?? drawn;
  return drawn < issued ? addMonths(issued, 1) : drawn;
};

/** The federation looks after everybody in need, poor or not, but for the destitute and those of whose care a story tells. */
export const careForThoseInNeed = (random: Random, persons: readonly Person[], cast: Cast): void => {
  for (const person of persons) {
    const story = cast.get(person);
    const isTold = story !== undefined && tellsOf(story, (rule) => rule === 'care-missing');
    if (isTold || !isInNeedOfCare(person) || isDestitute(person)) continue;
    person.life.care = [careSpell({ mode: random.pick(modes), admittedOn: drawStart(random, person) })];
  }
};
