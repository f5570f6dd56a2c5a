-- Months in which somebody is not entitled to a subsidy whatever the certificate says: destitute (tekun), on an allowance
-- that excludes it, gone, in custody, or declined. A support counts from the month of the admission on here, because this
-- relation only ever keeps somebody off a list of the missing.
with benefit as (
  select s.benefit from subsidy s group by s.benefit
)
select t.person_id, b.benefit, c.month
from tekun t
cross join calendar c
cross join benefit b
where c.month between coalesce(month_of(t.admitted_on), 0) and coalesce(month_of(t.ended_on), 119999)
union all
select a.person_id, b.benefit, c.month
from allowances a
cross join calendar c
cross join benefit b
where c.month between a.first_month and a.last_month
  and ((b.benefit = 'living'
      and a.allowance in (select value from policy_list where parameter = 'orphan_allowances'))
    or (b.benefit = 'nursing'
      and a.allowance in (select value from policy_list where parameter = 'nursing_excluding_allowances')))
union all
select g.person_id, b.benefit, c.month
from person_gone g
cross join calendar c
cross join benefit b
where c.month > g.gone_month
union all
select p.person_id, b.benefit, c.month
from person_in_custody p
cross join calendar c
cross join benefit b
where c.month between p.first_month and p.last_month
union all
select s.person_id, s.benefit, c.month
from subsidy s
cross join calendar c
where s.status = 'declined'
