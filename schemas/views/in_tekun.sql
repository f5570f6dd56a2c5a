-- Who is in tekun in the month of the as-of date; an unknown admission is open towards the past.
select t.person_id, t.record_id
from tekun t
where month_of($as_of) between coalesce(month_of(t.admitted_on), 0) and coalesce(month_of(t.ended_on), 119999)
