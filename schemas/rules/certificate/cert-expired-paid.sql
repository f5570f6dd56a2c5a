/*---
title: { zh: 残疾人证过期仍发放补贴, en: Subsidy paid on an expired certificate }
kind: conflict
severity: high
departments: { lead: civil-affairs, support: [disabled-federation] }
needs: [registry.valid_to, subsidy]
absent-from: { registry: "true" }
policy: [expiry_grace_months]
looks-at: payment
labels: { about: subsidy.benefit }
basis: [国发〔2015〕52号, 迪残发〔2021〕35号 四]
message:
  zh: "{about}：残疾人证{valid_to}到期，{months}仍发放{amount}"
  en: "{about}: the certificate ended on {valid_to}; {amount} paid for {months}"
why:
  zh: 证件到期的次月起不再符合发放条件，应暂停发放并通知换证。
  en: From the month after the certificate's end nothing is payable until it is renewed.
false_alarms:
  zh: 已按期换证但新证未录入登记名册；换证日期早于登记日期。请核对新证。
  en: Renewed in time but not yet entered in the registry; compare the new certificate.
---*/
with ended as (
  select p.person_id, p.record_id, p.benefit, p.month, p.amount_fen, r.record_id as other_record_id, r.valid_to
  from payment p
  join registry r on r.person_id = p.person_id and month_of(r.valid_to) + $expiry_grace_months < p.month
  where not exists (
    select 1
    from registry k
    where k.person_id = p.person_id
      and k.in_force_from <= p.month
      and (k.valid_to is null or month_of(k.valid_to) + $expiry_grace_months >= p.month)
  )
)
select
  e.person_id,
  e.record_id,
  e.other_record_id,
  e.benefit as about,
  e.month,
  e.amount_fen,
  e.valid_to
from ended e
where not exists (
  select 1 from ended l where l.record_id = e.record_id and l.month = e.month and l.valid_to > e.valid_to
)
