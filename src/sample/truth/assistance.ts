import { ageOn, monthOf } from '../calendar.js';
import { insuranceYear, lastPaidMonth, today } from '../county.js';
import type { Household, Person, TekunSpell } from '../person.js';
import type { Context } from './coverage.js';
import { isCertifiedToday, isInCustody } from './in-force.js';
import { isOnDibao, standsOn } from './missing.js';
import { isRurallyPoor } from './poor.js';
import type { Subject } from './subject.js';
import { plainVerdict, type Verdict } from './truth-line.js';
import { isWorking } from './work.js';

/** Age from which somebody may apply for dibao as a household of one. */
const grownUp = 18;

/** The birth date that the number says. */
export const birthIn = ({ idNumber }: Subject): string =>
  `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;

/** Whether one of the certificates in order is of level 1 or 2. */
export const isSevere = (subject: Subject): boolean =>
  subject.certificates.some(({ level, status, validTo }) => {
    const isOpen = validTo === null || validTo >= today;
    return level <= 2 && status === 'normal' && isOpen;
  });

/** Whether the person works, or is or was insured by a job, for health or for old age. */
const hasWork = ({ insurance, pension, work }: Subject): boolean =>
  insurance.some(
    ({ year, scheme, isActive }) => isActive && scheme === 'employee' && year === insuranceYear,
  ) ||
  pension.some(({ scheme, status }) => scheme === 'employee' && status !== 'ended') ||
  work.some(isWorking);

/** Whether the household is known to be on the edge of dibao. */
const isBorderline = ({ dibao }: Subject): boolean =>
  dibao.some((spell) => spell.class === 'borderline' && standsOn(spell, lastPaidMonth));

/** Whether the support as destitute still goes on. */
const isOpen = ({ endedOn }: TekunSpell): boolean => endedOn === null || monthOf(endedOn) >= monthOf(today);

/** Whether the person is supported as destitute now. */
export const isInTekun = ({ tekun }: Subject): boolean => tekun.some(isOpen);

/** Whether the person is a severely disabled adult without work, who may apply for dibao alone. */
export const isSingleApplicant = (subject: Subject): boolean =>
  isCertifiedToday(subject) &&
  isSevere(subject) &&
  !hasWork(subject) &&
  ageOn(birthIn(subject), today) >= grownUp;

/** Severely disabled adults without work in neither dibao nor tekun; what speaks of hardship is the edge of dibao and the rolls of poor households. */
export const judgeSingleApplicant = (
  person: Person,
  subjectFor: (person: Person) => Subject,
  context: Context,
): Verdict[] => {
  const subject = subjectFor(person);
  if (!isSingleApplicant(subject) || isOnDibao(subject, lastPaidMonth)) return [];
  if (isInTekun(subject) || isInCustody(subject, monthOf(today))) return [];
  if (!context.isCovered('dibao', subject.township)) return [];
  const isLikely =
    (isBorderline(subject) || isRurallyPoor(subject)) && !hasKinInDibao(person.household, subjectFor);
  const why = '成年重度残疾人，无职工参保记录，不在低保名册';
  return [plainVerdict('dibao-single', '', isLikely ? 'certain' : 'possible', why)];
};

/** Whether somebody of the household is in dibao. */
export const hasKinInDibao = ({ members }: Household, subjectFor: (person: Person) => Subject): boolean =>
  members.some((member) => isOnDibao(subjectFor(member), lastPaidMonth));
