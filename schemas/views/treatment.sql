-- Rehabilitation that was given and appraisals that were made, as far as they name the institution.
select r.person_id, r.record_id, 'rehab' as service, r.institution, coalesce(r.served_on, r.applied_on) as day
from rehab r
where r.is_served and r.institution is not null
union all
select a.person_id, a.record_id, 'appraisal' as service, a.institution, a.appraised_on as day
from appraisal a
where a.institution is not null
