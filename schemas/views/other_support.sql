-- Who is on the tekun roll, or draws another allowance, in which month: from the month after the admission up to the
-- exit. Where the admission is unknown, from the month of the roll on. After the month of a roll it holds only where it is
-- the latest one, within reach; `carried_over` there.
with held as (
  select
    t.person_id, t.record_id, 'tekun' as kind, t.roll_month, t.admitted_on as since,
    month_of(t.admitted_on) as from_month, month_of(t.ended_on) as to_month
  from tekun t
  union all
  select
    a.person_id, a.record_id, a.allowance as kind, a.roll_month, month_start(a.from_month) as since,
    a.from_month, a.to_month
  from allowances a
),
latest as (
  select e.kind, c.month, max(e.roll_month) as roll_month
  from calendar c
  cross join (select kind, roll_month from held group by kind, roll_month) e
  where e.roll_month <= c.month and e.roll_month >= c.month - $snapshot_reach_months
  group by e.kind, c.month
)
select
  h.person_id,
  h.kind,
  c.month,
  min(h.record_id) as record_id,
  min(h.since) as since,
  min(case when h.roll_month < c.month then 1 else 0 end) as carried_over
from held h
cross join calendar c
left join latest l on l.kind = h.kind and l.month = c.month
where c.month > coalesce(h.from_month, h.roll_month - 1, 0)
  and c.month <= coalesce(h.to_month, 119999)
  and (h.roll_month is null or h.roll_month >= c.month or h.roll_month = l.roll_month)
group by h.person_id, h.kind, c.month
