-- The school year that the school roll speaks of, the latest on it, and the 31 August that opens it. A roll that names
-- none is taken for the year of the as-of date.
select
  y.school_year,
  y.assumed,
  month_end(y.school_year * 12 + 7) as cut_off
from (
  select
    coalesce(max(e.opening_year), whole_div(month_of($as_of) - 8, 12)) as school_year,
    count(e.school_year) = 0 as assumed
  from education e
) y
