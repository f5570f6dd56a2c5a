import { ageOf } from '../households.js';
import type { Household, Person } from '../person.js';

const isSevere = ({ life }: Person): boolean => life.certificates.some(({ level }) => level <= 2);

const isOnDibao = ({ life }: Person): boolean => life.dibao.some((spell) => spell.class !== 'borderline');

const isNamedOnDibaoRoll = ({ life }: Person): boolean => life.dibao.length > 0;

/** Grown up, below the age of the old, and not severely disabled. */
const canSupport = (person: Person): boolean =>
  ageOf(person) >= 18 && ageOf(person) < 60 && !isSevere(person);

/** Insured by the job, or by the job that the person retired from. */
const insureByJob = ({ life }: Person): void => {
  life.insurance = life.insurance.map((each) => ({ ...each, scheme: 'employee' }));
};

/** Supported as destitute, and so neither in dibao nor paid a subsidy. */
const supportAsDestitute = ({ life, order }: Person): void => {
  life.dibao = [];
  life.payments = [];
  life.tekun = [{ admittedOn: `20${16 + (order % 9)}-06-10`, endedOn: null }];
};

/**
 * Of the severely disabled in households without a story nobody is overlooked: those who are grown up and not in dibao
 * have, or had, a job; those whom the dibao roll names with others of whom none can support them are supported as destitute.
 */
export const settleTheSevere = (
  households: readonly Household[],
  isInStory: (person: Person) => boolean,
): void => {
  for (const { isReserved, members } of households) {
    if (isReserved || members.some(isInStory)) continue;
    const severe = members.filter((person) => isSevere(person) && ageOf(person) >= 16);
    const hasKin = (person: Person): boolean =>
      members.some((member) => member !== person && ageOf(member) >= 18);
    const helpless = members.some(canSupport)
      ? []
      : severe.filter((person) => isNamedOnDibaoRoll(person) && hasKin(person));
    severe
      .filter((person) => ageOf(person) >= 18 && !isOnDibao(person) && !helpless.includes(person))
      .forEach(insureByJob);
    helpless.forEach(supportAsDestitute);
  }
};
