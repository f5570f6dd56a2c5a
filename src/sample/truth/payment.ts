import { monthOf, type Month } from '../calendar.js';
import { lastPaidMonth } from '../county.js';
import { saysGone } from '../gone.js';
import { monthlyYuan } from '../rolls/dibao.js';
import type { AllowanceKind, Benefit, Certificate, Move } from '../person.js';
import { villageKey, type Context } from './coverage.js';
import {
  eventMonth,
  firstMonth,
  isInCustody,
  isInForce,
  lastMonth,
  lastValidMonth,
  saysDead,
} from './in-force.js';
import { distinctMonths, paidMonthsOf, type PaidMonth } from './paid-months.js';
import { differenceIn } from './standard.js';
import type { Subject } from './subject.js';
import { weakest, type Confidence, type RuleId, type Verdict } from './truth-line.js';
import { isOnDibao, standsOn } from './missing.js';

/** Why a payment should not have been made, and how sure that is. */
interface Objection {
  readonly rule: RuleId;
  readonly confidence: Confidence;
}

/** The main reason first: a payment is reported once, and the others stand beside it. */
const precedence: readonly RuleId[] = [
  'deceased-paid',
  'custody-paid',
  'moved-out-paid',
  'cert-invalid-paid',
  'cert-expired-paid',
  'cert-absent-paid',
  'tekun-and-subsidy',
  'orphan-and-living',
  'nursing-overlap',
  'living-ineligible',
  'nursing-ineligible',
  'amount-off-standard',
];

const why: Readonly<Partial<Record<RuleId, string>>> = {
  'deceased-paid': '本人已死亡，次月起仍发放',
  'custody-paid': '判决生效次月起、释放当月前仍发放',
  'tekun-and-subsidy': '纳入特困供养次月起仍发放',
  'orphan-and-living': '已享受孤儿类生活费',
  'nursing-overlap': '已享受同类护理待遇',
  'moved-out-paid': '户籍已迁出本县，次月起仍发放',
  'cert-invalid-paid': '证件已注销、冻结，次月起仍发放',
  'cert-expired-paid': '证件到期次月起仍发放，期间没有新证',
  'cert-absent-paid': '残疾人证台账中没有此人',
  'living-ineligible': '当月和上月都不在低保名册',
  'nursing-ineligible': '证件有效但等级不是一级、二级',
  'amount-off-standard': '当月发放合计与本县标准不符',
};

const namesAgree = (certificates: readonly Certificate[]): Confidence =>
  certificates.some(({ slip }) => slip?.name !== undefined) ? 'probable' : 'certain';

const invalidating: readonly Certificate['status'][] = ['cancelled', 'frozen', 'no-longer-disabled'];

/** An objection that rests on rows of the registry, if there are any; a state without a date is not certain. */
const restingOn = (rule: RuleId, rows: readonly Certificate[]): Objection | null => {
  if (rows.length === 0) return null;
  const isUndated = rows.every(({ statusDate }) => statusDate === null);
  return { rule, confidence: weakest([isUndated ? 'probable' : 'certain', namesAgree(rows)]) };
};

const invalid = ({ certificates }: Subject, month: Month): Objection | null => {
  const broken = certificates.filter((row) => {
    const event = eventMonth(row);
    const hasOther = certificates.some((each) => firstMonth(each) <= month && lastMonth(each) > event);
    return invalidating.includes(row.status) && !saysGone(row) && event < month && !hasOther;
  });
  return restingOn('cert-invalid-paid', broken);
};

const certainly = (rule: RuleId, isSo: boolean): Objection | null =>
  isSo ? { rule, confidence: 'certain' } : null;

/** What a death says against a payment of a month; null if nothing. */
export const dead = ({ certificates, deaths }: Subject, month: Month): Objection | null => {
  if (deaths.length > 0)
    return certainly(
      'deceased-paid',
      deaths.every((day) => monthOf(day) < month),
    );
  const told = certificates.filter((row) => saysDead(row) && eventMonth(row) < month);
  return restingOn('deceased-paid', told);
};

/** Whether the person has moved out of the county before a month and not come back by then. */
export const livesElsewhere = (moves: readonly Move[], month: Month): boolean =>
  moves.some(
    ({ direction, movedOn }) =>
      direction === 'out' &&
      monthOf(movedOn) < month &&
      !moves.some(
        (back) => back.direction === 'in' && back.movedOn >= movedOn && monthOf(back.movedOn) <= month,
      ),
  );

const movedOut = ({ certificates, moves }: Subject, month: Month): Objection | null => {
  if (moves.length > 0) return certainly('moved-out-paid', livesElsewhere(moves, month));
  const told = certificates.filter((row) => {
    const event = eventMonth(row);
    const hasOther = certificates.some((each) => lastMonth(each) > event);
    return saysGone(row) && !saysDead(row) && event < month && !hasOther;
  });
  return restingOn('moved-out-paid', told);
};

const expired = ({ certificates }: Subject, month: Month): Objection | null => {
  const isValid = certificates.some((row) => firstMonth(row) <= month && month <= lastValidMonth(row));
  const lapsed = certificates.filter((row) => lastValidMonth(row) < month);
  return isValid || lapsed.length === 0
    ? null
    : { rule: 'cert-expired-paid', confidence: namesAgree(lapsed) };
};

const absent = ({ certificates, township }: Subject, { isCovered }: Context): Objection | null =>
  certificates.length > 0 || !isCovered('registry', township)
    ? null
    : { rule: 'cert-absent-paid', confidence: 'certain' };

