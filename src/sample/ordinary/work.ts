import { dayIn, monthAt, type Day } from '../calendar.js';
import { ageOf } from '../households.js';
import { particularsOf } from '../particulars.js';
import { householderOf, type Person } from '../person.js';
import type { Random, Weighted } from '../random.js';
import type { Cast } from '../scenario/casting.js';
import type { Measure, MeasureKind, Training, WorkForm, WorkStanding } from '../services.js';

/** First and last year of working age. */
const workingFrom = 16;
const workingTo = 59;

/** Registered as without work and without a wish for any, but for what is given. */
export const workStanding = (change: Partial<WorkStanding> = {}): WorkStanding => ({
  state: 'unemployed',
  form: null,
  startedOn: null,
  endedOn: null,
  isAble: true,
  isWilling: false,
  isIlliterate: false,
  wantsToLearn: null,
  ...change,
});

/** A course that ended in this year, but for what is given. */
export const training = (change: Partial<Training> = {}): Training => ({
  course: 'rural',
  endedOn: '2026-05-22',
  ...change,
});

type Standing = 'employee' | 'farm' | 'own' | 'post' | 'unwilling' | 'trained' | 'unable';

const mildStandings: Weighted<Standing> = [
  ['farm', 5],
  ['own', 2],
  ['post', 2],
  ['unwilling', 2],
  ['trained', 4],
  ['unable', 1],
];

const severeStandings: Weighted<Standing> = [
  ['unable', 7],
  ['unwilling', 1],
  ['trained', 2],
];

const forms: Readonly<Partial<Record<Standing, WorkForm>>> = {
  ...{ employee: 'quota', farm: 'farm', own: 'own', post: 'public-post' },
};

const isSevere = ({ life }: Person): boolean => life.certificates.some(({ level }) => level <= 2);

const isEmployee = ({ life }: Person): boolean =>
  life.insurance.some(({ scheme, isActive }) => isActive && scheme === 'employee');

const isPupil = ({ life }: Person): boolean =>
  life.schooling.some(({ status }) => status === 'enrolled' || status === 'suspended');

const dayOf = (random: Random, firstYear: number): Day =>
  dayIn(random.between(monthAt(firstYear, 1), monthAt(2026, 8)), random.between(1, 28));

const standingOf = (random: Random, person: Person): Standing => {
  if (isEmployee(person)) return 'employee';
  return random.weighted(isSevere(person) ? severeStandings : mildStandings);
};

const measuresOf = (random: Random, person: Person, standing: Standing): Measure[] => {
  const did = (kind: MeasureKind, share: number): Measure[] =>
    random.chance(share) ? [{ kind, doneOn: dayOf(random, 2026) }] : [];
  const isBlind = person.life.certificates.some(({ category }) => category === 1);
  return [
    ...did('credit', standing === 'farm' || standing === 'own' ? 0.3 : 0),
    ...did('employment', standing === 'own' ? 0.4 : 0),
    ...did('post', standing === 'post' ? 0.5 : 0),
    ...did('massage-shop', isBlind && standing === 'own' ? 0.7 : 0),
  ];
};

const register = (random: Random, person: Person): void => {
  const { life } = person;
  const isIlliterate = particularsOf(person).schooling === '文盲';
  const standing = standingOf(random, person);
  const form = forms[standing] ?? null;
  life.work = [
    workStanding({
      state: form === null ? 'unemployed' : 'employed',
      form,
      startedOn: form === null ? null : dayOf(random, form === 'public-post' ? 2025 : 2015),
      isAble: standing !== 'unable',
      isWilling: standing === 'trained' || form !== null,
      isIlliterate,
      wantsToLearn: isIlliterate ? false : null,
    }),
  ];
  if (standing === 'trained') {
    life.trainings = [training({ course: random.pick(['skill', 'rural']), endedOn: dayOf(random, 2026) })];
  }
  // Some who cannot read learn it, which is what they wish.
  if (isIlliterate && random.chance(0.4)) {
    life.work = life.work.map((each) => ({ ...each, wantsToLearn: true }));
    life.trainings.push(training({ course: 'literacy', endedOn: dayOf(random, 2025) }));
  }
  life.measures = [
    ...life.trainings
      .filter(({ endedOn }) => endedOn >= '2026')
      .map(({ course, endedOn }): Measure => ({
        kind: course === 'literacy' ? 'literacy' : 'training',
        doneOn: endedOn,
      })),
    ...measuresOf(random, person, standing),
  ];
};

const youngest = 16;
const oldest = 24;

/** Grown children of holders, whom the federation trains for a trade: one in four, if they are in no story. */
export const trainTheirChildren = (random: Random, persons: readonly Person[], cast: Cast): void => {
  for (const person of persons) {
    const isYoung = ageOf(person) >= youngest && ageOf(person) <= oldest;
    const isChild = person.relation === 'child' && person.disability === null;
    const isOfHolder = householderOf(person.household).life.certificates.length > 0;
    if (cast.has(person) || !isYoung || !isChild || !isOfHolder || !random.chance(0.25)) continue;
    person.life.measures.push({ kind: 'child-training', doneOn: dayOf(random, 2026) });
  }
};

/** Registers the holders of working age who are in no story: whoever can and wants to work does, or was trained this year. */
export const helpIntoWork = (random: Random, persons: readonly Person[], cast: Cast): void => {
  for (const person of persons) {
    const age = ageOf(person);
    const isOfAge = age >= workingFrom && age <= workingTo;
    if (cast.has(person) || !isOfAge || isPupil(person) || person.life.certificates.length === 0) continue;
    register(random, person);
  }
};
