/*---
title: { zh: 持证残疾人未参加医保, en: Certificate holder without medical insurance }
kind: absence
severity: high
departments: { lead: medical-insurance, support: [disabled-federation] }
needs: [registry, medical_insurance]
optional: [deaths, moves, custody]
absent-from: { medical_insurance: "coalesce(r.year, whole_div(month_of($as_of), 12)) = whole_div(month_of($as_of), 12)" }
looks-at: certified
basis: [迪残发〔2021〕35号, 濮残联〔2019〕16号]
message:
  zh: "残疾人证有效，本年度居民、职工医保名册中均无正常参保记录"
  en: "Certificate in force, no active row for this year on the residents' or employees' insurance roll"
why:
  zh: 持证残疾人应当应保尽保，未参保的应及时动员参保并落实资助。
  en: Every certificate holder should be insured; those who are not should be enrolled with the aid they are due.
false_alarms:
  zh: 在外地或以职工身份参保而名册未包含；身份证号录入错误。
  en: Insured elsewhere or as an employee on a roll that was not given, or a typing error in the number.
---*/
select
  c.person_id,
  min(c.record_id) as record_id,
  cast(null as bigint) as other_record_id,
  '' as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen
from certified c
where not exists (
    select 1
    from medical_insurance i
    where i.person_id = c.person_id
      and i.is_active
      and coalesce(i.year, whole_div(month_of($as_of), 12)) = whole_div(month_of($as_of), 12)
  )
  and not exists (select 1 from away w where w.person_id = c.person_id)
group by c.person_id
