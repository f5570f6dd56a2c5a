import { addMonths, ageOn, monthOf, type Day } from '../calendar.js';
import { insuranceYear, schoolCutOff, today } from '../county.js';
import { saysGone } from '../gone.js';
import type { Certificate } from '../person.js';
import type { Context } from './coverage.js';
import { isCertifiedToday, isGoneBefore, isInCustody } from './in-force.js';
import type { Subject } from './subject.js';
import { plainVerdict, type Verdict } from './truth-line.js';

const latestCertificate = (certificates: readonly Certificate[]): Certificate | undefined =>
  certificates
    .filter(({ validTo }) => validTo !== null)
    .reduce<Certificate | undefined>(
      (latest, each) =>
        latest === undefined || (each.validTo ?? '') > (latest.validTo ?? '') ? each : latest,
      undefined,
    );

/** Certificates that end within one month, or within six and not within one. */
export const judgeExpiring = (subject: Subject): Verdict[] => {
  const { certificates } = subject;
  if (isGoneBefore(subject, monthOf(today))) return [];
  const latest = latestCertificate(certificates);
  const end: Day | null = latest?.validTo ?? null;
  if (latest?.status !== 'normal' || end === null || certificates.some(saysGone)) return [];
  if (end < today || end > addMonths(today, 6)) return [];
  return end <= addMonths(today, 1)
    ? [plainVerdict('cert-expiring-1m', '', 'certain', '证件一个月内到期')]
    : [plainVerdict('cert-expiring-6m', '', 'certain', '证件六个月内到期')];
};

/** Holders who are not insured this year. */
export const judgeInsurance = (subject: Subject, context: Context): Verdict[] => {
  const isInsured = subject.insurance.some(({ year, isActive }) => isActive && year === insuranceYear);
  if (isInsured || !isCertifiedToday(subject) || isInCustody(subject, monthOf(today))) return [];
  if (!context.isCovered('medical_insurance', subject.township)) return [];
  return [plainVerdict('uninsured', '', 'certain', '证件有效，本年度没有正常参保记录')];
};

/** Whether the row says that its person is not disabled any more, by status or by reason. */
export const isNoLongerDisabled = ({ status, reason }: Certificate): boolean =>
  status === 'no-longer-disabled' || reason === 'no-longer-disabled';

/** Children of school age with a certificate, of whatever status, who stand on no school roll. */
export const judgeSchooling = (subject: Subject, context: Context): Verdict[] => {
  const { certificates, schooling, township } = subject;
  if (certificates.length === 0 || certificates.some(isNoLongerDisabled) || certificates.some(saysGone))
    return [];
  const birth = `${subject.idNumber.slice(6, 10)}-${subject.idNumber.slice(10, 12)}-${subject.idNumber.slice(12, 14)}`;
  if (isGoneBefore(subject, monthOf(today)) || isInCustody(subject, monthOf(today))) return [];
  const age = ageOn(birth, schoolCutOff);
  const isPlaced = schooling.some(({ status }) => status !== 'dropped' && status !== 'not-enrolled');
  if (age < 6 || age > 15 || isPlaced || !context.isCovered('education', township)) return [];
  return [
    plainVerdict(
      'school-unenrolled',
      '',
      age === 15 ? 'probable' : 'certain',
      '6至15周岁持证儿童，学籍名册中没有在读等记录',
    ),
  ];
};
