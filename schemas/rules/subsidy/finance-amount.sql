/*---
title: { zh: 支付金额与审批金额不符, en: Paid and approved amounts differ }
kind: conflict
severity: high
stake: difference
departments: { lead: finance, support: [civil-affairs] }
needs: [subsidy.amount, payments.amount]
looks-at: bank_payment
labels: { about: subsidy.benefit, first_month: month, approved: yuan, paid: yuan }
basis: [迪残发〔2021〕35号 四]
message:
  zh: "{about}：{months}支付与审批金额不符，合计{difference}；{first_month}审批{approved}，支付{paid}"
  en: "{about}: paid and approved amounts differ for {months}, {difference} in all; {first_month}: approved {approved}, paid {paid}"
why:
  zh: 支付金额应与审批金额一致，多付应追回，少付应补足。
  en: What is paid must be what was approved; too much is recovered, too little made up for.
false_alarms:
  zh: 支付明细合并列支了补发或其他项目。
  en: A bank row that includes back-pay or another item.
---*/
with approved as (
  select
    y.person_id, y.benefit, y.month, min(y.record_id) as record_id, cast(sum(y.amount_fen) as bigint) as fen
  from payment y
  group by y.person_id, y.benefit, y.month
  having count(*) = count(y.amount_fen)
),
paid as (
  select
    k.person_id, k.benefit, k.month, min(k.record_id) as record_id, cast(sum(k.amount_fen) as bigint) as fen
  from bank_payment k
  group by k.person_id, k.benefit, k.month
  having count(*) = count(k.amount_fen)
)
select
  p.person_id,
  p.record_id,
  a.record_id as other_record_id,
  p.benefit as about,
  p.month,
  p.fen - a.fen as amount_fen,
  p.month as first_month,
  a.fen as approved,
  p.fen as paid
from paid p
join approved a on a.person_id = p.person_id and a.benefit = p.benefit and a.month = p.month and a.fen <> p.fen
