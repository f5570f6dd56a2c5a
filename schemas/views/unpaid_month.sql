-- Months for which somebody who receives a subsidy was paid nothing, with the last payment before and the first after,
-- and what the month is worth by them: the sum of the month before, where that after it is the same or there is none
-- (of the month after, where there is none before). Sums that differ or cannot be read leave it open.
with paid as (
  select
    y.person_id, y.benefit, y.month, min(y.record_id) as record_id,
    case when count(*) = count(y.amount_fen) then cast(sum(y.amount_fen) as bigint) end as fen
  from payment y
  group by y.person_id, y.benefit, y.month
),
receiver as (
  select y.person_id, y.benefit
  from paid y
  group by y.person_id, y.benefit
),
unpaid as (
  select r.person_id, r.benefit, c.month
  from receiver r
  cross join calendar c
  where not exists (
      select 1
      from paid y
      where y.person_id = r.person_id and y.benefit = r.benefit and y.month = c.month
    )
),
beside as (
  select
    u.person_id, u.benefit, u.month,
    max(case when y.month < u.month then y.month end) as month_before,
    min(case when y.month > u.month then y.month end) as month_after
  from unpaid u
  join paid y on y.person_id = u.person_id and y.benefit = u.benefit
  group by u.person_id, u.benefit, u.month
)
select
  b.person_id,
  b.benefit,
  b.month,
  b.month_before,
  b.month_after,
  e.record_id as record_before,
  l.record_id as record_after,
  case
    when b.month_after is null or l.fen = e.fen then e.fen
    when b.month_before is null then l.fen
  end as usual_fen
from beside b
left join paid e on e.person_id = b.person_id and e.benefit = b.benefit and e.month = b.month_before
left join paid l on l.person_id = b.person_id and l.benefit = b.benefit and l.month = b.month_after
