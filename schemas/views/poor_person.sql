-- Who is poor in the month of the as-of date, one row each, with the first of poverty, monitoring and dibao that says so
-- and its row.
with placed as (
  select e.person_id, e.record_id, case e.class when 'poverty' then 1 when 'monitoring' then 2 else 3 end as place
  from entitled_class e
  where e.class <> 'tekun'
),
first_place as (
  select person_id, min(place) as place
  from placed
  group by person_id
)
select
  f.person_id,
  case f.place when 1 then 'poverty' when 2 then 'monitoring' else 'dibao' end as source,
  min(p.record_id) as record_id
from first_place f
join placed p on p.person_id = f.person_id and p.place = f.place
group by f.person_id, f.place
