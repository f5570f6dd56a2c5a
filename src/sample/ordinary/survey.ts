import { dayIn, monthAt } from '../calendar.js';
import { ageOf } from '../households.js';
import { particularsOf } from '../particulars.js';
import type { Household, Person } from '../person.js';
import type { Random } from '../random.js';
import type { Cast } from '../scenario/casting.js';
import type { SurveyAnswers } from '../services.js';
import { isInNeedOfCare } from './care.js';

/** The answers of somebody who looks after himself and wants nothing, but for what is given. */
export const surveyAnswers = (change: Partial<SurveyAnswers> = {}): SurveyAnswers => ({
  filledOn: '2026-07-15',
  isEmployed: false,
  isAble: false,
  isWilling: false,
  isIlliterate: false,
  wantsToLearn: null,
  careWanted: 'none',
  needsLongTermCare: false,
  selfCare: 'full',
  supporters: null,
  hasAgedCarers: null,
  ...change,
});

const isDestitute = ({ life }: Person): boolean => life.tekun.some(({ endedOn }) => endedOn === null);

const answersOf = (random: Random, person: Person): SurveyAnswers => {
  const { work, care } = person.life;
  const [standing] = work;
  const isInNeed = isInNeedOfCare(person);
  const isSevere = person.life.certificates.some(({ level }) => level <= 2);
  const isIlliterate = particularsOf(person).schooling === '文盲';
  return surveyAnswers({
    filledOn: dayIn(monthAt(2026, random.between(6, 8)), random.between(1, 28)),
    isEmployed: standing?.state === 'employed',
    isAble: standing?.isAble ?? false,
    isWilling: standing?.isWilling ?? false,
    isIlliterate,
    wantsToLearn: isIlliterate ? (standing?.wantsToLearn ?? false) : null,
    careWanted: isInNeed ? (care[0]?.mode ?? 'home') : 'none',
    needsLongTermCare: random.chance(0.8) ? isInNeed && isSevere : null,
    selfCare: isInNeed ? (isSevere ? 'none' : 'partly') : 'full',
    supporters: isDestitute(person) ? 'none' : isSevere ? null : 'able',
    hasAgedCarers: false,
  });
};

/** The yearly survey of the holders: it reaches the grown-up ones of households in which no story plays. */
export const askHolders = (random: Random, households: readonly Household[], cast: Cast): void => {
  for (const { members } of households) {
    if (members.some((member) => cast.has(member))) continue;
    for (const person of members) {
      if (person.life.certificates.length === 0 || ageOf(person) < 16) continue;
      person.life.surveys = [answersOf(random, person)];
    }
  }
};
