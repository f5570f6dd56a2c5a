/*---
title: { zh: 监测状态与实际不符, en: "Monitoring out of date: cleared with a gap, or kept without one" }
kind: conflict
severity: low
stake: none
departments: { lead: rural-revitalisation, support: [disabled-federation] }
needs: [monitoring, registry, medical_insurance]
optional: [education, housing, dibao]
after: [uninsured, school-unenrolled, unsafe-house-unplanned, dibao-missing, dibao-single]
policy: [monitoring_stale_months]
looks-at: monitoring
basis: [霍邱县残联 2022-02-23]
message:
  zh: "{cleared}{kept}"
  en: "{cleared}{kept}"
fragments:
  cleared: { zh: "已标注风险消除，户内仍有{gaps}项保障缺口", en: "Marked as cleared, with {gaps} gaps left in the household" }
  kept: { zh: "已监测{kept_months}个月，各名册均未发现户内有保障缺口", en: "Monitored for {kept_months} months, no roll shows a gap in the household" }
why:
  zh: 风险消除应以各项保障落实为前提；没有缺口的家庭应按程序核实，做到应消尽消。
  en: A risk is cleared when the supports are in place; a household without any gap should be looked at again.
false_alarms:
  zh: 缺口在消除风险之后才出现；风险不在这几项保障之内（如收入骤减、大额支出）。
  en: The gap is newer than the clearing, or the risk is of another kind (income, large costs).
---*/
with gap as (
  select
    h.household,
    count(distinct case when f.confidence <> 'possible' then f.rule end) as gaps,
    min(case when f.confidence <> 'possible' then f.record_id end) as record_id
  from found f
  join home h on h.person_id = f.person_id
  where f.rule in ('uninsured', 'school-unenrolled', 'unsafe-house-unplanned', 'dibao-missing', 'dibao-single')
  group by h.household
),
listed as (
  select
    h.household,
    min(m.record_id) as record_id,
    min(m.monitored_from) as monitored_from,
    max(m.monitored_to) as monitored_to
  from monitoring m
  join home h on h.person_id = m.person_id
  where m.is_monitored
  group by h.household
)
select
  f.person_id,
  l.record_id,
  g.record_id as other_record_id,
  '' as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  g.gaps,
  case when g.gaps is null then month_of($as_of) - l.monitored_from end as kept_months
from listed l
join monitoring f on f.record_id = l.record_id
left join gap g on g.household = l.household
where (l.monitored_to < month_of($as_of) and g.gaps > 0)
  or (
    l.monitored_to >= month_of($as_of)
    and g.gaps is null
    and l.monitored_from > 0
    and month_of($as_of) - l.monitored_from >= $monitoring_stale_months
  )
