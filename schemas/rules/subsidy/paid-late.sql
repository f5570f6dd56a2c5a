/*---
title: { zh: 补贴发放不及时, en: Paid late }
kind: conflict
severity: medium
stake: none
departments: { lead: finance, support: [civil-affairs] }
needs: [payments.paid_on]
policy: [payment_late_months]
looks-at: payments
labels: { about: payments.benefit }
basis: [濮残联〔2019〕16号]
message:
  zh: "{about}：{months}应发的款项迟发，首笔于{paid_on}支付"
  en: "{about}: the money for {months} came late, the first of it on {paid_on}"
why:
  zh: 补贴应当及时足额发放到位。
  en: Subsidies are to be paid in full and on time.
false_alarms:
  zh: 新审批、复审通过后的补发未标注为补发；退回后重新支付。
  en: Back-pay after an approval that is not marked as such, or a payment made again after it was returned.
---*/
select
  b.person_id,
  b.record_id,
  cast(null as bigint) as other_record_id,
  b.benefit as about,
  b.month,
  b.amount_fen,
  b.paid_on
from payments b
where b.is_payment
  and coalesce(b.payment_kind, 'regular') = 'regular'
  and month_of(b.paid_on) > b.month + $payment_late_months
