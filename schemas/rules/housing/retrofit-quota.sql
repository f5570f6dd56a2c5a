/*---
title: { zh: 无障碍改造任务完成进度, en: Homes retrofitted against the quota }
kind: rate
severity: low
departments: { lead: disabled-federation, support: [housing] }
needs: [barrier_free, [targets, policy.quotas]]
policy: [quotas]
looks-at: barrier_free
basis: [濮残联〔2019〕16号]
message:
  zh: "{year}年任务数{denominator}户，无障碍改造名册显示已完成{numerator}户{changed}"
  en: "{numerator} of {denominator} homes for {year} are done, as far as the roll shows{changed}"
fragments:
  changed: { zh: "；目标任务表中另有{other_number}，按最后一行计", en: "; the targets also say {other_number}, the last row was taken" }
why:
  zh: 家庭无障碍改造有年度任务数，应按进度调度。
  en: Retrofits have a number to be reached in the year; it is to be followed as the year goes on.
false_alarms:
  zh: 已完成但尚未登记或未填完成日期；任务数已调整。
  en: Done and not entered or not dated yet, or a target that was changed.
---*/
with target as (
  select y.number, y.region, y.region_key, y.other_number
  from yearly_target y
  where y.item = 'retrofit'
),
-- A home counts once, however many of those who live there the works are entered for.
done as (
  select distinct h.home, p.township_key
  from barrier_free b
  join person p on p.person_id = b.person_id
  join (
    select m.person_id, min(m.mate_id) as home from home_mate m group by m.person_id
  ) h on h.person_id = b.person_id
  where b.is_completed
    and whole_div(month_of(b.completed_on), 12) = whole_div(month_of($as_of), 12)
)
-- A place that the rolls do not know is another county's.
select
  coalesce(t.region, '') as region,
  count(distinct d.home) as numerator,
  t.number as denominator,
  100 as target,
  whole_div(month_of($as_of), 12) as year,
  t.other_number
from target t
left join done d on t.region is null or d.township_key = t.region_key
where t.region is null or exists (select 1 from person p where p.township_key = t.region_key)
group by t.region, t.number, t.other_number
