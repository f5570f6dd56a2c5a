-- Who is on the dibao roll in which month, in a class that counts; `carried_over` where an earlier edition stands in.
select
  d.person_id,
  d.record_id,
  s.month,
  s.edition < s.month as carried_over
from dibao d
join dibao_snapshot s on coalesce(s.edition, -1) = coalesce(d.snapshot_month, -1)
where s.month between d.first_month and d.last_month
  and (d.class is null
    or d.class in (select value from policy_list where parameter = 'living_dibao_classes'))
