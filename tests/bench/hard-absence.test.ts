import { describe, expect, it } from 'vitest';
import { judgeHardCounty } from '../../bench/linkage/absence.js';

const people = 2000;
const seed = 20261123;

describe(`the absence rules on a hard county of ${people} people (seed ${seed})`, () => {
  it('accuse nobody wrongly, find who is absent, and doubt few who are present', async () => {
    const { score, wrong } = await judgeHardCounty(people, seed);
    const count = (of: (rule: (typeof score)[number]) => number): number =>
      score.reduce((sum, rule) => sum + of(rule), 0);
    expect(wrong.filter((line) => line.startsWith('WRONG'))).toEqual([]);
    const absent = count((rule) => rule.absent.length);
    expect(absent).toBeGreaterThan(50);
    expect(count((rule) => rule.found.length) / absent).toBeGreaterThanOrEqual(0.97);
    const sure = count((rule) => rule.absentForSure.length);
    expect(count((rule) => rule.foundFirmly.length) / sure).toBeGreaterThanOrEqual(0.93);
    const present = count((rule) => rule.present);
    expect(count((rule) => rule.doubts.length) / present).toBeLessThan(0.02);
  });
});
