import { monthOf, type Day } from '../calendar.js';
import { today } from '../county.js';
import type { Household, Person } from '../person.js';
import type { County } from '../population.js';
import { targetsOf, type Target, type TargetItem } from '../targets.js';
import { isOfThisYear } from './coverage.js';
import { isNamedInHousehold } from './housing.js';
import { isGoneBefore, isInCustody, isInOrderToday } from './in-force.js';
import { isServed } from './rehab.js';
import { cutOffAge, isDisabledChild } from './schooling.js';
import type { Subject } from './subject.js';
import { rateLine, type RuleId, type TruthLine } from './truth-line.js';

/** What counts once however often it is told: a person or a home; of a ledger every row is a thing of its own. */
type UnitsOf = (subject: Subject, person: Person) => readonly object[];

const isDoneThisYear = (day: Day | null): boolean => day?.slice(0, 4) === today.slice(0, 4);

/** The household of those whom the rolls show to belong to it, else the person alone. */
const homeOf = (subject: Subject, person: Person): Household | Person =>
  isNamedInHousehold(person, subject) ? person.household : person;

const isHolder = ({ certificates }: Subject): boolean => certificates.some(isInOrderToday);

const isOfSchoolAge = (subject: Subject): boolean => {
  const [age, month] = [cutOffAge(subject), monthOf(today)];
  const isHere = !isGoneBefore(subject, month) && !isInCustody(subject, month);
  return isDisabledChild(subject) && isHere && age >= 6 && age <= 15;
};

const isFinished = (work: { readonly progress: string; readonly completedOn: Day | null }): boolean =>
  work.progress === 'completed' && isDoneThisYear(work.completedOn);

const counting: Readonly<Record<TargetItem, readonly [rule: RuleId, why: string, unitsOf: UnitsOf]>> = {
  'child-rehab': [
    'rehab-quota',
    '本年度得到康复救助的儿童与任务数',
    ({ rehab }, person) =>
      rehab.filter((each) => each.item === 'child-rehab' && isOfThisYear(each) && isServed(each)).length > 0
        ? [person]
        : [],
  ],
  device: [
    'rehab-quota',
    '本年度适配的辅具与任务数',
    ({ rehab }) =>
      rehab
        .filter(
          (each) => each.item === 'device' && isOfThisYear(each) && isServed(each) && each.isRepair !== true,
        )
        .map((each) => ({ ...each })),
  ],
  retrofit: [
    'retrofit-quota',
    '本年度完成的家庭无障碍改造与任务数',
    (subject, person) => (subject.retrofits.some(isFinished) ? [homeOf(subject, person)] : []),
  ],
  house: [
    'target-progress',
    '本年度竣工的危房改造与任务数',
    (subject, person) => (subject.houseWorks.some(isFinished) ? [homeOf(subject, person)] : []),
  ],
  holders: [
    'base-number',
    '持证残疾人基数与登记名册',
    (subject, person) => (isHolder(subject) ? [person] : []),
  ],
  households: [
    'base-number',
    '残疾人家庭户数与登记名册',
    (subject, person) => (isHolder(subject) ? [homeOf(subject, person)] : []),
  ],
  people: [
    'base-number',
    '残疾人总数与登记名册',
    ({ certificates }, person) => (certificates.length > 0 ? [person] : []),
  ],
  'school-age': [
    'base-number',
    '适龄残疾儿童少年与登记名册',
    (subject, person) => (isOfSchoolAge(subject) ? [person] : []),
  ],
};

/** Rules about one item have no other to tell apart. */
const aboutOf = ({ item }: Target): string => (item === 'retrofit' ? '' : item);

/** The last row of an item and place is the one that counts, as a plan that was changed is written below. */
const lastRows = (targets: readonly Target[]): Target[] =>
  targets.filter(
    ({ item, township }, at) =>
      targets.findLastIndex((each) => each.item === item && each.township === township) === at,
  );

/** What was done of the year's plan, and whether the numbers that the plan states are those of the registry. */
export const judgeTargets = (county: County, subjectFor: (person: Person) => Subject): TruthLine[] =>
  lastRows(targetsOf(county).filter(isOfThisYear)).map((target) => {
    const { item, township, number } = target;
    const [rule, why, unitsOf] = counting[item];
    const local = county.persons.filter(
      ({ household }) => township === null || household.township === township,
    );
    const held = new Set(local.flatMap((person) => unitsOf(subjectFor(person), person))).size;
    const isBase = rule === 'base-number';
    return rateLine({
      ...{ rule, about: aboutOf(target), township: township?.name ?? '', why },
      numerator: isBase ? Math.min(held, number) : held,
      denominator: isBase ? Math.max(held, number) : number,
    });
  });
