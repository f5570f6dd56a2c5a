import type { Subject } from './subject.js';
import { plainVerdict, type Verdict } from './truth-line.js';

/** Years for which somebody is insured twice at the same time, at least once as a resident. */
export const judgeInsuredTwice = ({ insurance }: Subject): Verdict[] => {
  const active = insurance.filter(({ isActive }) => isActive);
  const years = [...new Set(active.map(({ year }) => year))].sort((a, b) => a - b);
  return years
    .filter((year) => {
      const schemes = active.filter((each) => each.year === year).map(({ scheme }) => scheme);
      return schemes.length > 1 && schemes.includes('resident');
    })
    .map((year) => plainVerdict('insured-twice', String(year), 'certain', '同一年度有两条正常参保记录'));
};
