import { monthOf, type Month } from '../calendar.js';
import { lastPaidMonth, paidMonths } from '../county.js';
import type { AllowanceKind, Benefit, DibaoSpell } from '../person.js';
import type { Context } from './coverage.js';
import { isGoneBefore, isInCustody, isInForce } from './in-force.js';
import { paidMonthsOf } from './paid-months.js';
import type { Subject } from './subject.js';
import type { Verdict } from './truth-line.js';

/** Whether the person stands on the dibao roll in a month; borderline households do not count. */
export const isOnDibao = ({ dibao }: Subject, month: Month): boolean =>
  dibao.some((spell) => spell.class !== 'borderline' && standsOn(spell, month));

/** Whether the spell holds in a month, the months of admission and leaving included. */
export const standsOn = ({ admittedOn, endedOn }: DibaoSpell, month: Month): boolean =>
  monthOf(admittedOn) <= month && (endedOn === null || month <= monthOf(endedOn));

/** The month of application, as far as the rolls tell it. */
const applicationMonth = ({ payments }: Subject, benefit: Benefit): Month => {
  const known = payments.flatMap((each) =>
    each.benefit === benefit && each.appliedOn !== null ? [monthOf(each.appliedOn)] : [],
  );
  return known.length === 0 ? -Infinity : Math.min(...known);
};

const isWithin = (month: Month, first: Month, last: Month | null): boolean =>
  first <= month && (last === null || month <= last);

const excluding: Readonly<Record<Benefit, readonly AllowanceKind[]>> = {
  living: ['orphan', 'unattended-child', 'work-injury-nursing', 'elderly-living'],
  nursing: ['work-injury-nursing', 'elderly-nursing'],
};

/** Whether another support, or custody, keeps the person from the benefit in a month. */
export const isExcluded = (subject: Subject, benefit: Benefit, month: Month): boolean =>
  isInCustody(subject, month) ||
  subject.tekun.some(({ admittedOn, endedOn }) =>
    isWithin(month, monthOf(admittedOn), endedOn === null ? null : monthOf(endedOn)),
  ) ||
  subject.allowances.some(
    ({ kind, from, to }) => excluding[benefit].includes(kind) && isWithin(month, from, to),
  );

const isEntitled = (subject: Subject, benefit: Benefit, month: Month): boolean => {
  const inForce = subject.certificates.filter((row) => isInForce(row, month));
  if (isGoneBefore(subject, month) || isExcluded(subject, benefit, month)) return false;
  return benefit === 'living'
    ? inForce.length > 0 && isOnDibao(subject, month)
    : inForce.some(({ level }) => level <= 2);
};

const judgeBenefit = (subject: Subject, benefit: Benefit, context: Context): Verdict[] => {
  const rows = subject.payments.filter((each) => each.benefit === benefit);
  if (rows.some(({ status }) => status === 'declined')) return [];
  const paid = new Set(paidMonthsOf(rows, benefit).map(({ month }) => month));
  const applied = applicationMonth(subject, benefit);
  const isMissing = (month: Month): boolean =>
    isEntitled(subject, benefit, month) && !paid.has(month) && applied <= month;
  if (!isMissing(lastPaidMonth) || !context.isCovered('subsidy', subject.township, benefit, lastPaidMonth))
    return [];
  const lastFine = paidMonths.findLast((month) => !isMissing(month)) ?? -Infinity;
  return [
    {
      rule: `${benefit}-missing`,
      about: benefit,
      months: paidMonths.filter((month) => month > lastFine),
      fen: null,
      confidence: 'certain',
      also: [],
      why:
        benefit === 'living'
          ? '低保对象且证件有效，没有生活补贴发放记录'
          : '一、二级证件有效，没有护理补贴发放记录',
    },
  ];
};

/** Subsidies that the person is entitled to and does not get, judged at the last month paid; what they are worth is left open. */
export const judgeMissing = (subject: Subject, context: Context): Verdict[] => [
  ...judgeBenefit(subject, 'living', context),
  ...judgeBenefit(subject, 'nursing', context),
];
