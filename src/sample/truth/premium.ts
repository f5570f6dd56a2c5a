import { monthAt, monthOf } from '../calendar.js';
import { insuranceYear } from '../county.js';
import { birthIn } from './assistance.js';
import { isCertifiedToday } from './in-force.js';
import { isOnDibao } from './missing.js';
import type { Subject } from './subject.js';
import { dibaoPremiumAidFen } from '../standards.js';
import { plainVerdict, type Verdict } from './truth-line.js';

/** Holders who were in dibao when the year's premium was paid, and paid it in full. */
export const judgePremium = (subject: Subject): Verdict[] => {
  const active = subject.insurance.filter(({ year, isActive }) => isActive && year === insuranceYear);
  const isHelped = active.some(({ scheme, isUnaided }) => scheme === 'employee' || isUnaided !== true);
  if (active.length === 0 || isHelped || !isCertifiedToday(subject)) return [];
  const january = monthAt(insuranceYear, 1);
  const joined = Math.max(january, monthOf(birthIn(subject)));
  if (!isOnDibao(subject, january) && !isOnDibao(subject, joined)) return [];
  return [
    {
      ...plainVerdict('premium-not-subsidised', '', 'certain', '低保对象按普通居民缴费，没有参保资助'),
      fen: dibaoPremiumAidFen,
    },
  ];
};
