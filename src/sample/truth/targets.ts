import { monthOf, type Day } from '../calendar.js';
import { today } from '../county.js';
import type { Household, Person } from '../person.js';
import type { County } from '../population.js';
import { targetsOf, type Target, type TargetItem } from '../targets.js';
import { isOfThisYear } from './coverage.js';
import { isNamedInHousehold } from './housing.js';
import { rowsOf } from './identity.js';
import { isDoneFor, type MeasureItem } from './measures.js';
import { isGoneBefore, isInCustody, isInOrderToday } from './in-force.js';
import { isServed } from './rehab.js';
import { cutOffAge, isDisabledChild } from './schooling.js';
import type { Subject } from './subject.js';
import { rateLine, type RuleId, type TruthLine } from './truth-line.js';

/** What counts once however often it is told: a person or a home; of a ledger every row is a thing of its own. */
type UnitsOf = (
  subject: Subject,
  person: Person,
  subjectFor: (person: Person) => Subject,
) => readonly object[];

const isDoneThisYear = (day: Day | null): boolean => day?.slice(0, 4) === today.slice(0, 4);

/** The household of those whom the rolls show to belong to it, else the person alone. */
const homeOf = (subject: Subject, person: Person): Household | Person =>
  isNamedInHousehold(person, subject) ? person.household : person;

const isHolder = ({ certificates }: Subject): boolean => certificates.some(isInOrderToday);

/** Whether the rolls show the person to live with somebody who holds a certificate, or to hold one. */
const isOfHoldersHome: (...about: Parameters<UnitsOf>) => boolean = (subject, person, subjectFor) =>
  isNamedInHousehold(person, subject) &&
  person.household.members.some((member) => isHolder(subjectFor(member)));

const isOfSchoolAge = (subject: Subject): boolean => {
  const [age, month] = [cutOffAge(subject), monthOf(today)];
  const isHere = !isGoneBefore(subject, month) && !isInCustody(subject, month);
  return isDisabledChild(subject) && isHere && age >= 6 && age <= 15;
};

const isFinished = (work: { readonly progress: string; readonly completedOn: Day | null }): boolean =>
  work.progress === 'completed' && isDoneThisYear(work.completedOn);

type Counting = readonly [rule: RuleId, why: string, unitsOf: UnitsOf];

/** People, each once, for whom the rolls show it done. */
const countedBy = (item: MeasureItem, why: string): Counting => [
  'target-progress',
  why,
  (subject, person) => (isDoneFor(subject, item) ? [person] : []),
];

const counting: Readonly<Record<TargetItem, Counting>> = {
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
  training: countedBy('training', '本年度参加实用技术培训的人数与任务数'),
  'child-training': countedBy('child-training', '本年度培训的残疾人家庭子女与任务数'),
  literacy: countedBy('literacy', '本年度扫盲人数与任务数'),
  post: countedBy('post', '本年度安置公益性岗位人数与任务数'),
  employment: countedBy('employment', '本年度帮扶就业人数与任务数'),
  'massage-shop': countedBy('massage-shop', '本年度扶持的盲人按摩机构与任务数'),
  care: countedBy('care', '本年度得到托养服务的人数与任务数'),
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
  family: [
    'base-number',
    '残疾人家庭人口与登记名册',
    (subject, person, subjectFor) =>
      isOfHoldersHome(subject, person, subjectFor) && rowsOf(person).length > 0 ? [person] : [],
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
    const held = new Set(local.flatMap((person) => unitsOf(subjectFor(person), person, subjectFor))).size;
    const isBase = rule === 'base-number';
    return rateLine({
      ...{ rule, about: aboutOf(target), township: township?.name ?? '', why },
      numerator: isBase ? Math.min(held, number) : held,
      denominator: isBase ? Math.max(held, number) : number,
    });
  });
