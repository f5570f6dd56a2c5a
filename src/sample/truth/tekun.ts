import { ageOn, monthOf } from '../calendar.js';
import { today } from '../county.js';
import { householderOf, type Person } from '../person.js';
import { birthIn, isInTekun, isSevere } from './assistance.js';
import type { Context } from './coverage.js';
import { isCertifiedToday, isGoneBefore, isInCustody } from './in-force.js';
import { isListed } from './poor.js';
import type { Subject } from './subject.js';
import { needsCare, supportersOf } from './surveyed.js';
import { plainVerdict, type Verdict } from './truth-line.js';

/** Ages from which somebody is looked at, can support others, and can do so no longer. */
const lookedAtFrom = 16;
const supporterFrom = 18;
const supporterUntil = 60;

const ageOfSubject = (subject: Subject): number => ageOn(birthIn(subject), today);

const canSupport = (subject: Subject): boolean =>
  ageOfSubject(subject) < supporterUntil && !(isCertifiedToday(subject) && isSevere(subject));

/**
 * Severely disabled people whom nobody can support: as the survey has it, else where the household, as the dibao roll names it in
 * full, has nobody grown up who could.
 */
export const judgeTekunCandidate = (
  person: Person,
  subjectFor: (person: Person) => Subject,
  { isCovered }: Context,
): Verdict[] => {
  const subject = subjectFor(person);
  const { household } = person;
  if (!isCertifiedToday(subject) || !isSevere(subject) || ageOfSubject(subject) < lookedAtFrom) return [];
  if (isInTekun(subject) || isInCustody(subject, monthOf(today))) return [];
  if (!isCovered('tekun', subject.township) || needsCare(subject) === false) return [];
  const isCareSaid = needsCare(subject) === true;
  const supporters = supportersOf(subject);
  if (supporters === 'able') return [];
  if (supporters !== null) {
    const said = `重度残疾人，调查${supporters === 'none' ? '没有法定义务人' : '的法定义务人无履行能力'}`;
    return [plainVerdict('tekun-candidate', '', isCareSaid ? 'certain' : 'possible', said)];
  }
  const members = household.members.map(subjectFor);
  const named = members.filter((each) => each.certificates.length > 0 || isListed(each));
  const isNamed = members.some(isListed) && household.unnamed === 0;
  const kin = named
    .filter((member) => member !== subject)
    .filter((member) => !isGoneBefore(member, monthOf(today)) && ageOfSubject(member) >= supporterFrom);
  if (!isNamed || kin.length === 0 || kin.some(canSupport)) return [];
  const why = `重度残疾人，${householderOf(household).name}户成年家庭成员均年满60周岁或为重度残疾人`;
  return [plainVerdict('tekun-candidate', '', isCareSaid ? 'probable' : 'possible', why)];
};
