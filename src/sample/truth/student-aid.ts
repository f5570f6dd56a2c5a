import { monthOf } from '../calendar.js';
import { today } from '../county.js';
import { thisYearsAid } from '../ordinary/student-aid.js';
import { householderOf, type Person } from '../person.js';
import { isAid, type Context } from './coverage.js';
import { isCertifiedToday, isGoneBefore } from './in-force.js';
import { isListed, isPoorToday } from './poor.js';
import { isPupil } from './schooling.js';
import type { Subject } from './subject.js';
import { plainVerdict, type Verdict } from './truth-line.js';

const isAided = ({ aid }: Subject): boolean =>
  aid.some((each) => isAid(each) && each.schoolYear === thisYearsAid.schoolYear);

/** The parents whom the rolls of households name: the householder, and the householder's husband or wife, of a son or daughter. */
const parentsOf = (person: Person, subjectOf: (person: Person) => Subject): Subject[] => {
  if (person.relation !== 'child' || !isListed(subjectOf(person))) return [];
  const { household } = person;
  const head = householderOf(household);
  const spouses = household.members.filter(({ relation }) => relation === 'spouse').map(subjectOf);
  return [subjectOf(head), ...spouses.filter(isListed)];
};

const isHolder = (subject: Subject): boolean =>
  isCertifiedToday(subject) && !isGoneBefore(subject, monthOf(today));

/** Pupils of poor households without student aid, who are certified or have a certified parent. */
export const judgeAid = (
  person: Person,
  subjectOf: (person: Person) => Subject,
  context: Context,
): Verdict[] => {
  const subject = subjectOf(person);
  if (!isPupil(subject) || isAided(subject) || isGoneBefore(subject, monthOf(today))) return [];
  if (!context.isCovered('student_aid', subject.township)) return [];
  if (isCertifiedToday(subject)) {
    return isPoorToday(subject)
      ? [plainVerdict('student-aid-missing', '', 'certain', '困难家庭持证学生，本学年没有资助记录')]
      : [];
  }
  const isDue = parentsOf(person, subjectOf).some(
    (parent) => isHolder(parent) && (isPoorToday(subject) || isPoorToday(parent)),
  );
  return isDue
    ? [plainVerdict('parent-aid-missing', '', 'certain', '困难家庭持证人员的子女，本学年没有资助记录')]
    : [];
};
