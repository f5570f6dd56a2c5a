import { dayIn, monthAt } from './calendar.js';
import { Clerk, type NumberBook } from './clerk.js';
import { ageOf, drawHouseholds } from './households.js';
import { appraise } from './ordinary/appraisal.js';
import { shareOutAssetIncome } from './ordinary/asset-income.js';
import { payThroughTheBank } from './ordinary/bank.js';
import { careForThoseInNeed } from './ordinary/care.js';
import { drawCertificates, drawDisability } from './ordinary/certification.js';
import { signUp } from './ordinary/doctors.js';
import { treatTheSick } from './ordinary/hospital.js';
import { drawHome, finishedRetrofit, renovateThisYear } from './ordinary/home.js';
import { drawInsurance } from './ordinary/insurance.js';
import { lastTermOf } from './ordinary/last-term.js';
import { fitHomesOfTheNeedy } from './ordinary/needy-homes.js';
import { insureForOldAge } from './ordinary/pension.js';
import { drawRehab, serveEverywhere } from './ordinary/rehab.js';
import { drawMisstatements, type Misstatement } from './ordinary/misstated.js';
import { listTheRural } from './ordinary/poverty.js';
import { grantRelief } from './ordinary/relief.js';
import { drawSchooling, isSchoolRollHandedIn } from './ordinary/schooling.js';
import { settleTheSevere } from './ordinary/severe.js';
import { askHolders } from './ordinary/survey.js';
import { ordinaryAid } from './ordinary/student-aid.js';
import { drawDibao, drawPayments } from './ordinary/support.js';
import { helpIntoWork, trainTheirChildren } from './ordinary/work.js';
import type { Household, Person } from './person.js';
import { townshipsFor } from './more-townships.js';
import { townshipsOf } from './places.js';
import { Random } from './random.js';
import { Registration } from './registration.js';
import { castScenarios, type Cast } from './scenario/casting.js';
import type { Scenario } from './scenario/scenario.js';
import { scenarios } from './scenario/scenarios.js';
import { countyStandards, type Standard } from './standards.js';

/** A whole county: who lives there, what happened to them, and who plays in which story. */
export interface County {
  readonly households: readonly Household[];
  /** In the order of the rolls. */
  readonly persons: readonly Person[];
  readonly cast: Cast;
  /** Sums that a clerk wrote wrongly. */
  readonly misstatements: readonly Misstatement[];
  /** What the county pays by; none where its office laid nothing down. */
  readonly standards: readonly Standard[];
}

/** Share of the people who hold a certificate: the county is one of the rolls of its disabled, not of everybody. */
const holderShare = 0.4;

/** How much likelier one age is to hold a certificate than another: hardly any child, many of the old. */
const likelihood = (age: number): number => (age < 4 ? 0 : age < 18 ? 0.07 : age < 60 ? 0.4 : 0.55);

/** What `likelihood` has to be multiplied by, so that together with those in stories the share comes out right. */
const likelihoodFactor = (open: readonly Person[], people: number, cast: Cast): number => {
  const certified = [...cast.keys()].filter(({ disability }) => disability !== null).length;
  const expected = open.reduce((sum, person) => sum + likelihood(ageOf(person)), 0);
  return Math.max(0, people * holderShare - certified) / Math.max(1, expected);
};

const decideRest = (random: Random, households: readonly Household[], cast: Cast): void => {
  const persons = households.flatMap(({ members }) => members);
  const isOpen = (person: Person): boolean => !cast.has(person) && !person.household.isReserved;
  const factor = likelihoodFactor(persons.filter(isOpen), persons.length, cast);
  for (const household of households) {
    for (const person of household.members) {
      if (!isOpen(person) || !random.chance(likelihood(ageOf(person)) * factor)) continue;
      person.disability = drawDisability(random);
    }
    const hasHolder = household.members.some(({ disability }) => disability !== null);
    household.dibao ??= random.weighted([
      ['member', hasHolder ? 72 : 10],
      ['borderline', 4],
      ['none', hasHolder ? 24 : 86],
    ]);
  }
};

/**
 * The silence of the school roll about a township counts only if it knows somebody of there whom other rolls know too,
 * so every township that handed in a roll has a certified pupil who is in no story.
 */
const certifyPupilEverywhere = (random: Random, persons: readonly Person[], cast: Cast): void => {
  const pupils = persons.filter(
    (person) =>
      !cast.has(person) && !person.household.isReserved && ageOf(person) >= 7 && ageOf(person) <= 14,
  );
  for (const township of townshipsOf(persons.map(({ household }) => household))) {
    const local = pupils.filter(({ household }) => household.township === township);
    const [first] = local.filter(isSchoolRollHandedIn);
    if (first !== undefined && local.every(({ disability }) => disability === null)) {
      first.disability = drawDisability(random);
    }
  }
};

const liveOrdinarily = (random: Random, household: Household, cast: Cast): void => {
  const spell = drawDibao(random, household);
  for (const person of household.members) {
    const { life } = person;
    if (person.disability !== null) life.certificates = drawCertificates(random, person);
    if (spell !== null) life.dibao = [spell];
    life.payments = drawPayments(random, person);
    life.insurance = drawInsurance(random, person);
    life.schooling = drawSchooling(random, person);
    life.lastTerm = lastTermOf(person);
    life.aid = ordinaryAid(person);
  }
  // Works on the homes of people in stories would add findings that the story does not tell of.
  if (!household.isReserved && !household.members.some((person) => cast.has(person))) {
    drawHome(random, household);
  }
};

