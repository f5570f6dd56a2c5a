-- Who is poor in the month of the as-of date, one row each, with the roll that says so and its row: the registered poor
-- and who has left poverty since, else monitored households whose risk is not cleared, else dibao.
with named as (
  select p.person_id, p.record_id, 1 as place
  from poverty p
  union all
  select m.person_id, m.record_id, case when m.left_poverty then 1 else 2 end as place
  from monitoring m
  where m.left_poverty
    or (m.is_monitored and month_of($as_of) between m.monitored_from and m.monitored_to)
  union all
  select d.person_id, d.record_id, 3 as place
  from in_dibao d
),
first_place as (
  select person_id, min(place) as place
  from named
  group by person_id
)
select
  n.person_id,
  case n.place when 1 then 'poverty' when 2 then 'monitoring' else 'dibao' end as source,
  min(n.record_id) as record_id
from named n
join first_place f on f.person_id = n.person_id and f.place = n.place
group by n.person_id, n.place
