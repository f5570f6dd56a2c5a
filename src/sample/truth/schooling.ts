import { addYears, ageOn, monthOf, type Day } from '../calendar.js';
import { schoolCutOff, today } from '../county.js';
import type { Schooling } from '../education.js';
import { saysGone } from '../gone.js';
import type { Person } from '../person.js';
import type { Context } from './coverage.js';
import { isCertifiedToday, isGoneBefore } from './in-force.js';
import { isNoLongerDisabled } from './single-rolls.js';
import type { Subject } from './subject.js';
import { plainVerdict, type Verdict } from './truth-line.js';

const birthOf = ({ idNumber }: Subject): Day =>
  `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;

/** Full years on the day on which the school year was opened. */
export const cutOffAge = (subject: Subject): number => ageOn(birthOf(subject), schoolCutOff);

const isActive = ({ status }: Schooling): boolean => status === 'enrolled' || status === 'suspended';
const isPlace = ({ status }: Schooling): boolean => status !== 'dropped' && status !== 'not-enrolled';

/** Whether the person has a place at a school of the county this year. */
export const isPupil = ({ schooling }: Subject): boolean => schooling.some(isActive);

/** Whether the registry says that the child is disabled, and nothing says that it is dead, gone or disabled no more. */
export const isDisabledChild = ({ certificates }: Subject): boolean =>
  certificates.length > 0 && !certificates.some(isNoLongerDisabled) && !certificates.some(saysGone);

const judgePlacement = (subject: Subject): Verdict[] => {
  const { schooling } = subject;
  const isBlank =
    schooling.some(({ status }) => status === 'enrolled') &&
    schooling.every(({ placement }) => placement === null);
  return isBlank && isCertifiedToday(subject)
    ? [plainVerdict('school-no-placement', '', 'certain', '持证在读，安置方式空白')]
    : [];
};

const judgePreschool = (subject: Subject, context: Context): Verdict[] => {
  const age = cutOffAge(subject);
  const isPlaced = subject.schooling.some(isPlace);
  if (!isDisabledChild(subject) || age < 3 || age > 5 || isPlaced) return [];
  if (!context.isCovered('education', subject.township)) return [];
  return [plainVerdict('preschool-unenrolled', '', 'certain', '3至5周岁持证儿童，学前和小学名册中没有记录')];
};

/** In which the pupil was in the term before, where that was grade 1 to 8: grade 9 and upper schools are not due back. */
const wasInCompulsorySchool = (subject: Subject): boolean => {
  const age = ageOn(birthOf(subject), addYears(schoolCutOff, -1));
  return subject.lastTerm.some(isActive) && age >= 6 && age <= 13;
};

const judgeDropped = (subject: Subject, isMarked: boolean, context: Context): Verdict[] => {
  const age = cutOffAge(subject);
  const { schooling, certificates } = subject;
  const isSaid = schooling.some(({ status }) => status === 'dropped');
  if (age < 6 || age > 15 || schooling.some(isPlace) || !(isSaid || wasInCompulsorySchool(subject)))
    return [];
  const isDisabled = isMarked || certificates.some(({ status }) => status !== 'no-longer-disabled');
  if (!isDisabled || isGoneBefore(subject, monthOf(today))) return [];
  if (!context.isCovered('education', subject.township)) return [];
  return [
    plainVerdict('school-dropped', '', 'certain', '上学期在读的残疾学生，本学期没有在读、转学或毕业记录'),
  ];
};

const judgeTwoSchools = ({ schooling }: Subject): Verdict[] => {
  const enrolled = schooling.filter(({ status }) => status === 'enrolled');
  return new Set(enrolled.map(({ school }) => school)).size > 1
    ? [plainVerdict('pupil-twice', '', 'certain', '同一学期两所学校均登记在读')]
    : [];
};

const judgeUncertified = (subject: Subject, isMarked: boolean, context: Context): Verdict[] => {
  const isAtSchool = subject.schooling.some((each) => isActive(each) || each.status === 'deferred');
  if (!isMarked || !isAtSchool || subject.certificates.length > 0) return [];
  if (!context.isCovered('registry', subject.township)) return [];
  return [plainVerdict('student-uncertified', '', 'certain', '学校记为残疾学生，没有残疾人证')];
};

/** What the school roll shows of one person, beside a child of school age being on none. */
export const judgePupil = (person: Person, subject: Subject, context: Context): Verdict[] => {
  const isMarked =
    person.disability !== null || subject.schooling.some(({ isMarkedDisabled }) => isMarkedDisabled === true);
  return [
    ...judgePlacement(subject),
    ...judgePreschool(subject, context),
    ...judgeDropped(subject, isMarked, context),
    ...judgeTwoSchools(subject),
    ...judgeUncertified(subject, isMarked, context),
  ];
};
