-- People who died or were moved out of the region, with the month of the event; an event without a date counts from
-- ever, because this relation only ever keeps somebody off a list of the missing.
select person_id, min(gone_month) as gone_month
from (
  select d.person_id, coalesce(d.death_month, 0) as gone_month
  from deaths d
  union all
  select m.person_id, coalesce(month_of(m.moved_on), 0) as gone_month
  from moves m
  where m.is_out
  union all
  select r.person_id, r.event_month as gone_month
  from registry r
  where r.status in ('deceased', 'moved-out') or r.status_reason in ('death', 'moved-out')
) event
group by person_id
