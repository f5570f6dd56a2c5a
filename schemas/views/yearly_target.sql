-- What is to be reached of an item in the year of the as-of date, or is said to be there: as the roll of targets says, for
-- the whole region (`region` and `region_key` null) or a place in it; of an item that the roll does not name for the year,
-- as the quotas of the policy do. A target without a year is for that of the run. Of several numbers for one item and
-- place the last row counts, as a plan that was changed is written below; `other_number` is the last that differs from it.
with dated as (
  select
    t.record_id,
    t.item,
    t.number,
    case when t.is_whole then null else t.region end as region,
    case when t.is_whole then null else t.region_key end as region_key
  from targets t
  where coalesce(t.year, whole_div(month_of($as_of), 12)) = whole_div(month_of($as_of), 12)
),
stated as (
  select
    d.record_id, d.item, d.number, d.region, d.region_key,
    max(d.record_id) over (partition by d.item, d.region_key) as last_record_id
  from dated d
  where d.number > 0
),
lasting as (
  select
    s.last_record_id as record_id,
    max(case when s.number <> l.number then s.record_id end) as differing_record_id
  from stated s
  join stated l on l.record_id = s.last_record_id
  group by s.last_record_id
)
select l.item, l.number, l.region, l.region_key, o.number as other_number
from lasting t
join stated l on l.record_id = t.record_id
left join stated o on o.record_id = t.differing_record_id
union all
select
  q.item,
  q.number,
  cast(null as varchar) as region,
  cast(null as varchar) as region_key,
  cast(null as integer) as other_number
from policy_quotas q
where month_of($as_of) between q.from_month and q.to_month
  and q.year = whole_div(month_of($as_of), 12)
  and not exists (select 1 from dated d where d.item = q.item)
