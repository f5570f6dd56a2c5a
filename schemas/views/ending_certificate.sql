-- The certificate of everybody still there that lasts longest; where several last as long, all of them.
select r.person_id, r.record_id, r.valid_to, coalesce(r.status, 'normal') as status
from registry r
where not exists (select 1 from registry l where l.person_id = r.person_id and l.valid_to > r.valid_to)
  and not exists (
    select 1 from person_gone g where g.person_id = r.person_id and g.gone_month < month_of($as_of)
  )
