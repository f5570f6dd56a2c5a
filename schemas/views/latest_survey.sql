-- What the latest survey up to the run's year says of somebody, one row each.
select
  s.person_id, s.record_id, s.level, s.cert_number_level, s.needs_care, s.supporters, s.aged_carers, s.employed, s.able,
  s.willing, s.schooling, s.learning
from survey s
join (
  select person_id, max(survey_year) as survey_year
  from survey
  where survey_year <= whole_div(month_of($as_of), 12)
  group by person_id
) y on y.person_id = s.person_id and y.survey_year = s.survey_year
join (
  select person_id, survey_year, max(record_id) as record_id
  from survey
  group by person_id, survey_year
) l on l.record_id = s.record_id
