import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckDb } from '../../src/engine/duckdb.js';
import type { Engine, SqlValue } from '../../src/engine/types.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckDb();
});
afterAll(() => engine.close());

const value = async (expression: string): Promise<SqlValue | undefined> =>
  (await engine.all(`select ${expression} as v`))[0]?.['v'];

describe('the SQL prelude', () => {
  it.each([
    ["month_of(date '2026-01-01')", 2026 * 12],
    ["month_of(date '2026-12-31')", 2026 * 12 + 11],
    ['month_of(null)', null],
    ['month_start(2026 * 12)', '2026-01-01'],
    ['month_start(2026 * 12 + 11)', '2026-12-01'],
    ['month_start(null)', null],
    ['month_end(2024 * 12 + 1)', '2024-02-29'],
    ['month_end(2025 * 12 + 1)', '2025-02-28'],
    ['month_end(2026 * 12 + 11)', '2026-12-31'],
    ["add_months(date '2026-10-31', 6)", '2027-04-30'],
    ["add_months(date '2024-02-29', 12)", '2025-02-28'],
    ["add_months(date '2024-03-31', -1)", '2024-02-29'],
    ["add_months(date '2026-11-15', 2)", '2027-01-15'],
    ["add_months(date '2026-11-15', 0)", '2026-11-15'],
    ['add_months(null, 1)', null],
    ["age_on(date '2010-09-01', date '2026-08-31')", 15],
    ["age_on(date '2010-09-01', date '2026-09-01')", 16],
    ["age_on(date '2012-02-29', date '2026-02-28')", 13],
    ["age_on(date '2012-02-29', date '2026-03-01')", 14],
    ["age_on(date '2012-02-29', date '2028-02-28')", 15],
    ["age_on(date '2012-02-29', date '2028-02-29')", 16],
    ["age_on(date '2026-05-05', date '2026-05-05')", 0],
    ["age_on(null, date '2026-05-05')", null],
    ['whole_div(7, 2)', 3],
    ['whole_div(-7, 2)', -3],
    ['whole_div(7, -2)', -3],
    ['whole_div(8, 2)', 4],
    ['whole_div(1, 0)', null],
    ['whole_div(null, 2)', null],
    ['month_share(100, 24315, 24317, 24315)', 33],
    ['month_share(100, 24315, 24317, 24316)', 33],
    ['month_share(100, 24315, 24317, 24317)', 34],
    ['month_share(-100, 24315, 24317, 24317)', -34],
    ['month_share(100, 24315, 24315, 24315)', 100],
    ['month_share(100, 24317, 24316, 24316)', null],
    ['month_share(null, 24315, 24316, 24316)', null],
    ["date_text(date '2026-01-09')", '2026-01-09'],
    ["date_text(date '9999-12-31')", '9999-12-31'],
    ['date_text(null)', null],
  ])('%s is %s', async (expression, expected) => {
    expect(await value(expression)).toBe(expected);
  });

  it('goes from month to its days and back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1900 * 12, max: 2100 * 12 }), async (month) => {
        const rows = await engine.all(
          'select month_of(month_start($m)) as s, month_of(month_end($m)) as e, month_of(month_end($m) + 1) as n',
          { m: month },
        );
        expect(rows).toEqual([{ s: month, e: month, n: month + 1 }]);
      }),
      { seed: 20261031, numRuns: 50 },
    );
  });

  it('counts birthdays as a calendar does', async () => {
    const day = fc.date({ min: new Date('1930-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
    await fc.assert(
      fc.asyncProperty(day, day, async (a, b) => {
        const [birth, on] = [a, b]
          .sort((x, y) => x.getTime() - y.getTime())
          .map((one) => one.toISOString().slice(0, 10));
        const years = Number(on?.slice(0, 4)) - Number(birth?.slice(0, 4));
        const expected = (on?.slice(5) ?? '') < (birth?.slice(5) ?? '') ? years - 1 : years;
        const rows = await engine.all('select age_on($birth, $on) as age', {
          birth: { date: birth ?? '' },
          on: { date: on ?? '' },
        });
        expect(rows).toEqual([{ age: expected }]);
      }),
      { seed: 20261031, numRuns: 100 },
    );
  });
});
