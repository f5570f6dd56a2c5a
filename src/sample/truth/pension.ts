import { ageOn, monthOf, type Month } from '../calendar.js';
import { insuranceYear, lastPaidMonth, today } from '../county.js';
import { saysGone } from '../gone.js';
import type { PensionMembership } from '../services.js';
import { birthIn, isSevere } from './assistance.js';
import { isParticipant, type Context } from './coverage.js';
import { isCertifiedToday, isInCustody, saysDead } from './in-force.js';
import { distinctMonths } from './paid-months.js';
import { dead, livesElsewhere } from './payment.js';
import type { Subject } from './subject.js';
import { plainVerdict, weakest, type Verdict } from './truth-line.js';

/** First and last year of age of those who are to pay into a scheme, and the tier that the government pays. */
const payingFrom = 16;
const payingTo = 59;
const proxyTier = 20_000;

const isOfAge = (subject: Subject): boolean => {
  const age = ageOn(birthIn(subject), today);
  return age >= payingFrom && age <= payingTo;
};

const isInsuredByEmployer = ({ insurance }: Subject): boolean =>
  insurance.some(({ year, scheme, isActive }) => isActive && scheme === 'employee' && year === insuranceYear);

const isAtSchool = ({ schooling }: Subject): boolean =>
  schooling.some(({ status }) => !['dropped', 'not-enrolled', 'graduated'].includes(status));

const isDue = (subject: Subject): boolean =>
  isCertifiedToday(subject) && isOfAge(subject) && !isInCustody(subject, monthOf(today));

const isByGovernment = ({ payer, proxyFen }: PensionMembership): boolean =>
  payer === null ? (proxyFen ?? 0) > 0 : payer !== 'own';

const proxyOf = (membership: PensionMembership): number =>
  isByGovernment(membership) ? (membership.proxyFen ?? membership.tierFen ?? proxyTier) : 0;

const judgeMissing = (subject: Subject): Verdict[] => {
  if (!isDue(subject) || isInsuredByEmployer(subject) || isAtSchool(subject)) return [];
  return [plainVerdict('pension-missing', '', 'certain', '持证，16至59周岁，不在校，未参加养老保险')];
};

const judgeProxy = (subject: Subject, memberships: readonly PensionMembership[]): Verdict[] => {
  const isElsewhere = memberships.some(({ status, scheme }) => status === 'drawing' || scheme === 'employee');
  const paid = Math.max(...memberships.map(proxyOf));
  if (!isDue(subject) || !isSevere(subject) || isElsewhere || paid >= proxyTier) return [];
  const isSaid = memberships.some(({ payer, proxyFen }) => payer !== null || proxyFen !== null);
  return [
    {
      ...plainVerdict(
        'pension-proxy-missing',
        '',
        isSaid ? 'certain' : 'probable',
        '重度残疾人，政府代缴不足200元',
      ),
      fen: proxyTier - paid,
    },
  ];
};

/** Whether something that happened before a month keeps the government from paying in it. */
const isBarred = ({ certificates, deaths, moves, pension }: Subject, month: Month): boolean =>
  deaths.some((day) => monthOf(day) < month) ||
  livesElsewhere(moves, month) ||
  certificates.some(
    (each) =>
      each.statusDate !== null &&
      monthOf(each.statusDate) < month &&
      (saysDead(each) || (saysGone(each) && moves.length === 0)),
  ) ||
  pension.some(
    ({ status, drawingFrom }) => status === 'drawing' && drawingFrom !== null && monthOf(drawingFrom) < month,
  ) ||
  pension.some(
    ({ scheme, joinedOn, endedOn }) =>
      scheme === 'employee' &&
      joinedOn !== null &&
      monthOf(joinedOn) < month &&
      (endedOn === null || month <= monthOf(endedOn)),
  );

const judgeIneligible = (subject: Subject, memberships: readonly PensionMembership[]): Verdict[] => {
  const wrong = memberships
    .filter((each) => each.scheme === 'resident' && isByGovernment(each))
    .flatMap((each) => (each.paidOn === null ? [] : [{ month: monthOf(each.paidOn), fen: proxyOf(each) }]))
    .filter(({ month }) => isBarred(subject, month));
  if (wrong.length === 0) return [];
  return [
    {
      ...plainVerdict(
        'pension-proxy-ineligible',
        String(insuranceYear),
        'certain',
        '死亡、迁出、领取待遇或职工参保以后仍由政府代缴',
      ),
      months: distinctMonths(wrong.map(({ month }) => month)),
      fen: wrong.reduce((sum, { fen }) => sum + fen, 0),
    },
  ];
};

/** Pensions that the roll, which names no month, still shows as drawn by the dead. */
const judgeDrawing = (subject: Subject): Verdict[] => {
  const objection = dead(subject, lastPaidMonth);
  const isDrawing = subject.pension.some(({ status, endedOn }) => status === 'drawing' && endedOn === null);
  if (objection === null || !isDrawing) return [];
  const confidence = weakest(['probable', objection.confidence]);
  return [
    {
      ...plainVerdict('deceased-paid', 'pension', confidence, '本人已死亡，养老保险名册仍为领取待遇'),
      months: [lastPaidMonth],
    },
  ];
};

/** What the roll of the pension schemes shows: who is in none, whose premium the government owes, and for whom it pays in vain. */
export const judgePension = (subject: Subject, context: Context): Verdict[] => {
  const memberships = subject.pension.filter(isParticipant);
  const isMissing = memberships.length === 0 && context.isCovered('pension', subject.township);
  return [
    ...(isMissing ? judgeMissing(subject) : []),
    ...(memberships.length > 0 ? judgeProxy(subject, memberships) : []),
    ...judgeIneligible(subject, memberships),
    ...judgeDrawing(subject),
  ];
};
