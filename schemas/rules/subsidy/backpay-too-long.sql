/*---
title: { zh: 补发月数超过规定, en: Back-pay for more months than allowed }
kind: conflict
severity: low
departments: { lead: civil-affairs, support: [] }
needs: [subsidy]
policy: [backpay_months]
looks-at: payment
labels: { about: subsidy.benefit, paid_in: month }
basis: [民发〔2021〕70号]
message:
  zh: "{about}：{paid_in}补发以前月份，其中{months}超出可补发的月数，涉及{amount}"
  en: "{about}: back-pay in {paid_in}; {months} lie beyond the months that may be paid back, {amount}"
why:
  zh: 补发一般不超过规定的月数，超出部分应有审批依据。
  en: Back-pay is limited to a few months; more than that needs a decision on file.
false_alarms:
  zh: 因发放单位原因漏发而补足；经批准的整体补发。
  en: Months that the office itself left out, or a decision that allows more.
---*/
with backpaid as (
  select y.person_id, y.benefit, y.record_id, s.month as paid_in, y.month, y.amount_fen
  from payment y
  join subsidy s on s.record_id = y.record_id and y.month < s.month
)
select
  b.person_id,
  b.record_id,
  cast(null as bigint) as other_record_id,
  b.benefit as about,
  b.month,
  b.amount_fen,
  b.paid_in
from backpaid b
join backpaid l
  on l.person_id = b.person_id and l.benefit = b.benefit and l.paid_in = b.paid_in and l.month > b.month
group by b.person_id, b.record_id, b.benefit, b.month, b.amount_fen, b.paid_in
having count(distinct l.month) >= $backpay_months
