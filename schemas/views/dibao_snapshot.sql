-- Which edition of the dibao roll speaks for which month: its own, else the latest earlier one within reach. A roll
-- that names no month holds for the whole run (edition null). A month without a row cannot be judged.
select c.month, max(e.edition) as edition
from calendar c
join (select distinct snapshot_month as edition from dibao) e
  on e.edition <= c.month and e.edition >= c.month - $snapshot_reach_months
group by c.month
union all
select c.month, cast(null as integer) as edition
from calendar c
where exists (select 1 from dibao d where d.snapshot_month is null)
