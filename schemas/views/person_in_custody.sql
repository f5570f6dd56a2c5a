-- The months that somebody spends wholly in custody: after the month of the judgment, before the month of release.
select
  c.person_id,
  coalesce(month_of(c.judged_on) + 1, 0) as first_month,
  coalesce(month_of(c.released_on) - 1, 119999) as last_month
from custody c
