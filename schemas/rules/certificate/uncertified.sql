/*---
title: { zh: 名册注明残疾未办残疾人证, en: "Called disabled on a roll, no certificate" }
kind: absence
severity: medium
departments: { lead: disabled-federation, support: [civil-affairs, rural-revitalisation] }
needs:
  - registry
  - - dibao.disabled
    - tekun.disabled
    - poverty.disabled
    - poverty.health
    - poverty.cert_number
    - poverty.category
    - poverty.level
    - monitoring.disabled
    - monitoring.health
    - monitoring.cert_number
    - monitoring.category
    - monitoring.level
optional: [deaths, moves, custody]
absent-from: { registry: "true" }
looks-at: marked_disabled
labels: { roll: dataset }
basis: [濮残联〔2019〕16号, 迪残发〔2021〕35号]
message:
  zh: "“{roll}”名册注明为残疾人，残疾人证登记中查无此人"
  en: "{roll}: called disabled there, and not in the registry of certificates"
why:
  zh: 疑似残疾而未办证的应主动上门评定办证，做到应办尽办。
  en: Who is probably disabled should be appraised, at home where needed, and get a certificate.
false_alarms:
  zh: 本人不愿评定；达不到残疾标准；名册勾选错误；证在外地办理。
  en: Declined, below the standard, a box ticked by mistake, or a certificate issued elsewhere.
---*/
select
  m.person_id,
  m.record_id,
  cast(null as bigint) as other_record_id,
  '' as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  m.roll
from marked_disabled m
where not exists (select 1 from registry r where r.person_id = m.person_id)
  and not exists (select 1 from away w where w.person_id = m.person_id)
