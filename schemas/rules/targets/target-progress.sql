/*---
title: { zh: 年度任务完成进度, en: Progress against the targets of the year }
kind: rate
severity: low
departments: { lead: disabled-federation, support: [civil-affairs, housing, human-resources] }
needs: [[targets, policy.quotas], [employment, activities, care, housing]]
policy: [quotas]
looks-at: records
labels: { about: targets.item }
basis: [濮残联〔2019〕16号, 万府办〔2017〕159号, 黔残联发〔2017〕30号, 霍邱县残联 2022-02-23]
message:
  zh: "{year}年任务{denominator}，各名册显示已完成{numerator}{changed}"
  en: "{numerator} of {denominator} for {year} are done, as far as the rolls show{changed}"
fragments:
  changed: { zh: "；目标任务表中另有{other_number}，按最后一行计", en: "; the targets also say {other_number}, the last row was taken" }
why:
  zh: 年度任务应按进度调度，未达进度的项目和乡镇应尽早安排。
  en: A target of the year is to be followed as the year goes on, not counted at its end.
false_alarms:
  zh: 已完成但尚未登记入册；任务数已调整。
  en: Done and not entered yet, or the target was changed.
---*/
-- An item of which no roll was given is not judged: nothing done and nothing known are not the same.
with known(item, roll) as (
  values
    ('literacy', 'employment'), ('training', 'employment'), ('post', 'employment'), ('employment', 'employment'),
    ('training', 'activities'), ('child-training', 'activities'), ('literacy', 'activities'),
    ('massage-shop', 'activities'), ('post', 'activities'), ('employment', 'activities'), ('care', 'activities'),
    ('care', 'care'), ('house', 'housing')
),
judged as (
  select k.item
  from known k
  where exists (select 1 from record r where r.dataset = k.roll)
),
target as (
  select t.item, t.number, t.region, t.region_key, t.other_number
  from yearly_target t
  join judged j on j.item = t.item
)
select
  coalesce(t.region, '') as region,
  count(distinct d.unit) as numerator,
  t.number as denominator,
  100 as target,
  t.item as about,
  whole_div(month_of($as_of), 12) as year,
  t.other_number
from target t
left join measure_done d on d.item = t.item and d.township_key = coalesce(t.region_key, d.township_key)
group by t.item, t.number, t.region, t.region_key, t.other_number
