/*---
title: { zh: 残疾人证注销或冻结后仍发放补贴, en: Subsidy paid on a cancelled or frozen certificate }
kind: conflict
severity: high
departments: { lead: civil-affairs, support: [disabled-federation] }
needs: [registry.status, subsidy]
absent-from: { registry: "true" }
looks-at: payment
labels: { about: subsidy.benefit, status: registry.status }
notes:
  status-undated:
    zh: 名册未写明状态变更日期，按名册所属月份起算。
    en: The registry gives no date for the status; it was taken to hold from the month of the roll on.
basis: [国发〔2015〕52号]
message:
  zh: "{about}：残疾人证{since}状态为“{status}”，{months}仍发放{amount}"
  en: "{about}: the certificate is \"{status}\"{since}; {amount} paid for {months}"
fragments:
  since: { zh: "自{status_date}起", en: " since {status_date}" }
why:
  zh: 证件注销、冻结的次月起不再符合发放条件。
  en: From the month after a certificate was cancelled or frozen nothing is payable.
false_alarms:
  zh: 注销后已重新办证但未录入；注销日期登记有误；冻结已解除而名册未更新。
  en: A new certificate not yet entered, a wrong date of cancelling, or a freeze lifted since.
---*/
with ended as (
  select r.person_id, r.record_id, r.status, r.status_date, r.status_undated, r.event_month
  from registry r
  where r.status in ('frozen', 'cancelled', 'no-longer-disabled')
    and coalesce(r.status_reason, 'other') not in ('death', 'moved-out')
)
select
  p.person_id,
  p.record_id,
  e.record_id as other_record_id,
  p.benefit as about,
  p.month,
  p.amount_fen,
  e.status,
  e.status_date,
  case when e.status_undated then 'probable' end as at_most,
  case when e.status_undated then 'status-undated' end as note
from payment p
join ended e on e.person_id = p.person_id and e.event_month < p.month
where not exists (
  select 1
  from registry k
  where k.person_id = p.person_id
    and k.in_force_from <= p.month
    and k.in_force_to > e.event_month
)
