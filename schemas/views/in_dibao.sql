-- Who is in dibao in the month of the as-of date, borderline households apart.
select d.person_id, d.record_id
from dibao d
join dibao_snapshot s on s.month = month_of($as_of) and coalesce(s.edition, -1) = coalesce(d.snapshot_month, -1)
where s.month between d.first_month and d.last_month
  and coalesce(d.class, 'full') <> 'borderline'
