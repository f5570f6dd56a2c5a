/*---
title: { zh: 办证之前发放补贴, en: Subsidy paid for a month before the certificate }
kind: conflict
severity: medium
departments: { lead: civil-affairs, support: [disabled-federation] }
needs: [registry.issued_on, subsidy]
looks-at: payment
labels: { about: subsidy.benefit }
notes:
  earlier-certificate:
    zh: 台账可能只登记现行证件，请核实此前是否持证。
    en: The registry may hold present certificates only; check whether there was one before.
basis: [国发〔2015〕52号]
message:
  zh: "{about}：首次发证为{issued_on}，{months}已发放{amount}"
  en: "{about}: first certificate issued on {issued_on}; {amount} paid for {months}"
why:
  zh: 持有残疾人证后方可申请补贴，从申请当月计发。
  en: Only holders may apply, and payment counts from the month of application.
false_alarms:
  zh: 换证后台账只保留新证的发证日期；外地证件转入后重新登记。
  en: A registry that keeps the date of the renewed certificate only, or a certificate moved in from elsewhere.
---*/
with first_issue as (
  select r.person_id, min(r.issued_on) as issued_on
  from registry r
  group by r.person_id
  having count(*) = count(case when coalesce(r.cert_number, '') = coalesce(r.cert_number_base, '') then r.issued_on end)
)
select
  y.person_id,
  y.record_id,
  r.record_id as other_record_id,
  y.benefit as about,
  y.month,
  y.amount_fen,
  i.issued_on,
  'probable' as at_most,
  'earlier-certificate' as note
from payment y
join first_issue i on i.person_id = y.person_id and y.month < month_of(i.issued_on)
join registry r on r.person_id = i.person_id and r.issued_on = i.issued_on
