-- The classes of hardship that people belong to in the month of the as-of date, each named like the roll that says so:
-- registered poor or out of poverty, monitored with the risk not cleared, dibao, tekun. Who is on the roll of monitoring
-- without being monitored has left poverty.
select p.person_id, 'poverty' as class, p.record_id
from poverty p
union all
select m.person_id, case when m.left_poverty then 'poverty' else 'monitoring' end, m.record_id
from monitoring m
where m.left_poverty
  or month_of($as_of) between m.monitored_from and m.monitored_to
union all
select d.person_id, 'dibao', d.record_id
from in_dibao d
union all
select t.person_id, 'tekun', t.record_id
from in_tekun t
