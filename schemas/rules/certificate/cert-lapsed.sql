/*---
title: { zh: 残疾人证到期未换, en: Certificate lapsed and not renewed }
kind: reminder
severity: high
departments: { lead: disabled-federation, support: [civil-affairs] }
needs: [registry.valid_to]
optional: [deaths, moves]
absent-from: { registry: "true" }
policy: [lapsed_months]
looks-at: registry
basis: [迪残发〔2021〕35号 四]
message:
  zh: "残疾人证已于{valid_to}到期，尚未换证"
  en: "The certificate ended on {valid_to} and was not renewed"
why:
  zh: 证件过期后两项补贴等待遇随之停发，应尽快通知本人换证；行动不便的上门办理。
  en: Benefits stop with the certificate; the holder should be told at once, and visited where coming in is hard.
false_alarms:
  zh: 已换证但新证未录入名册；本人放弃换证；经复核不再符合残疾标准。
  en: Renewed but not yet entered in the registry, given up by the holder, or no longer disabled.
---*/
select
  r.person_id,
  r.record_id,
  cast(null as bigint) as other_record_id,
  '' as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  r.valid_to
from ending_certificate r
where r.valid_to < $as_of
  and r.valid_to >= add_months($as_of, 0 - $lapsed_months)
  and r.status in ('normal', 'expired')
  and not exists (select 1 from certified k where k.person_id = r.person_id)
