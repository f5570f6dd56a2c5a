-- Every record whose ID number is none: what stands there, why it is none, and the number that is meant, where it is the
-- person's own or one person alone is nearly whom the row is about.
with nearest as (
  select c.record_id, min(p.id_number) as suggested
  from candidate c
  join person p on p.person_id = c.person_id
  where p.id_valid
  group by c.record_id
  having count(distinct p.id_number) = 1
)
select
  l.person_id,
  r.record_id,
  r.dataset,
  r.id_cleaned as written,
  r.id_family as family,
  r.id_fault as problem,
  case when p.id_valid then p.id_number else n.suggested end as suggested
from record r
join link l on l.record_id = r.record_id
join person p on p.person_id = l.person_id
left join nearest n on n.record_id = r.record_id
where r.id_fault is not null
