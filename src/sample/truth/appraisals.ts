import { addDays, monthOf, type Day } from '../calendar.js';
import { today } from '../county.js';
import { designated } from '../institutions.js';
import type { Appraisal, Certificate } from '../person.js';
import type { Context } from './coverage.js';
import { isGoneBefore, isInCustody, isInOrderToday } from './in-force.js';
import type { Subject } from './subject.js';
import { plainVerdict, type Verdict } from './truth-line.js';

/** The latest day on which the person was appraised up to a day, and what was found then. */
const latestUpTo = (appraisals: readonly Appraisal[], day: Day): Appraisal[] => {
  const earlier = appraisals.filter(({ appraisedOn }) => appraisedOn <= day);
  const latest = earlier.reduce((last, { appraisedOn }) => (appraisedOn > last ? appraisedOn : last), '');
  return earlier.filter(({ appraisedOn }) => appraisedOn === latest);
};

const differs = ({ category, level }: Certificate, found: readonly Appraisal[]): boolean => {
  const components = found.flatMap(({ disability }) => disability ?? []);
  if (components.length === 0) return found.length > 0;
  const mostSevere = Math.min(...components.map((each) => each.level));
  const categories = new Set(components.map((each) => each.category));
  if (category === 7 && categories.size === 1 && !categories.has(7)) return mostSevere < level;
  return mostSevere !== level || (category !== 7 && (categories.size > 1 || !categories.has(category)));
};

const judgeHeld = (subject: Subject, context: Context): Verdict[] => {
  const held = subject.certificates.filter(isInOrderToday);
  const isDiffering = held.some((each) =>
    differs(each, latestUpTo(subject.appraisals, each.issuedOn ?? today)),
  );
  const { span } = context;
  const isUnfounded = held.some(
    ({ issuedOn, suffix }) =>
      issuedOn !== null &&
      suffix === undefined &&
      span !== null &&
      addDays(span.first, 30) <= issuedOn &&
      issuedOn <= span.last &&
      latestUpTo(subject.appraisals, issuedOn).length === 0,
  );
  return [
    ...(isDiffering
      ? [plainVerdict('cert-appraisal-mismatch', '', 'certain', '证件与发证前最近一次评定不一致')]
      : []),
    ...(isUnfounded && context.isCovered('appraisal', subject.township)
      ? [plainVerdict('cert-appraisal-absent', '', 'certain', '评定名册所及期间发证，此前没有评定')]
      : []),
  ];
};

const judgeWithout = (subject: Subject): Verdict[] => {
  const { appraisals, dibao, monitoring } = subject;
  if (isGoneBefore(subject, monthOf(today)) || isInCustody(subject, monthOf(today))) return [];
  const found = latestUpTo(appraisals, today);
  const isDue =
    found.some(({ disability }) => disability !== null) &&
    found.every(({ appraisedOn }) => appraisedOn < addDays(today, -30)) &&
    !appraisals.some(({ hasDeclined }) => hasDeclined === true);
  const isMarked =
    monitoring.some((entry) => entry.isMarked === true) ||
    dibao.some(
      (spell) =>
        spell.isMarked === true && (spell.endedOn === null || monthOf(spell.endedOn) >= monthOf(today)),
    );
  return [
    ...(isDue ? [plainVerdict('cert-not-issued', '', 'certain', '评定为残疾满30天，没有残疾人证')] : []),
    ...(isMarked ? [plainVerdict('uncertified', '', 'certain', '低保或监测名册注明残疾，没有残疾人证')] : []),
  ];
};

const isDesignated = ({ institution, appraisedOn }: Appraisal): boolean =>
  designated.some(
    ({ name, service, from, to }) =>
      service === 'appraisal' &&
      (name.includes(institution) || institution.includes(name)) &&
      (from ?? appraisedOn) <= appraisedOn &&
      (to ?? appraisedOn) >= appraisedOn,
  );

/** What appraisals and the marks of other rolls say of the person's certificates, and where the person was appraised. */
export const judgeAppraisals = (subject: Subject, context: Context): Verdict[] => {
  const unlisted = new Set(
    subject.appraisals.filter((each) => !isDesignated(each)).map(({ institution }) => institution),
  );
  return [
    ...judgeHeld(subject, context),
    ...(subject.certificates.length === 0 && context.isCovered('registry', subject.township)
      ? judgeWithout(subject)
      : []),
    ...[...unlisted].map((name) =>
      plainVerdict('institution-unlisted', name, 'certain', '评定机构当时不在定点名单内'),
    ),
  ];
};
