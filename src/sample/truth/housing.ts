import { addMonths } from '../calendar.js';
import { today } from '../county.js';
import type { HouseWork, Retrofit } from '../dwelling.js';
import { householderOf, type Household, type Person } from '../person.js';
import type { Context } from './coverage.js';
import { isCertifiedToday } from './in-force.js';
import { isListed } from './poor.js';
import type { Subject } from './subject.js';
import { plainVerdict, type Verdict } from './truth-line.js';

/** A household's finding stands on the name of one of its certified members. */
export interface HouseholdVerdict {
  readonly subject: Subject;
  readonly verdict: Verdict;
}

const isRecent = ({ progress, plannedOn, completedOn }: HouseWork): boolean => {
  const date = completedOn ?? plannedOn;
  if (progress === 'cancelled' || progress === 'not-planned' || date === null) return false;
  return addMonths(today, -24) <= date && date <= today;
};

const isInTime = ({ progress, completedOn }: Retrofit, house: HouseWork): boolean =>
  progress !== 'cancelled' &&
  (completedOn === null || house.completedOn === null || completedOn <= addMonths(house.completedOn, 12));

/** The household as the rolls show it: those who name the householder on the registry or a roll of households. */
export const isNamedInHousehold = (person: Person, subject: Subject): boolean =>
  person === householderOf(person.household) || subject.certificates.length > 0 || isListed(subject);

/** Whether the household's house was renovated lately and no certified member's home was fitted with it. */
export const judgeHousehold = (
  household: Household,
  subjectOf: (person: Person) => Subject,
  context: Context,
): HouseholdVerdict[] => {
  const head = householderOf(household);
  const certified = household.members.filter((person) => {
    const subject = subjectOf(person);
    return isNamedInHousehold(person, subject) && isCertifiedToday(subject);
  });
  const named = certified.includes(head) ? head : certified[0];
  if (named === undefined) return [];
  const members = certified.map(subjectOf);
  const subject = subjectOf(named);
  if (!context.isCovered('barrier_free', subject.township)) return [];
  const isForgotten = (house: HouseWork): boolean =>
    isRecent(house) && !members.some(({ retrofits }) => retrofits.some((each) => isInTime(each, house)));
  if (!head.life.houseWorks.some(isForgotten)) return [];
  const why = '近24个月内改造或列入计划的住房，家庭有持证人员而没有同步无障碍改造';
  return [{ subject, verdict: plainVerdict('retrofit-not-synchronised', '', 'certain', why) }];
};
