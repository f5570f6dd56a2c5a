-- What is to be reached of an item in a year, or is said to be there: as the roll of targets says, for the whole region
-- (`region` null) or a place in it, else as the quotas of the policy do. A target without a year is for that of the run.
select
  t.record_id,
  t.item,
  coalesce(t.year, whole_div(month_of($as_of), 12)) as year,
  case when t.is_whole then null else t.region end as region,
  t.number
from targets t
union all
select
  cast(null as bigint) as record_id,
  q.item,
  q.year,
  cast(null as varchar) as region,
  q.number
from policy_quotas q
where month_of($as_of) between q.from_month and q.to_month
  and not exists (
    select 1
    from targets t
    where t.item = q.item
      and coalesce(t.year, whole_div(month_of($as_of), 12)) = q.year
  )
