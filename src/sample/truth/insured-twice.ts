import { monthAt, monthOf } from '../calendar.js';
import type { Insurance } from '../person.js';
import type { Subject } from './subject.js';
import { plainVerdict, type Verdict } from './truth-line.js';

const firstMonth = ({ year, from }: Insurance): number =>
  from === undefined ? monthAt(year, 1) : monthOf(from);
const lastMonth = ({ year, to }: Insurance): number => (to === undefined ? monthAt(year, 12) : monthOf(to));

/** Whether two insurances of a year, one of them as a resident, have a month in common. */
const clash = (a: Insurance, b: Insurance): boolean =>
  a.year === b.year &&
  (a.scheme === 'resident' || b.scheme === 'resident') &&
  firstMonth(a) <= lastMonth(b) &&
  firstMonth(b) <= lastMonth(a);

/** Years for which somebody is insured twice at the same time, at least once as a resident. */
export const judgeInsuredTwice = ({ insurance }: Subject): Verdict[] => {
  const active = insurance.filter(({ isActive }) => isActive);
  const clashing = active.filter((each, at) => active.slice(at + 1).some((other) => clash(each, other)));
  const years = [...new Set(clashing.map(({ year }) => year))].sort((a, b) => a - b);
  return years.map((year) =>
    plainVerdict('insured-twice', String(year), 'certain', '同一年度有两条正常参保记录'),
  );
};
