-- The death of people, with its month, the last one that is payable: as the roll of deaths has it, the latest where rows
-- differ, else as the registry has it. `undated` where only the month of the roll says when it was known.
with told as (
  select
    d.person_id, d.record_id, coalesce(d.death_month, d.roll_month) as month,
    coalesce(d.died_on, d.cremated_on) as day, d.death_month is null as undated
  from deaths d
  union all
  select r.person_id, r.record_id, r.event_month, r.status_date, r.status_undated
  from registry r
  where (r.status = 'deceased' or r.status_reason = 'death')
    and not exists (select 1 from deaths d where d.person_id = r.person_id)
)
select t.person_id, t.record_id, t.month, t.day, t.undated
from told t
where not exists (select 1 from told l where l.person_id = t.person_id and l.month > t.month)
