/*---
title: { zh: 残疾人证一个月内到期, en: Certificate ending within a month }
kind: reminder
severity: high
departments: { lead: disabled-federation, support: [civil-affairs] }
needs: [registry.valid_to]
optional: [deaths, moves]
absent-from: { registry: "true" }
policy: [second_reminder_months]
looks-at: registry
basis: [迪残发〔2021〕35号 四]
message:
  zh: "残疾人证将于{valid_to}到期，请提醒本人换证"
  en: "The certificate ends on {valid_to}; remind the holder to renew it"
why:
  zh: 到期前应至少提醒两次，逾期未换证的次月起停发补贴。
  en: Holders are to be reminded at least twice; without renewal the subsidies stop the month after.
false_alarms:
  zh: 已受理换证但新证未录入名册。
  en: A renewal under way that the registry does not show yet.
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
where r.valid_to >= $as_of
  and r.valid_to <= add_months($as_of, $second_reminder_months)
  and r.status = 'normal'
