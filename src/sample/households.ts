import { addYears, ageOn, dayIn, monthAt, type Day } from './calendar.js';
import { today } from './county.js';
import type { Household, Life, Person, Relation, Sex } from './person.js';
import type { Township } from './places.js';
import type { Random, Weighted } from './random.js';
import { noRehabilitation } from './rehabilitation.js';
import { noRural } from './rural.js';
import { noServices } from './services.js';

/** How large households are in a county that the young have left. */
const sizes: Weighted<number> = [
  [1, 20],
  [2, 30],
  [3, 22],
  [4, 16],
  [5, 8],
  [6, 4],
];

/** A life in which nothing has happened yet. */
export const emptyLife = (): Life => ({
  appraisals: [],
  certificates: [],
  dibao: [],
  payments: [],
  insurance: [],
  schooling: [],
  lastTerm: [],
  aid: [],
  houseWorks: [],
  retrofits: [],
  agedWorks: [],
  tenancies: [],
  deaths: [],
  moves: [],
  sentences: [],
  tekun: [],
  allowances: [],
  ...noRural(),
  ...noServices(),
  ...noRehabilitation(),
});

/** A random birthday of somebody who is this many full years old today. */
export const bornForAge = (random: Random, age: number): Day => {
  const latest = addYears(today, -age);
  const earliest = addYears(today, -age - 1);
  const month = monthAt(Number(earliest.slice(0, 4)), 10) + random.between(0, 11);
  const day = dayIn(month, random.between(1, 31));
  return day > latest ? latest : day;
};

interface Role {
  readonly relation: Relation;
  readonly sex: Sex;
  readonly age: number;
}

const other = (sex: Sex): Sex => (sex === 'male' ? 'female' : 'male');

/** Who lives in a household of this size: a couple, then children, parents and grandchildren that fit its age. */
const drawRoles = (random: Random, size: number): Role[] => {
  const head: Role = {
    relation: 'householder',
    sex: random.chance(0.72) ? 'male' : 'female',
    age: size === 1 ? random.between(38, 88) : random.between(30, 76),
  };
  const roles = [head];
  if (size > 1 && random.chance(0.75)) {
    roles.push({
      relation: 'spouse',
      sex: other(head.sex),
      age: Math.max(25, head.age + random.between(-5, 4)),
    });
  }
  while (roles.length < size) roles.push(drawRelative(random, head));
  return roles;
};

const drawRelative = (random: Random, head: Role): Role => {
  const sex: Sex = random.chance(0.52) ? 'male' : 'female';
  if (head.age >= 58 && random.chance(0.55)) {
    return { relation: 'grandchild', sex, age: random.between(0, Math.min(24, head.age - 44)) };
  }
  if (head.age < 62 && random.chance(0.22)) {
    return { relation: 'parent', sex, age: Math.min(95, head.age + random.between(20, 33)) };
  }
  const oldest = head.age - 21;
  return { relation: 'child', sex, age: Math.max(0, oldest - random.between(0, 16)) };
};

const sharesOf = (places: readonly Township[]): Weighted<Township> =>
  places.map((township, at) => [township, at === 0 ? 3 : 2]);

/** A household of people without names or numbers. */
interface Draft {
  readonly township: Township;
  readonly village: string;
  readonly roles: readonly Role[];
}

const drawDrafts = (random: Random, people: number, places: readonly Township[]): Draft[] => {
  const drafts: Draft[] = [];
  const shares = sharesOf(places);
  for (let left = people; left > 0;) {
    const size = Math.min(left, random.weighted(sizes));
    // The first households go round the townships, so that no township is empty however small the county is.
    const township = places[drafts.length] ?? random.weighted(shares);
    drafts.push({ township, village: random.pick(township.villages), roles: drawRoles(random, size) });
    left -= size;
  }
  const placeOf = ({ township, village }: Draft): number =>
    places.indexOf(township) * 100 + township.villages.indexOf(village);
  return drafts.sort((a, b) => placeOf(a) - placeOf(b));
};

/**
 * The people of the county by household, in the order of the rolls (township, village, household), with sex, birth
 * date and relation, but still without name, number or anything that happened to them.
 */
export const drawHouseholds = (random: Random, people: number, places: readonly Township[]): Household[] => {
  let order = 0;
  return drawDrafts(random, people, places).map(({ township, village, roles }, at) => {
    const household: Household = {
      number: `${township.region}${String(at + 1).padStart(6, '0')}`,
      township,
      village,
      members: [],
      dibao: undefined,
      isReserved: false,
      unnamed: 0,
    };
    for (const { relation, sex, age } of roles) {
      const person: Person = {
        order,
        household,
        relation,
        sex,
        birth: bornForAge(random, age),
        name: '',
        idNumber: '',
        disability: null,
        life: emptyLife(),
      };
      household.members.push(person);
      order += 1;
    }
    return household;
  });
};

/** Full years of a person today. */
export const ageOf = (person: Person): number => ageOn(person.birth, today);
