/**
 * The functions in which the SQL of engines differs, under one name each; rules and links call nothing else.
 *
 * - `month_of(day)`: year * 12 + month - 1.
 * - `month_start(month)`, `month_end(month)`: first and last day of a month number.
 * - `add_months(day, n)`: the same day n months later, clamped to the month's end (31 October + 6 = 30 April).
 * - `age_on(birth, day)`: full years; one year older on the birthday itself. Who was born on 29 February is a year older
 *   on 1 March of a common year.
 * - `whole_div(a, b)`: the quotient without its fraction, towards zero; null for b = 0.
 * - `month_share(amount, first, last, month)`: what one of the months of a payment gets of it, both ends included: as much
 *   as every other, the last one what remains besides.
 * - `date_text(day)`: YYYY-MM-DD.
 *
 * Null in, null out.
 */
export const duckDbPrelude = `
create or replace macro month_of(day) as
  cast(year(cast(day as date)) * 12 + month(cast(day as date)) - 1 as integer);

create or replace macro month_start(month_number) as
  make_date(cast(month_number as integer) // 12, cast(month_number as integer) % 12 + 1, 1);

create or replace macro month_end(month_number) as
  last_day(make_date(cast(month_number as integer) // 12, cast(month_number as integer) % 12 + 1, 1));

create or replace macro add_months(day, n) as
  cast(cast(day as date) + to_months(cast(n as integer)) as date);

create or replace macro age_on(birth, day) as
  cast(
    year(cast(day as date)) - year(cast(birth as date))
    - case
        when month(cast(day as date)) * 100 + dayofmonth(cast(day as date))
          < month(cast(birth as date)) * 100 + dayofmonth(cast(birth as date)) then 1
        else 0
      end
    as integer);

create or replace macro whole_div(a, b) as
  cast(a as bigint) // nullif(cast(b as bigint), 0);

create or replace macro month_share(amount, first_month, last_month, month_number) as
  whole_div(amount, last_month - first_month + 1)
  + case
      when month_number = last_month
      then cast(amount as bigint) - whole_div(amount, last_month - first_month + 1) * (last_month - first_month + 1)
      else 0
    end;

create or replace macro date_text(day) as
  cast(cast(day as date) as varchar);
`;
