-- Children of preschool and school age whose certificate, of whatever status, says that they are disabled, with their age
-- on the cut-off of the school year. Left out: who is no longer disabled, dead, moved out or in custody.
select
  c.person_id,
  c.record_id,
  c.age,
  c.school_year,
  c.assumed,
  c.cut_off
from (
  select
    r.person_id,
    min(r.record_id) as record_id,
    age_on(p.birth_date, o.cut_off) as age,
    o.school_year,
    o.assumed,
    o.cut_off
  from registry r
  join person p on p.person_id = r.person_id
  cross join school_opening o
  group by r.person_id, p.birth_date, o.school_year, o.assumed, o.cut_off
) c
where c.age between $preschool_age_from and $school_age_to
  and not exists (
    select 1
    from registry n
    where n.person_id = c.person_id
      and (n.status = 'no-longer-disabled' or n.status_reason = 'no-longer-disabled')
      and not exists (select 1 from certified k where k.person_id = c.person_id)
  )
  and not exists (select 1 from away w where w.person_id = c.person_id)
