import { addDays, dayIn, monthAt, monthOf, partsOfDay, type Day } from '../calendar.js';
import { today } from '../county.js';
import { isGone } from '../gone.js';
import { tariffOf, yearlyCapFen, type AidClass, type Treatment } from '../hospital.js';
import { ageOf } from '../households.js';
import type { Person } from '../person.js';
import { townshipsOf } from '../places.js';
import type { Random } from '../random.js';
import type { Cast } from '../scenario/casting.js';
import { tellsOf } from '../scenario/scenario.js';

/** A stay of ten days of somebody in dibao that was settled on a day, with what is given. */
export const staySettled = (
  settledOn: Day,
  { ownFen, ...change }: Partial<Treatment> & { readonly ownFen: number },
): Treatment => ({
  class: 'dibao',
  kind: 'inpatient',
  isDesignated: true,
  admittedOn: addDays(settledOn, -11),
  dischargedOn: addDays(settledOn, -1),
  settledOn,
  eligibleFen: ownFen,
  ownFen,
  aidFen: null,
  status: 'settled',
  ...change,
});

const holds = (day: Day, from: Day | null, to: Day | null): boolean =>
  (from === null || from <= day) && (to === null || day <= to);

/** What the office took the person for on a day, the best entitlement first; null for those who are given nothing. */
const classOn = ({ life }: Person, day: Day): AidClass | null => {
  const inDibao = life.dibao.filter((spell) => holds(day, spell.admittedOn, spell.endedOn));
  if (life.tekun.some((spell) => holds(day, spell.admittedOn, spell.endedOn))) return 'tekun';
  if (inDibao.some((spell) => spell.class !== 'borderline')) return 'dibao';
  if (life.monitoring.some((each) => each.class !== null && holds(day, each.identifiedOn, each.clearedOn)))
    return 'monitoring';
  if (life.poverty.length > 0) return 'poverty';
  const isSevere = life.certificates.some(
    ({ level, status, issuedOn, validTo }) =>
      level <= 2 && status === 'normal' && holds(day, issuedOn, validTo),
  );
  if (isSevere) return 'disabled';
  return inDibao.length > 0 ? 'borderline' : null;
};

/** What the office gives: all to the destitute, half to those on the edge of dibao, the rest by the tariff. */
const aidFor = (given: AidClass, kind: Treatment['kind'], costFen: number): number => {
  if (given === 'tekun') return costFen;
  if (given === 'borderline' || kind === 'chronic') return Math.round(costFen / 2);
  return Math.min(yearlyCapFen, Math.round(tariffOf(costFen) / 100));
};

const drawTreatment = (random: Random, given: AidClass, settledOn: Day): Treatment => {
  const kind = random.chance(0.2) ? 'chronic' : 'inpatient';
  const [low, high] = kind === 'chronic' ? [20_000, 150_000] : random.chance(0.25) ? [1e6, 45e5] : [5e4, 1e6];
  const eligibleFen = random.between(low, high);
  const stay = staySettled(settledOn, {
    ...{ class: given, kind, eligibleFen },
    ownFen: eligibleFen + random.between(0, Math.round(eligibleFen / 5)),
    aidFen: aidFor(given, kind, eligibleFen),
  });
  // Whoever comes for medicine goes home the same day.
  return kind === 'chronic' ? { ...stay, admittedOn: settledOn, dischargedOn: settledOn } : stay;
};

/** Share of those entitled who are treated in the two years of the roll. */
const sickShare = 0.08;

/** A day of the two years of the roll, late enough for a stay of this year or the last to begin in it. */
const drawDay = (random: Random): Day =>
  dayIn(random.between(monthAt(partsOfDay(today).year - 1, 2), monthOf(today) - 1), random.between(1, 28));

/**
 * Treats some of those who are entitled to medical aid, at least one of every township, and gives them what is due; nobody
 * of whose treatment a story tells.
 */
export const treatTheSick = (random: Random, persons: readonly Person[], cast: Cast): void => {
  const isOpen = (person: Person): boolean => {
    const story = cast.get(person);
    const isTold = story !== undefined && tellsOf(story, (rule) => rule.startsWith('aid-'));
    return !isTold && ageOf(person) >= 2 && !isGone(person);
  };
  for (const township of townshipsOf(persons.map(({ household }) => household))) {
    const entitled = persons
      .filter((person) => person.household.township === township && isOpen(person))
      .flatMap((person) => {
        const day = drawDay(random);
        const given = classOn(person, day);
        return given === null ? [] : [{ person, given, day }];
      });
    const drawn = entitled.filter(() => random.chance(sickShare));
    for (const { person, given, day } of drawn.length > 0 ? drawn : entitled.slice(0, 1))
      person.life.treatments = [drawTreatment(random, given, day)];
  }
};
