import { ageOf } from '../households.js';
import { drawDisability } from '../ordinary/certification.js';
import { householderOf, type Disability, type Household, type Level, type Person } from '../person.js';
import { townshipWithoutSchoolRoll, townshipWithUnnamedMember } from '../places.js';
import type { Random } from '../random.js';
import type { Part, Scenario } from './scenario.js';

/** Who plays in which story; everybody else leads an ordinary life. */
export type Cast = ReadonlyMap<Person, Scenario>;

const ordinaryAges = [25, 85] as const;

const isInPlace = (household: Household, place: Part['place']): boolean => {
  const { name } = household.township;
  switch (place) {
    case undefined:
      return true;
    case 'with-school-roll':
      return name !== townshipWithoutSchoolRoll;
    case 'without-school-roll':
      return name === townshipWithoutSchoolRoll;
    case 'with-unnamed-member':
      return name === townshipWithUnnamedMember;
  }
};

const isOfAge = (person: Person, { age = ordinaryAges, born }: Part): boolean => {
  const years = ageOf(person);
  if (born === undefined) return years >= age[0] && years <= age[1];
  return (person.relation === 'child' || person.relation === 'grandchild') && years <= 24;
};

const fits = (person: Person, part: Part, cast: Cast): boolean => {
  const { household } = person;
  if (cast.has(person) || household.isReserved || !isInPlace(household, part.place)) return false;
  if (part.dibao !== undefined && (household.dibao ?? part.dibao) !== part.dibao) return false;
  if (part.householdOf !== undefined) {
    const isFree = !household.members.some((member) => cast.has(member));
    if (!isFree || person !== householderOf(household) || household.members.length < part.householdOf)
      return false;
  }
  if (part.withCertifiedHead === true) {
    const isFree = !household.members.some((member) => cast.has(member));
    if (!isFree || person.relation !== 'child') return false;
  }
  return isOfAge(person, part);
};

const levelsOf: Readonly<Record<'severe' | 'mild', readonly Level[]>> = { severe: [1, 2], mild: [3, 4] };

const drawFor = (random: Random, { disability }: Part): Disability | null => {
  if (disability === 'none') return null;
  const level = typeof disability === 'number' ? disability : random.pick(levelsOf[disability]);
  return { ...drawDisability(random), level };
};

const engage = (random: Random, person: Person, part: Part): void => {
  person.disability = drawFor(random, part);
  if (part.born !== undefined) person.birth = part.born;
  if (part.dibao !== undefined) person.household.dibao = part.dibao;
  if (part.householdOf !== undefined) person.household.isReserved = true;
  if (part.withCertifiedHead === true) {
    householderOf(person.household).disability = drawFor(random, { disability: 'mild' });
    person.household.isReserved = true;
  }
};

/** Parts that few people can play are filled first. */
const difficulty = ({ part }: Scenario): number =>
  (part.householdOf === undefined ? 0 : 4 + part.householdOf) +
  (part.withCertifiedHead === undefined ? 0 : 6) +
  (part.born === undefined && part.age === undefined ? 0 : 3) +
  (part.place === undefined ? 0 : 2) +
  (part.dibao === undefined ? 0 : 1);

/** How many people play each part: two in a small county, one in 2,500 in a large one. */
export const castSize = (people: number): number =>
  people < 900 ? 1 : Math.max(2, Math.round(people / 2500));

/**
 * Chooses who plays in which story and gives them the disability, birth date and household that it needs. Nobody
 * plays in two. A county that is too small leaves parts empty.
 */
export const castScenarios = (
  random: Random,
  households: readonly Household[],
  stories: readonly Scenario[],
): Cast => {
  const people = households.reduce((sum, { members }) => sum + members.length, 0);
  const cast = new Map<Person, Scenario>();
  const candidates = random.shuffled(households.flatMap(({ members }) => members));
  for (const scenario of [...stories].sort((a, b) => difficulty(b) - difficulty(a))) {
    let wanted = scenario.isUnique === true ? 1 : castSize(people);
    for (const person of candidates) {
      if (wanted === 0) break;
      if (!fits(person, scenario.part, cast)) continue;
      engage(random, person, scenario.part);
      cast.set(person, scenario);
      wanted -= 1;
    }
  }
  return cast;
};
