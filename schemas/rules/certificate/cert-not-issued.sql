/*---
title: { zh: 已评定残疾未办残疾人证, en: "Appraised as disabled, no certificate" }
kind: absence
severity: medium
departments: { lead: disabled-federation, support: [health] }
needs: [registry, appraisal.appraised_on, [appraisal.result, appraisal.level]]
optional: [deaths, moves, custody]
absent-from: { registry: "true" }
policy: [appraisal_days]
looks-at: appraisal
labels: { category: disability-category, level: disability-level }
basis: [濮残联〔2019〕16号]
message:
  zh: "{appraised_on}评定符合残疾标准{grade}，残疾人证登记中查无此人"
  en: "Appraised as disabled on {appraised_on}{grade}, and not in the registry of certificates"
fragments:
  grade: { zh: "（{category}{level}）", en: " ({category}, {level})" }
why:
  zh: 符合残疾标准且愿意办证的应办尽办，没有证就享受不到补贴、康复和教育等待遇。
  en: Whoever is appraised and willing is to get a certificate; benefits depend on it.
false_alarms:
  zh: 本人不愿办证而评定名册没有注明；已在外地办证；正在公示或制证。
  en: Declined without a note on the roll, issued elsewhere, or still being made.
---*/
with latest as (
  select person_id, max(appraised_on) as appraised_on
  from appraisal
  where coalesce(result, 'disabled') <> 'postponed'
  group by person_id
)
select
  a.person_id,
  a.record_id,
  cast(null as bigint) as other_record_id,
  '' as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  a.appraised_on,
  a.category,
  a.level
from appraisal a
join latest l on l.person_id = a.person_id and l.appraised_on = a.appraised_on
where a.is_disabled
  and a.appraised_on < $as_of - cast($appraisal_days as integer)
  and not exists (select 1 from registry r where r.person_id = a.person_id)
  and not exists (select 1 from appraisal d where d.person_id = a.person_id and d.intention = 'declined')
  and not exists (select 1 from away w where w.person_id = a.person_id)