const withoutDibao = (
  subject: Subject,
  month: Month,
  { isCovered, unnamedIn }: Context,
): Objection | null => {
  if (isOnDibao(subject, month) || isOnDibao(subject, month - 1)) return null;
  if (!isCovered('dibao', subject.township)) return null;
  const mayBeUnnamed = unnamedIn.has(villageKey(subject.township, subject.village));
  return { rule: 'living-ineligible', confidence: mayBeUnnamed ? 'possible' : 'certain' };
};

const notSevere = ({ certificates }: Subject, month: Month): Objection | null => {
  const inForce = certificates.filter((row) => isInForce(row, month));
  const isSettled = inForce.some((row) => firstMonth(row) < month);
  return !isSettled || inForce.some(({ level }) => level <= 2)
    ? null
    : { rule: 'nursing-ineligible', confidence: namesAgree(inForce) };
};

/** The certificate shown beside the payment is the first in force, if there is any. */
const offStandard = (
  subject: Subject,
  benefit: Benefit,
  month: Month,
  { standards }: Context,
): Objection | null => {
  const inForce = subject.certificates.filter((row) => isInForce(row, month));
  return differenceIn(subject, benefit, month, standards) === 0
    ? null
    : { rule: 'amount-off-standard', confidence: namesAgree(inForce.slice(0, 1)) };
};

const isAfter = (month: Month, first: Month, last: Month | null): boolean =>
  first < month && (last === null || month <= last);

const destitute = ({ tekun }: Subject, month: Month): boolean =>
  tekun.some(({ admittedOn, endedOn }) =>
    isAfter(month, monthOf(admittedOn), endedOn === null ? null : monthOf(endedOn)),
  );

const draws = ({ allowances }: Subject, month: Month, ...kinds: AllowanceKind[]): boolean =>
  allowances.some(({ kind, from, to }) => kinds.includes(kind) && isAfter(month, from, to));

const objectionsTo = (subject: Subject, benefit: Benefit, month: Month, context: Context): Objection[] =>
  [
    dead(subject, month),
    certainly('custody-paid', isInCustody(subject, month)),
    movedOut(subject, month),
    certainly('tekun-and-subsidy', destitute(subject, month)),
    certainly(
      'orphan-and-living',
      benefit === 'living' && draws(subject, month, 'orphan', 'unattended-child'),
    ),
    certainly(
      'nursing-overlap',
      draws(subject, month, 'work-injury-nursing') ||
        (benefit === 'nursing' && draws(subject, month, 'elderly-nursing')),
    ),
    invalid(subject, month),
    expired(subject, month),
    absent(subject, context),
    benefit === 'living' ? withoutDibao(subject, month, context) : notSevere(subject, month),
    offStandard(subject, benefit, month, context),
  ].filter((objection) => objection !== null);

const judgeBenefit = (subject: Subject, benefit: Benefit, context: Context): Verdict[] => {
  const paid = paidMonthsOf(subject.payments, benefit);
  const months = distinctMonths(paid.map(({ month }) => month));
  const objections = new Map(months.map((month) => [month, objectionsTo(subject, benefit, month, context)]));
  const mainRule = (month: Month): RuleId | undefined =>
    precedence.find((rule) => objections.get(month)?.some((each) => each.rule === rule));
  return precedence.flatMap((rule) => {
    const found = months.filter((month) => mainRule(month) === rule);
    if (found.length === 0) return [];
    const all = found.flatMap((month) => objections.get(month) ?? []);
    const rows = paid.filter(({ month }) => found.includes(month));
    return [
      {
        rule,
        about: benefit,
        months: found,
        fen:
          rule === 'amount-off-standard'
            ? found.reduce((sum, month) => sum + differenceIn(subject, benefit, month, context.standards), 0)
            : rows.reduce((sum, { fen }) => sum + fen, 0),
        confidence: weakest([
          ...all.filter((each) => each.rule === rule).map(({ confidence }) => confidence),
          ...rows.map(linkOf),
        ]),
        also: [...new Set(all.map((each) => each.rule))].filter((each) => each !== rule).sort(),
        why: why[rule] ?? '',
      },
    ];
  });
};

const linkOf = ({ isUnderOtherName }: PaidMonth): Confidence => (isUnderOtherName ? 'probable' : 'certain');

/** Whom the dibao roll of the county's month still counts after a death; the sum of a household of several is nobody's own. */
const judgeDibao = (subject: Subject): Verdict[] => {
  const objection = dead(subject, lastPaidMonth);
  const rows = subject.dibao.filter(
    (spell) => spell.class !== 'borderline' && standsOn(spell, lastPaidMonth),
  );
  if (objection === null || rows.length === 0) return [];
  return [
    {
      rule: 'deceased-paid',
      about: 'dibao',
      months: [lastPaidMonth],
      fen:
        subject.dibaoCovered === 1
          ? rows.reduce((sum, spell) => sum + Math.round(monthlyYuan[spell.class] * 100), 0)
          : null,
      confidence: weakest(['probable', objection.confidence]),
      also: [],
      why: '本人已死亡，低保名册仍将其计入',
    },
  ];
};

/** What is wrong with the payments of a person, each payment under its main reason. */
export const judgePayments = (subject: Subject, context: Context): Verdict[] => [
  ...judgeDibao(subject),
  ...judgeBenefit(subject, 'living', context),
  ...judgeBenefit(subject, 'nursing', context),
];
