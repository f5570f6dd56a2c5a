import { insuranceYear } from '../county.js';
import type { Insurance, Person } from '../person.js';
import { lastYear, thisYear } from './in-insurance.js';
import type { LookAlike, Part, Scenario } from './scenario.js';

const rule = 'insured-twice';

const worker: Part = { disability: 'none', dibao: 'none', age: [25, 55] };

const looksLike = (why: string): LookAlike[] => [{ rule, about: String(insuranceYear), why }];

const insured =
  (...insurance: Insurance[]) =>
  ({ life }: Person): void => {
    life.insurance = insurance;
  };

const byEmployer = (insurance: Insurance): Insurance => ({ ...insurance, scheme: 'employee' });

/** People insured as residents and by an employer, at once or one after the other. */
export const insuredTwiceScenarios: readonly Scenario[] = [
  {
    id: 'insured-in-both-schemes-the-year-before',
    part: worker,
    finds: [rule],
    play: insured(lastYear, byEmployer(lastYear), byEmployer(thisYear)),
  },
  {
    id: 'insured-by-an-employer-in-the-last-month-of-the-residents',
    part: worker,
    finds: [rule],
    play: insured(
      lastYear,
      { ...thisYear, to: '2026-06-30' },
      { ...byEmployer(thisYear), from: '2026-06-08' },
    ),
  },
  {
    id: 'changed-over-to-an-employer-in-july',
    part: worker,
    finds: [],
    lookAlikes: looksLike('年中由居民医保转为职工医保，月份不重叠'),
    play: insured(
      lastYear,
      { ...thisYear, to: '2026-06-30' },
      { ...byEmployer(thisYear), from: '2026-07-01' },
    ),
  },
  {
    id: 'insured-by-an-employer-with-the-residents-row-suspended',
    part: worker,
    finds: [],
    lookAlikes: looksLike('居民医保已暂停'),
    play: insured(lastYear, { ...thisYear, isActive: false }, byEmployer(thisYear)),
  },
  {
    id: 'insured-by-an-employer-since-new-year',
    part: worker,
    finds: [],
    lookAlikes: looksLike('上年度居民医保，本年度职工医保'),
    play: insured(lastYear, byEmployer(thisYear)),
  },
];
