/*---
title: { zh: 未经审批支付, en: Paid by finance but on no approved roll }
kind: conflict
severity: high
departments: { lead: finance, support: [civil-affairs] }
needs: [subsidy, payments]
absent-from: { subsidy: "true" }
looks-at: bank_payment
labels: { about: subsidy.benefit }
notes:
  row-unclear:
    zh: 审批名册中有本人的记录，但金额或月份无法识别（见来源），请先核对。
    en: The approved roll has a row of this person whose amount or month cannot be read (see the sources); check it first.
basis: [迪残发〔2021〕35号 四]
message:
  zh: "{about}：{months}财政支付{amount}，审批名册中没有"
  en: "{about}: finance paid {amount} for {months}, and no roll approves it"
why:
  zh: 财政只应支付民政审批名册上的人员和月份。
  en: Finance pays only the people and months on the approved roll.
false_alarms:
  zh: 审批名册不完整；补发以前月份未注明所属月份；审批名册上身份证号录入错误。
  en: An incomplete approved roll, back-pay whose months are not named, or a typing error in the number there.
---*/
with covered as (
  select v.benefit, v.month from covered_month v group by v.benefit, v.month
)
select
  k.person_id,
  k.record_id,
  u.record_id as other_record_id,
  k.benefit as about,
  k.month,
  k.amount_fen,
  case when u.record_id is not null then 'possible' end as at_most,
  case when u.record_id is not null then 'row-unclear' end as note
from bank_payment k
join covered v on v.benefit = k.benefit and v.month = k.month
left join unclear_payment u
  on u.person_id = k.person_id and u.benefit = k.benefit and coalesce(u.month, k.month) = k.month
where not exists (
    select 1
    from payment y
    where y.person_id = k.person_id and y.benefit = k.benefit and y.month = k.month
  )
  and not exists (
    select 1
    from subsidy s
    where s.person_id = k.person_id
      and s.benefit = k.benefit
      and s.is_payment
      and s.payment_kind = 'backpay'
      and s.backpay_from is null
      and s.month >= k.month
  )
