import { monthOf } from '../calendar.js';
import { lastPaidMonth, today } from '../county.js';
import { isMarkedAsDisabled, levelOnRoll } from '../monitored.js';
import type { Household, Person } from '../person.js';
import type { Monitoring, Support } from '../rural.js';
import { hasKinInDibao, isInTekun, isSingleApplicant } from './assistance.js';
import type { Context } from './coverage.js';
import type { HouseholdVerdict } from './housing.js';
import { isCertifiedToday, isInCustody, isInOrderToday } from './in-force.js';
import { isOnDibao } from './missing.js';
import { isRurallyPoor, isWatched } from './poor.js';
import type { Subject } from './subject.js';
import { plainVerdict, type Verdict } from './truth-line.js';

type SubjectOf = (person: Person) => Subject;

const judgeDibao = (person: Person, subjectOf: SubjectOf, context: Context): Verdict[] => {
  const subject = subjectOf(person);
  if (!isRurallyPoor(subject) || !isCertifiedToday(subject) || isInCustody(subject, monthOf(today)))
    return [];
  if (isOnDibao(subject, lastPaidMonth) || isInTekun(subject) || isSingleApplicant(subject)) return [];
  if (!context.isCovered('dibao', subject.township)) return [];
  const confidence = hasKinInDibao(person.household, subjectOf) ? 'possible' : 'certain';
  return [plainVerdict('dibao-missing', '', confidence, '脱贫户、监测户中的持证人员，不在低保、特困名册')];
};

const judgeRelocated = (subject: Subject, context: Context): Verdict[] => {
  const { poverty, dibao, insurance, payments, pension, tekun, township } = subject;
  const isRelocated = poverty.some(({ relocatedOn }) => relocatedOn !== null);
  if (!isRelocated || !isCertifiedToday(subject) || isInCustody(subject, monthOf(today))) return [];
  if ([dibao, insurance, payments, pension, tekun].some(({ length }) => length > 0)) return [];
  if (!context.isCovered('dibao', township) || !context.isCovered('medical_insurance', township)) return [];
  return [plainVerdict('relocated-uncovered', '', 'certain', '易地搬迁持证人员，各项保障名册均无记录')];
};

const judgeShared = (subject: Subject): Verdict[] =>
  isCertifiedToday(subject)
    ? subject.monitoring
        .filter(isWatched)
        .map((entry) =>
          plainVerdict('monitored-certified', entry.class ?? '', 'certain', '在监测的持证残疾人'),
        )
    : [];

const judgeMark = (person: Person, subject: Subject, entry: Monitoring): Verdict[] => {
  const isMarked = isMarkedAsDisabled(person, entry);
  const level = levelOnRoll(person, entry);
  const differs = (about: string, why: string): Verdict[] => [
    plainVerdict('monitoring-mismatch', about, 'certain', why),
  ];
  if (isMarked === null || subject.certificates.length === 0) return [];
  if (!isCertifiedToday(subject))
    return isMarked ? differs('disabled', '监测名册标注残疾，残疾人证均已失效') : [];
  if (!isMarked) return differs('disabled', '持证而监测名册未标注残疾');
  const held = subject.certificates.filter(isInOrderToday).map((each) => each.level);
  const agrees = held.some((each) => each === level || (level === 'severe' && each <= 2));
  return level === undefined || agrees ? [] : differs('level', '监测名册的残疾等级与证件不一致');
};

/** What the rolls of poor and of monitored households show of one person. */
export const judgeRural = (person: Person, subjectOf: SubjectOf, context: Context): Verdict[] => {
  const subject = subjectOf(person);
  const watched = subject.monitoring.filter(isWatched);
  return [
    ...judgeDibao(person, subjectOf, context),
    ...judgeRelocated(subject, context),
    ...judgeShared(subject),
    ...(context.isCovered('registry', subject.township)
      ? watched.flatMap((entry) => judgeMark(person, subject, entry))
      : []),
  ];
};

const lacksAny = (rows: readonly Support[]): boolean =>
  rows.length > 0 &&
  (rows.every(({ helper }) => helper === null) ||
    rows.every(({ measures }) => measures === null) ||
    rows.every(({ fundsFen }) => (fundsFen ?? 0) === 0));

const judgeSupport = (members: readonly Subject[]): HouseholdVerdict[] =>
  (['poverty', 'monitoring'] as const).flatMap((roll) => {
    const rowsOf = (subject: Subject): readonly Support[] =>
      roll === 'poverty' ? subject.poverty : subject.monitoring.filter(isWatched);
    const first = members.find((subject) => rowsOf(subject).length > 0 && isCertifiedToday(subject));
    if (first === undefined || !lacksAny(members.flatMap(rowsOf))) return [];
    const why = '户内有持证残疾人，名册缺少帮扶责任人、措施或资金';
    return [{ subject: first, verdict: plainVerdict('support-incomplete', roll, 'certain', why) }];
  });

const judgeSize = (
  household: Household,
  members: readonly Subject[],
  context: Context,
): HouseholdVerdict[] => {
  const listed = members.filter(({ monitoring }) => monitoring.some(isWatched));
  const [first] = listed;
  if (first === undefined || !context.isCovered('registry', first.township)) return [];
  const stated = listed.flatMap(({ monitoring }) =>
    monitoring.filter(isWatched).map(({ householdSize }) => householdSize ?? household.members.length),
  );
  if (Math.max(...stated) === listed.length) return [];
  const why = '监测名册的家庭人口数与列出的人数不一致';
  return [{ subject: first, verdict: plainVerdict('monitoring-mismatch', 'household_size', 'certain', why) }];
};

/** What the rolls of poor and of monitored households show of a whole household, on the name of one of its members. */
export const judgeRuralHome = (
  household: Household,
  subjectOf: SubjectOf,
  context: Context,
): HouseholdVerdict[] => {
  const members = household.members.map(subjectOf);
  return [...judgeSupport(members), ...judgeSize(household, members, context)];
};
