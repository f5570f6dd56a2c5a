/*---
title: { zh: 办理残疾人证没有评定记录, en: Certificate issued without an appraisal }
kind: conflict
severity: medium
departments: { lead: disabled-federation, support: [health] }
needs: [registry.issued_on, appraisal.appraised_on]
absent-from: { appraisal: "true" }
policy: [appraisal_days]
looks-at: certified
basis: [迪残发〔2021〕35号, 濮残联〔2019〕16号]
message:
  zh: "残疾人证{issued_on}发证，此前在评定名册（{first_day}至{last_day}）中没有评定记录"
  en: "Issued on {issued_on} without an earlier appraisal on the roll, which runs from {first_day} to {last_day}"
why:
  zh: 办理残疾人证须经指定医疗机构评定；没有评定记录的应逐一核查，防止人情证、关系证。
  en: A certificate needs an appraisal by a designated hospital; one without is to be looked into.
false_alarms:
  zh: 到期换证免于重新评定；外地评定后迁入；评定时登记的身份证号有误。
  en: Renewed without a new appraisal, appraised elsewhere before moving in, or a typing error in the number.
---*/
with span as (
  select min(appraised_on) as first_day, max(appraised_on) as last_day
  from appraisal
)
select
  c.person_id,
  c.record_id,
  cast(null as bigint) as other_record_id,
  '' as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  c.issued_on,
  s.first_day,
  s.last_day
from certified c
cross join span s
where c.issued_on between s.first_day + cast($appraisal_days as integer) and s.last_day
  and coalesce(c.cert_number = c.cert_number_base, true)
  and not exists (
    select 1
    from appraisal a
    where a.person_id = c.person_id and coalesce(a.appraised_on, c.issued_on) <= c.issued_on
  )
