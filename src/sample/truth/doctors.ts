import { monthOf } from '../calendar.js';
import { today } from '../county.js';
import type { DoctorContract } from '../rehabilitation.js';
import { isOfThisYear, type Context } from './coverage.js';
import { isCertifiedToday, isInCustody } from './in-force.js';
import { isPoorToday } from './poor.js';
import type { Subject } from './subject.js';
import { plainVerdict, type Verdict } from './truth-line.js';

const isInForce = (contract: DoctorContract): boolean =>
  isOfThisYear(contract) && contract.status === 'active' && (contract.endsOn ?? today) >= today;

/** Poor holders whom no family doctor has under contract. */
export const judgeDoctor = (subject: Subject, { isCovered }: Context): Verdict[] => {
  if (!isCertifiedToday(subject) || !isPoorToday(subject) || isInCustody(subject, monthOf(today))) return [];
  if (subject.doctors.some(isInForce) || !isCovered('family_doctor', subject.township)) return [];
  return [plainVerdict('doctor-missing', '', 'certain', '困难持证人员，没有有效的家庭医生签约')];
};
