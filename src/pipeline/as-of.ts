import type { Engine } from '../engine/types.js';

/** Payments by month number, any order. */
export interface PaymentMonth {
  readonly month: number;
  readonly payments: number;
}

/** The day that a run is about, ISO, and how it was chosen. */
export interface AsOf {
  readonly date: string;
  readonly origin: 'given' | 'latest-payment-month' | 'today';
}

/** Every month with at least half the payments of the fullest one is surely a payment month. */
const surelyShare = 2;
/** A month with less than one row in a hundred of the fullest month's is a typing error, wherever it lies. */
const leastShare = 100;
/** Further than this behind the last sure month, a month needs this share and so many rows to be believed. */
const nearMonths = 3;
const farShare = 10;
const farLeast = 5;

/**
 * The latest month in which payments were made; undefined if there are none. A stray month (a few cells that say
 * 2027 in place of 2026) does not count: as-of dates, and with them every finding, would follow one typing error.
 */
export const latestPaymentMonth = (months: readonly PaymentMonth[]): number | undefined => {
  const fullest = Math.max(0, ...months.map(({ payments }) => payments));
  const sure = months.filter(({ payments }) => payments * surelyShare >= fullest);
  const lastSure = Math.max(...sure.map(({ month }) => month));
  const believed = months.filter(({ month, payments }) =>
    month <= lastSure + nearMonths
      ? payments * leastShare >= fullest
      : payments * farShare >= fullest && payments >= farLeast,
  );
  return believed.length === 0 ? undefined : Math.max(...believed.map(({ month }) => month));
};

/**
 * The day that a run is about: as given; else the last day of the latest payment month; else today. Needs the loaded
 * records.
 */
export const chooseAsOf = async (engine: Engine, given: string | undefined, today: string): Promise<AsOf> => {
  if (given !== undefined) return { date: given, origin: 'given' };
  const rows = await engine.all(`
    select s.month, count(*) as payments
    from record_subsidy s
    where s.month is not null and coalesce(s.status, 'paid') = 'paid'
    group by s.month`);
  const latest = latestPaymentMonth(
    rows.map((row) => ({ month: Number(row['month']), payments: Number(row['payments']) })),
  );
  return latest === undefined
    ? { date: today, origin: 'today' }
    : { date: lastDayOf(latest), origin: 'latest-payment-month' };
};

/** ISO date of the last day of a month number (year x 12 + month - 1). */
const lastDayOf = (month: number): string =>
  new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).toISOString().slice(0, 'YYYY-MM-DD'.length);
