-- Certificates in force on the as-of date, by day.
select
  r.person_id,
  r.record_id,
  r.held_level,
  r.held_category,
  r.issued_on,
  r.valid_to,
  r.cert_number,
  r.cert_number_base
from registry r
where coalesce(r.status, 'normal') = 'normal'
  and coalesce(r.issued_on, $as_of) <= $as_of
  and coalesce(r.valid_to, $as_of) >= $as_of
