import { ageOn, monthOf, partsOfDay } from '../calendar.js';
import { today } from '../county.js';
import type { Training, WorkStanding } from '../services.js';
import { birthIn } from './assistance.js';
import type { Context } from './coverage.js';
import { isCertifiedToday, isInCustody } from './in-force.js';
import type { Subject } from './subject.js';
import { answersOf } from './surveyed.js';
import { plainVerdict, type Verdict } from './truth-line.js';

const thisYear = partsOfDay(today).year;

/** Whether the person works on the county's day, the last day included. */
export const isWorking = ({ state, endedOn }: WorkStanding): boolean =>
  state === 'employed' && (endedOn === null || endedOn >= today);

/** A row counts for the year in which the work began, without such a day for the year of the roll. */
const isOfThisYear = ({ startedOn }: WorkStanding): boolean =>
  startedOn === null || partsOfDay(startedOn).year === thisYear;

const isThisYears = ({ endedOn }: Training): boolean => partsOfDay(endedOn).year === thisYear;

/** Whether the roll of employment has a row of this year of the person. */
export const isHelpedThisYear = ({ work, trainings }: Subject): boolean =>
  work.some(isOfThisYear) || trainings.some(isThisYears);

const isAged = (subject: Subject, from: number, to: number): boolean => {
  const age = ageOn(birthIn(subject), today);
  return age >= from && age <= to;
};

const judgeJob = (subject: Subject): Verdict[] => {
  const { work, trainings } = subject;
  const answers = answersOf(subject);
  const said = [
    ...work.map((each) => ({ ...each, isUnemployed: each.state === 'unemployed' })),
    ...(answers === undefined ? [] : [{ ...answers, isUnemployed: answers.isEmployed === false }]),
  ];
  const isWaiting = said.some(({ isWilling, isUnemployed }) => isWilling === true && isUnemployed);
  const isUnable = said.some(({ isAble }) => isAble === false);
  const isHelped =
    work.some(isWorking) ||
    trainings.some(isThisYears) ||
    work.some((each) => each.form === 'public-post' && isOfThisYear(each));
  return isWaiting && !isUnable && !isHelped && isAged(subject, 16, 59)
    ? [plainVerdict('job-support-missing', '', 'certain', '有就业意愿、未就业，本年度没有培训和公益性岗位')]
    : [];
};

const judgeLiteracy = (subject: Subject): Verdict[] => {
  const { work, trainings } = subject;
  const answers = answersOf(subject);
  const said = [...work, ...(answers === undefined ? [] : [answers])];
  const isWaiting = said.some(({ isIlliterate, wantsToLearn }) => isIlliterate && wantsToLearn === true);
  const isTaught = trainings.some(({ course }) => course === 'literacy');
  return isWaiting && !isTaught && isAged(subject, 15, 50)
    ? [plainVerdict('literacy-missing', '', 'certain', '文盲且愿意扫盲，没有扫盲培训')]
    : [];
};

/** Holders who want to work or to learn to read and were not helped to it. */
export const judgeWork = (subject: Subject, { isCovered, helpedIn }: Context): Verdict[] => {
  if (!isCertifiedToday(subject) || isInCustody(subject, monthOf(today))) return [];
  return [
    ...(helpedIn.has(subject.township) ? judgeJob(subject) : []),
    ...(isCovered('employment', subject.township) ? judgeLiteracy(subject) : []),
  ];
};
