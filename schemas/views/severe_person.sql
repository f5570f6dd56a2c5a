-- Who is severely disabled (level 1 or 2): by a certificate in force; where the registry has no row at all, by the survey.
select c.person_id, min(c.record_id) as record_id
from certified c
where c.held_level in ('1', '2', 'severe')
group by c.person_id
union all
select v.person_id, v.record_id
from latest_survey v
where coalesce(v.level, v.cert_number_level) in ('1', '2', 'severe')
  and not exists (select 1 from registry r where r.person_id = v.person_id)
