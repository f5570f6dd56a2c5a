/*---
title: { zh: 康复任务完成进度, en: Children and devices served against the quota }
kind: rate
severity: low
departments: { lead: disabled-federation, support: [health] }
needs: [rehab, [targets, policy.quotas]]
policy: [quotas]
looks-at: rehab
labels: { about: targets.item }
basis: [濮残联〔2019〕16号, 万府办〔2017〕159号]
message:
  zh: "{year}年任务数{denominator}，康复名册显示已完成{numerator}{changed}"
  en: "{numerator} of {denominator} for {year} are done, as far as the roll shows{changed}"
fragments:
  changed: { zh: "；目标任务表中另有{other_number}，按最后一行计", en: "; the targets also say {other_number}, the last row was taken" }
why:
  zh: 儿童康复救助和辅具适配有年度任务数，应按进度调度。
  en: Children and devices have a number to be reached in the year; it is to be followed as the year goes on.
false_alarms:
  zh: 已完成但尚未登记入册；任务数已调整；任务按人次下达。
  en: Done and not entered yet, a target that was changed, or one that counts visits.
---*/
with target as (
  select y.item, y.number, y.region, y.region_key, y.other_number
  from yearly_target y
  where y.item in ('child-rehab', 'device')
),
-- Children are counted once, devices one by one.
done as (
  select distinct 'child-rehab' as item, r.person_id as unit, p.township_key
  from rehab r
  join person p on p.person_id = r.person_id
  where r.item = 'child-rehab'
    and r.is_served
    and coalesce(r.service_year, whole_div(month_of($as_of), 12)) = whole_div(month_of($as_of), 12)
  union all
  select 'device' as item, r.record_id as unit, p.township_key
  from rehab r
  join person p on p.person_id = r.person_id
  where r.is_device
    and r.is_served
    and coalesce(r.work, 'fitting') = 'fitting'
    and coalesce(r.service_year, whole_div(month_of($as_of), 12)) = whole_div(month_of($as_of), 12)
)
-- A place that the rolls do not know is another county's.
select
  coalesce(t.region, '') as region,
  count(d.unit) as numerator,
  t.number as denominator,
  100 as target,
  t.item as about,
  whole_div(month_of($as_of), 12) as year,
  t.other_number
from target t
left join done d on d.item = t.item and (t.region is null or d.township_key = t.region_key)
where t.region is null or exists (select 1 from person p where p.township_key = t.region_key)
group by t.item, t.number, t.region, t.other_number
