-- Pupils of the school year whose student aid is judged, of whatever stage, with one of their rows. Left out: the dead,
-- those who moved out and those in custody.
select e.person_id, min(e.record_id) as record_id, y.school_year
from education e
cross join school_opening o
join aid_year y on y.school_year = coalesce(e.opening_year, o.school_year)
where e.on_roll
  and coalesce(e.status, 'enrolled') in ('enrolled', 'suspended')
  and not exists (select 1 from away w where w.person_id = e.person_id)
group by e.person_id, y.school_year
