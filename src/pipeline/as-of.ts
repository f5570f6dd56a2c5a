import type { Engine } from '../engine/types.js';

/** A month with less than one row in a hundred of the largest month's is a typing error, not a payment month. */
const leastShare = 100;

/**
 * The day that a run is about: as given; else the last day of the latest payment month; else today. Needs the loaded
 * records. A stray month (one cell that says 2206) does not move the day of the whole run.
 */
export const chooseAsOf = async (
  engine: Engine,
  given: string | undefined,
  today: string,
): Promise<{ readonly date: string; readonly origin: 'given' | 'latest-payment-month' | 'today' }> => {
  if (given !== undefined) return { date: given, origin: 'given' };
  const [row] = await engine.all(`
    with payment_month as (
      select s.month, count(*) as payments
      from record_subsidy s
      where s.month is not null and coalesce(s.status, 'paid') = 'paid'
      group by s.month
    )
    select date_text(month_end(max(p.month))) as day
    from payment_month p
    where p.payments * ${leastShare} >= (select max(payments) from payment_month)`);
  const day = row?.['day'];
  return typeof day === 'string'
    ? { date: day, origin: 'latest-payment-month' }
    : { date: today, origin: 'today' };
};
