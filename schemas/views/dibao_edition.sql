-- One row: whether an earlier edition of the dibao roll (or none) stands in for the month of the as-of date.
select min(case when edition < month then 1 else 0 end) as carried_over
from dibao_snapshot
where month = month_of($as_of)
