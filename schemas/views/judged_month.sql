-- The months in which somebody's absence from the subsidy roll can be judged: the covered ones; for a township without
-- any, the latest month that the roll covers elsewhere, so that the people there are counted as not checked.
select benefit, township_key, month
from covered_month
union all
select b.benefit, t.township_key, b.month
from (select benefit, max(month) as month from covered_month group by benefit) b
cross join (select distinct coalesce(township_key, '') as township_key from person) t
where not exists (
  select 1 from covered_month c where c.benefit = b.benefit and c.township_key = t.township_key
)
