-- What the year of the as-of date demands, by item and place; `region_key` null where it is for the whole region. Of
-- several numbers for one item and place the last row counts, as a plan that was changed is written below.
with dated as (
  select
    t.record_id,
    t.item,
    t.number,
    case when t.is_whole then null else t.region end as region,
    case when t.is_whole then null else t.region_key end as region_key
  from targets t
  where t.number > 0
    and coalesce(t.year, whole_div(month_of($as_of), 12)) = whole_div(month_of($as_of), 12)
)
select d.item, d.number, d.region, d.region_key
from (
  select max(record_id) as record_id
  from dated
  group by item, region_key
) last_one
join dated d on d.record_id = last_one.record_id
