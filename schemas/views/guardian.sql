-- Who is recorded as whose guardian, by name.
select r.person_id, r.guardian_name_key as name_key
from registry r
where r.guardian_name_key is not null
union
select s.person_id, s.guardian_name_key
from subsidy s
where s.guardian_name_key is not null
