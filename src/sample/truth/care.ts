import { ageOn, monthOf } from '../calendar.js';
import { today } from '../county.js';
import type { Certificate } from '../person.js';
import type { CareSpell } from '../services.js';
import { birthIn, isInTekun } from './assistance.js';
import type { Context } from './coverage.js';
import { isCertifiedToday, isInCustody, isInOrderToday } from './in-force.js';
import { isPoorToday } from './poor.js';
import type { Subject } from './subject.js';
import { needsCare } from './surveyed.js';
import { plainVerdict, type Verdict } from './truth-line.js';

/** Age from which care is due. */
const careFrom = 16;

const asksForCare = ({ category, level }: Certificate): boolean =>
  [5, 6].includes(category) || ([1, 4].includes(category) && level <= 2);

/** Whether the care goes on in the county's month; the month of leaving is the last one. */
export const isCaredToday = ({ status, admittedOn, leftOn }: CareSpell): boolean =>
  status !== 'pending' &&
  (admittedOn === null || monthOf(admittedOn) <= monthOf(today)) &&
  (leftOn === null ? status !== 'ended' : monthOf(today) <= monthOf(leftOn));

/** Poor adults whose disability asks for care, who have none and of whom no survey says that they want none. */
export const judgeCare = (subject: Subject, context: Context): Verdict[] => {
  const { certificates, care, township } = subject;
  const isInNeed =
    isCertifiedToday(subject) &&
    certificates.some((each) => isInOrderToday(each) && asksForCare(each)) &&
    ageOn(birthIn(subject), today) >= careFrom;
  if (!isInNeed || !isPoorToday(subject) || care.some(isCaredToday)) return [];
  if (isInTekun(subject) || isInCustody(subject, monthOf(today)) || needsCare(subject) === false) return [];
  if (!context.isCovered('care', township)) return [];
  return [
    plainVerdict('care-missing', '', 'certain', '困难家庭智力、精神或重度肢体、视力残疾人，没有托养照护'),
  ];
};
