-- Who is monitored against a return to poverty in the month of the as-of date, the risk not cleared.
select m.person_id, m.record_id, m.class, m.level, m.category, m.monitored_from,
  coalesce('n' || m.household_id, 'h' || m.household_head_id) as household
from monitoring m
where m.is_monitored
  and month_of($as_of) between m.monitored_from and m.monitored_to
