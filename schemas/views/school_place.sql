-- Whom the school roll accounts for in its latest school year: pupils, and those who are deferred, have graduated or are
-- at school elsewhere. Who finished more than primary school in an earlier year is not due to come back.
select
  e.person_id,
  e.record_id,
  coalesce(e.status, 'enrolled') in ('enrolled', 'suspended') as is_pupil
from education e
cross join school_opening o
where e.on_roll
  and (coalesce(e.opening_year, o.school_year) = o.school_year
    or (e.status = 'graduated' and coalesce(e.stage, 'junior') not in ('preschool', 'primary')))