const hasNoWorks = ({ isReserved, members }: Household): boolean =>
  !isReserved && members.every(({ life }) => life.houseWorks.length === 0);

/** A roll that knows nobody of a township says nothing about it, so every township has had one home retrofitted. */
const retrofitEverywhere = (persons: readonly Person[], cast: Cast): void => {
  for (const township of townshipsOf(persons.map(({ household }) => household))) {
    const local = persons.filter(({ household }) => household.township === township);
    if (local.some(({ life }) => life.retrofits.some(({ slip }) => slip?.number === undefined))) continue;
    const holders = local.filter(({ disability, household }) => disability !== null && hasNoWorks(household));
    // In the smallest counties everybody certified is in some story; one that is not about the house bears it.
    const holder = holders.find((person) => !cast.has(person)) ?? holders[0];
    holder?.life.retrofits.push(finishedRetrofit('2020-05-12'));
  }
};

/** Two old people of every township, in no story and without a certificate, are supported as destitute. */
const supportEverywhere = (random: Random, persons: readonly Person[], cast: Cast): void => {
  for (const township of townshipsOf(persons.map(({ household }) => household))) {
    const old = persons.filter(
      (person) =>
        person.household.township === township &&
        !cast.has(person) &&
        !person.household.isReserved &&
        person.disability === null &&
        ageOf(person) >= 60,
    );
    for (const { life } of random.shuffled(old).slice(0, 2)) {
      life.tekun = [{ admittedOn: dayIn(monthAt(random.between(2016, 2025), 6), 10), endedOn: null }];
    }
  }
};

/** Who gives people their names and numbers; some must have a name of three characters or more. */
export interface Registrar extends NumberBook {
  registerAll(households: readonly Household[], longNamed: ReadonlySet<Person>): void;
}

const ordinaryRegistrar = (seed: number): Registrar => new Registration(new Random(seed, 'registration'));

/** In what a county differs from the ordinary one. */
export interface Setting {
  /** Who gives the people their names and numbers. */
  readonly registrarFor?: (seed: number, cast: Cast) => Registrar;
  /** The stories that happen there. */
  readonly stories?: readonly Scenario[];
  readonly standards?: readonly Standard[];
}

/**
 * Invents a county of so many people. The same number and seed give the same county on every machine. First come the
 * people, then what happened to them, ordinary or by a story; rolls and truth both follow from that.
 */
export const inventCounty = (
  people: number,
  seed: number,
  { registrarFor = ordinaryRegistrar, stories = scenarios, standards = countyStandards }: Setting = {},
): County => {
  const households = drawHouseholds(new Random(seed, 'households'), people, townshipsFor(people));
  const persons = households.flatMap(({ members }) => members);
  const cast = castScenarios(new Random(seed, 'casting'), households, stories);
  decideRest(new Random(seed, 'traits'), households, cast);
  certifyPupilEverywhere(new Random(seed, 'pupils'), persons, cast);
  const registration = registrarFor(seed, cast);
  const isLong = (person: Person): boolean => cast.get(person)?.part.hasLongName === true;
  registration.registerAll(households, new Set(persons.filter(isLong)));
  const ordinary = new Random(seed, 'ordinary lives');
  for (const household of households) liveOrdinarily(ordinary, household, cast);
  signUp(new Random(seed, 'family doctors'), persons);
  drawRehab(new Random(seed, 'rehabilitation'), persons, cast);
  const clerk = new Clerk(new Random(seed, 'clerk'), registration);
  clerk.meet(persons.filter((person) => person.disability === null && !cast.has(person)));
  const stage = { random: new Random(seed, 'stories'), clerk };
  for (const person of persons) cast.get(person)?.play(person, stage);
  renovateThisYear(households, (person) => cast.has(person));
  retrofitEverywhere(persons, cast);
  fitHomesOfTheNeedy(households, (person) => cast.get(person)?.finds.includes('retrofit-missing') === true);
  settleTheSevere(households, (person) => cast.has(person));
  appraise(persons, cast);
  serveEverywhere(persons, cast);
  payThroughTheBank(persons);
  supportEverywhere(new Random(seed, 'destitute'), persons, cast);
  listTheRural(new Random(seed, 'countryside'), households, (person) => cast.has(person));
  shareOutAssetIncome(new Random(seed, 'asset income'), households, cast);
  insureForOldAge(new Random(seed, 'pension'), persons, cast);
  careForThoseInNeed(new Random(seed, 'care'), persons, cast);
  helpIntoWork(new Random(seed, 'work'), persons, cast);
  trainTheirChildren(new Random(seed, 'children of holders'), persons, cast);
  grantRelief(new Random(seed, 'relief'), persons, cast);
  askHolders(new Random(seed, 'survey'), households, cast);
  treatTheSick(new Random(seed, 'medical aid'), persons, cast);
  const misstatements = drawMisstatements(new Random(seed, 'misstatements'));
  return { households, persons, cast, misstatements, standards };
};
