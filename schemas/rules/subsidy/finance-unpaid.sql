/*---
title: { zh: 已审批未支付, en: Approved but not paid by finance }
kind: absence
severity: high
departments: { lead: finance, support: [civil-affairs] }
needs: [subsidy, payments]
optional: [deaths, moves, custody]
absent-from: { payments: "true" }
looks-at: payment
labels: { about: subsidy.benefit }
notes:
  returned:
    zh: 银行已退回该笔款项（见来源），请核对账户后补发。
    en: The bank returned this payment (see the sources); check the account and pay again.
  row-unclear:
    zh: 支付明细中有本人的记录，但所属月份不明（见来源），请先核对。
    en: The bank roll has a row of this person that does not say for which month (see the sources); check it first.
basis: [迪残发〔2021〕35号 四]
message:
  zh: "{about}：{months}已审批{amount}，财政支付明细中没有"
  en: "{about}: {amount} approved for {months}, and no payment by finance"
why:
  zh: 已审批的补贴应当按月足额支付到本人账户。
  en: What was approved must reach the person's account, month by month and in full.
false_alarms:
  zh: 支付明细不完整或按批次另存；改由其他渠道发放；支付明细按补发合并列支。
  en: An incomplete bank roll, another way of paying, or months put together as back-pay.
---*/
with covered as (
  select b.benefit, b.month from payments b group by b.benefit, b.month
),
due as (
  select y.person_id, y.benefit, y.month, y.record_id, y.amount_fen
  from payment y
  join covered v on v.benefit = y.benefit and v.month = y.month
  where not exists (
      select 1
      from bank_payment k
      where k.person_id = y.person_id and k.benefit = y.benefit and k.month = y.month
    )
    and not exists (
      select 1 from person_gone g where g.person_id = y.person_id and g.gone_month < y.month
    )
    and not exists (
      select 1
      from person_in_custody c
      where c.person_id = y.person_id and y.month between c.first_month and c.last_month
    )
),
hint as (
  select b.person_id, b.benefit, b.record_id, b.month as first_month, b.month as last_month, 'returned' as note
  from payments b
  where b.result = 'returned'
  union all
  select b.person_id, b.benefit, b.record_id, 0 as first_month, coalesce(b.month, 119999) as last_month, 'row-unclear' as note
  from payments b
  where b.is_payment and (b.month is null or (b.payment_kind = 'backpay' and b.from_month is null))
)
select
  d.person_id,
  d.record_id,
  h.record_id as other_record_id,
  d.benefit as about,
  d.month,
  d.amount_fen,
  case when h.note = 'row-unclear' then 'possible' end as at_most,
  h.note
from due d
left join hint h
  on h.person_id = d.person_id and h.benefit = d.benefit and d.month between h.first_month and h.last_month
