import { addMonths, addYears, dayIn, monthAt, monthOf, type Day } from '../calendar.js';
import { today } from '../county.js';
import { goneOn } from '../gone.js';
import { ageOf } from '../households.js';
import type { Person } from '../person.js';
import type { Random } from '../random.js';
import type { Cast } from '../scenario/casting.js';
import { tellsOf } from '../scenario/scenario.js';
import type { PensionMembership } from '../services.js';

/** First and last year of age of those who pay premiums; pensions begin after it. */
const payingFrom = 16;
const drawingFrom = 60;

/** The tier at which the government pays. */
export const proxyTierFen = 20_000;

const tiers = [20_000, 20_000, 30_000, 50_000, 100_000] as const;

/** A resident who pays this year's premium, at the lowest tier but for what is given. */
export const residentPension = (change: Partial<PensionMembership> = {}): PensionMembership => ({
  scheme: 'resident',
  status: 'paying',
  tierFen: proxyTierFen,
  payer: 'own',
  proxyFen: null,
  paidOn: '2026-04-18',
  joinedOn: '2014-11-20',
  drawingFrom: null,
  endedOn: null,
  ...change,
});

/** A resident whose premium the government pays, but for what is given. */
export const proxyPension = (change: Partial<PensionMembership> = {}): PensionMembership =>
  residentPension({ payer: 'government', proxyFen: proxyTierFen, ...change });

/** Somebody insured by an employer, but for what is given. */
export const employeePension = (change: Partial<PensionMembership> = {}): PensionMembership =>
  residentPension({ scheme: 'employee', tierFen: null, payer: null, paidOn: null, ...change });

/** Somebody who has drawn a pension since a day; nobody pays a premium any more. */
export const drawnPension = (since: Day, change: Partial<PensionMembership> = {}): PensionMembership =>
  residentPension({
    ...{ status: 'drawing', tierFen: null, payer: null, paidOn: null, drawingFrom: since },
    ...change,
  });

/** The first day of the month after somebody came of an age. */
const monthAfter = (birth: Day, age: number): Day => dayIn(monthOf(addYears(birth, age)) + 1, 1);

const isSevere = ({ life }: Person): boolean => life.certificates.some(({ level }) => level <= 2);

const isEmployee = ({ life }: Person): boolean =>
  life.insurance.some(({ scheme, isActive }) => isActive && scheme === 'employee');

const isPupil = ({ life }: Person): boolean =>
  life.schooling.some(({ status }) => status === 'enrolled' || status === 'suspended');

/** When somebody joined: when the scheme came, or with the sixteenth birthday. */
const joinedOn = ({ birth }: Person): Day => {
  const sixteen = addMonths(addYears(birth, payingFrom), 1);
  const joined = sixteen < '2014-11-20' ? '2014-11-20' : sixteen;
  return joined < today ? joined : today;
};

const premiumFor = (random: Random, person: Person): PensionMembership => {
  const paidOn = dayIn(monthAt(2026, random.between(3, 8)), random.between(1, 28));
  const start = joinedOn(person);
  const common = { joinedOn: start, paidOn: paidOn < start ? start : paidOn };
  return isSevere(person)
    ? proxyPension(common)
    : residentPension({ ...common, tierFen: random.pick(tiers) });
};

/** The membership of somebody with whom all is well: every grown-up who is not at school is in one scheme. */
export const drawPension = (random: Random, person: Person): PensionMembership[] => {
  const age = ageOf(person);
  if (age < payingFrom || isPupil(person)) return [];
  const scheme = isEmployee(person) ? 'employee' : 'resident';
  const gone = goneOn(person);
  if (gone !== null) return [residentPension({ scheme, status: 'ended', paidOn: null, endedOn: gone })];
  if (age >= drawingFrom)
    return [drawnPension(monthAfter(person.birth, drawingFrom), { scheme, joinedOn: joinedOn(person) })];
  if (scheme === 'employee') return [employeePension({ joinedOn: joinedOn(person) })];
  return [premiumFor(random, person)];
};

/** Insures everybody for old age, but for those whose story tells how they are insured. */
export const insureForOldAge = (random: Random, persons: readonly Person[], cast: Cast): void => {
  const isTold = (person: Person): boolean => {
    const story = cast.get(person);
    return story !== undefined && tellsOf(story, (rule) => rule.startsWith('pension-'));
  };
  for (const person of persons) {
    if (!isTold(person)) person.life.pension = drawPension(random, person);
  }
};
