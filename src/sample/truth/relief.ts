import { monthOf } from '../calendar.js';
import { today } from '../county.js';
import { isSevere } from './assistance.js';
import { isOfThisYear, type Context } from './coverage.js';
import { isCertifiedToday, isInCustody } from './in-force.js';
import { isOnDibao } from './missing.js';
import type { FoundOf } from './open-gaps.js';
import type { Subject } from './subject.js';
import { plainVerdict, type Verdict } from './truth-line.js';

/** What somebody may lack that tells of hardship. */
const gapRules: ReadonlySet<string> = new Set([
  'aid-missing',
  'care-missing',
  'child-rehab-missing',
  'living-missing',
  'nursing-missing',
  'pension-missing',
  'retrofit-missing',
  'school-unenrolled',
  'uninsured',
  'unsafe-house-unplanned',
]);

/** From how many gaps on relief is proposed. */
const fewest = 2;

/** Severely disabled people in dibao who lack two things or more and whom no relief of this year helps. */
export const judgeRelief = (subject: Subject, found: FoundOf, { isCovered }: Context): Verdict[] => {
  const gaps = (found.get(subject.idNumber) ?? []).filter(({ rule }) => gapRules.has(rule));
  const isInNeed = isCertifiedToday(subject) && isSevere(subject) && isOnDibao(subject, monthOf(today));
  if (gaps.length < fewest || !isInNeed || isInCustody(subject, monthOf(today))) return [];
  const isSeenTo = subject.relief.some((each) => isOfThisYear(each) && each.status !== 'rejected');
  if (isSeenTo || !isCovered('relief', subject.township)) return [];
  const sure = gaps.filter(({ confidence }) => confidence !== 'possible');
  const why = '重度残疾人，已纳入低保，另有两项以上待遇缺失，今年没有临时救助';
  return [plainVerdict('relief-candidate', '', sure.length < fewest ? 'possible' : 'certain', why)];
};
