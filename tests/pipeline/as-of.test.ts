import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckDb } from '../../src/engine/duckdb.js';
import type { Engine } from '../../src/engine/types.js';
import { chooseAsOf, latestPaymentMonth, type PaymentMonth } from '../../src/pipeline/as-of.js';

const monthOf = (text: string): number => {
  const [year = 0, month = 0] = text.split('-').map(Number);
  return year * 12 + month - 1;
};

const months = (counts: Readonly<Record<string, number>>): readonly PaymentMonth[] =>
  Object.entries(counts).map(([month, payments]) => ({ month: monthOf(month), payments }));

describe('latestPaymentMonth', () => {
  it.each([
    ['the only month', { '2026-07': 1 }, '2026-07'],
    ['the later of two', { '2026-06': 300, '2026-07': 290 }, '2026-07'],
    ['a last month of which only one township is there', { '2026-06': 300, '2026-07': 30 }, '2026-07'],
    ['a full month a year after the one before', { '2025-07': 300, '2026-07': 280 }, '2026-07'],
    ['a small month long after, if it is no handful', { '2025-07': 300, '2026-07': 40 }, '2026-07'],
    ['no stray far month in a small roll', { '2026-07': 4, '2027-07': 1 }, '2026-07'],
    ['no stray far month in a large roll', { '2026-07': 90_000, '2027-07': 2_000 }, '2026-07'],
    ['no near month below one in a hundred', { '2026-07': 300, '2026-08': 2 }, '2026-07'],
    ['a near month of one in a hundred', { '2026-07': 300, '2026-08': 3 }, '2026-08'],
  ])('is %s', (_, counts, expected) => {
    expect(latestPaymentMonth(months(counts))).toBe(monthOf(expected));
  });

  it('is undefined without payments', () => {
    expect(latestPaymentMonth([])).toBeUndefined();
  });

  it('is one of the months, never before the fullest, and does not depend on their order', () => {
    const counts = fc.uniqueArray(
      fc.record({
        month: fc.integer({ min: 24_000, max: 24_400 }),
        payments: fc.integer({ min: 1, max: 5000 }),
      }),
      { selector: ({ month }) => month, minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(counts, (given) => {
        const latest = latestPaymentMonth(given);
        const fullest = given.reduce((a, b) => (b.payments > a.payments ? b : a));
        expect(given.map(({ month }) => month)).toContain(latest);
        expect(latest).toBeGreaterThanOrEqual(fullest.month);
        expect(latestPaymentMonth([...given].reverse())).toBe(latest);
      }),
      { seed: 20261122 },
    );
  });
});

describe('chooseAsOf', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openDuckDb();
    await engine.run('create table record_subsidy (month integer, status varchar)');
  });
  afterAll(() => engine.close());

  it('is today while nothing was paid, a month only stopped included', async () => {
    await engine.run("insert into record_subsidy values (null, 'paid'), ($month, 'stopped')", {
      month: monthOf('2026-09'),
    });
    expect(await chooseAsOf(engine, undefined, '2026-11-22')).toEqual({
      date: '2026-11-22',
      origin: 'today',
    });
  });

  it('is the last day of the latest payment month, also of February in a leap year', async () => {
    await engine.run('insert into record_subsidy values ($month, null)', { month: monthOf('2028-02') });
    expect(await chooseAsOf(engine, undefined, '2026-11-22')).toEqual({
      date: '2028-02-29',
      origin: 'latest-payment-month',
    });
  });

  it('is what was given, whatever the rolls say', async () => {
    expect(await chooseAsOf(engine, '2026-01-15', '2026-11-22')).toEqual({
      date: '2026-01-15',
      origin: 'given',
    });
  });
});
