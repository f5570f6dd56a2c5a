/*---
title: { zh: 残疾人证与残疾评定结果不一致, en: Certificate differs from the latest appraisal }
kind: conflict
severity: medium
departments: { lead: disabled-federation, support: [health] }
needs: [registry, appraisal.appraised_on, [appraisal.level, appraisal.category, appraisal.result]]
looks-at: certified
labels:
  result: appraisal.result
  appraised_category: disability-category
  held_category: disability-category
  appraised_level: disability-level
  held_level: disability-level
notes:
  issue-unknown:
    zh: 名册未登记发证日期，按基准日之前最近一次评定核对。
    en: The registry has no day of issue; the latest appraisal up to the as-of date was compared.
basis: [迪残发〔2021〕35号]
message:
  zh: "与{appraised_on}的残疾评定不一致{none}{category}{level}"
  en: "Differs from the appraisal of {appraised_on}{none}{category}{level}"
fragments:
  none: { zh: "：评定结论为{result}", en: ": {result} by the appraisal" }
  category: { zh: "：评定为{appraised_category}残疾、证上为{held_category}", en: ": {appraised_category} by the appraisal, {held_category} on the certificate" }
  level: { zh: "：评定为{appraised_level}、证上为{held_level}", en: ": {appraised_level} by the appraisal, {held_level} on the certificate" }
why:
  zh: 残疾人证的类别和等级应以指定医疗机构的评定结论为准。
  en: A certificate is to say what the designated hospital found.
false_alarms:
  zh: 评定后经复核改定；多重残疾的其他部分由别的医院评定；评定名册录入错误。
  en: Changed on review, another component appraised elsewhere, or a typing error in the roll of appraisals.
---*/
with finished as (
  select a.person_id, a.record_id, a.appraised_on, a.category, a.level, a.is_disabled
  from appraisal a
  where coalesce(a.result, 'disabled') <> 'postponed'
),
earlier as (
  select
    c.person_id, c.record_id, c.held_category, c.held_level, c.issued_on,
    f.record_id as appraisal_record_id, f.appraised_on, f.category, f.level, f.is_disabled,
    max(f.appraised_on) over (partition by c.record_id) as latest_on
  from certified c
  join finished f on f.person_id = c.person_id and f.appraised_on <= coalesce(c.issued_on, $as_of)
),
-- What that day's rows say together: several components are multiple disabilities at the most severe of their levels.
outcome as (
  select
    e.person_id, e.record_id, e.held_category, e.held_level, e.issued_on, e.appraised_on,
    min(e.appraisal_record_id) as appraisal_record_id,
    min(case when e.is_disabled then 1 else 2 end) as standing,
    case when count(distinct e.category) > 1 then 'multiple' else min(e.category) end as category,
    min(v.most_severe) as most_severe,
    min(v.least_severe) as least_severe
  from earlier e
  left join level_range v on v.level = e.level
  where e.appraised_on = e.latest_on
  group by e.person_id, e.record_id, e.held_category, e.held_level, e.issued_on, e.appraised_on
),
compared as (
  select
    o.person_id, o.record_id, o.appraisal_record_id, o.appraised_on, o.issued_on, o.held_category, o.held_level,
    case when o.standing = 2 then 'not-disabled' end as result,
    -- One component says nothing against multiple disabilities but that they cannot be milder.
    case when o.category <> o.held_category and o.held_category <> 'multiple' then o.category end as appraised_category,
    case
      when h.most_severe > o.least_severe
        or (o.most_severe > h.least_severe
          and (coalesce(o.held_category, '') <> 'multiple' or o.category = 'multiple'))
      then case when o.most_severe = o.least_severe then cast(o.most_severe as varchar) else 'severe' end
    end as appraised_level
  from outcome o
  left join level_range h on h.level = o.held_level
)
select
  c.person_id,
  c.record_id,
  c.appraisal_record_id as other_record_id,
  '' as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  c.appraised_on,
  c.result,
  c.appraised_category,
  c.held_category,
  c.appraised_level,
  c.held_level,
  case when c.issued_on is null then 'probable' end as at_most,
  case when c.issued_on is null then 'issue-unknown' end as note
from compared c
where coalesce(c.result, c.appraised_category, c.appraised_level) is not null
