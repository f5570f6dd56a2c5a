-- The months that somebody lives out of the region: after the month of moving out, before that of moving back. As the roll
-- of moves has it; the registry is believed of people of whom that roll says nothing and who hold no other certificate.
select
  o.person_id,
  o.record_id,
  o.moved_on as day,
  o.moved_on is null as undated,
  coalesce(month_of(o.moved_on), o.roll_month) + 1 as first_month,
  coalesce(min(month_of(b.moved_on)) - 1, 119999) as last_month
from moves o
left join moves b on b.person_id = o.person_id and b.direction = 'in' and b.moved_on >= o.moved_on
where o.is_out
group by o.person_id, o.record_id, o.moved_on, o.roll_month
union all
select
  r.person_id,
  r.record_id,
  r.status_date as day,
  r.status_undated as undated,
  r.event_month + 1 as first_month,
  119999 as last_month
from registry r
where (r.status = 'moved-out' or r.status_reason = 'moved-out')
  and not exists (select 1 from moves m where m.person_id = r.person_id)
  and not exists (select 1 from registry k where k.person_id = r.person_id and k.in_force_to > r.event_month)
