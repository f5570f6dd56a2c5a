-- Certificates in force, month by month.
select r.person_id, r.record_id, c.month, r.held_level, r.held_category, r.in_force_from
from registry r
join calendar c on c.month between r.in_force_from and r.in_force_to
