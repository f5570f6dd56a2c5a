/*---
title: { zh: 同一人持有多个有效残疾人证, en: Several certificates in force for one person }
kind: quality
severity: medium
departments: { lead: disabled-federation, support: [] }
needs: [registry.cert_number]
looks-at: certified
basis: [审计常见问题]
message:
  zh: "同一人名下有证号不同的残疾人证同时有效"
  en: "Certificates with different numbers are in force for one person"
why:
  zh: 一人只应持有一个有效的残疾人证，换证、变更等级或更正身份证号后原证应注销，否则可凭多证重复领取待遇。
  en: A person holds one certificate; the old one is to be cancelled when it is replaced, or benefits may be drawn on both.
false_alarms:
  zh: 其中一个证号录入错误；原证已收回但名册未注销。
  en: A typing error in one of the numbers, or an old certificate that was taken back and not cancelled on the roll.
---*/
with held as (
  select c.person_id, c.record_id, coalesce(c.cert_number_base, c.cert_number) as number
  from certified c
),
spread as (
  select
    h.person_id, h.record_id, h.number,
    min(h.number) over (partition by h.person_id) as first_number,
    max(h.number) over (partition by h.person_id) as last_number
  from held h
)
select
  s.person_id,
  s.record_id,
  cast(null as bigint) as other_record_id,
  '' as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen
from spread s
where s.number is not null and s.first_number <> s.last_number
