/*---
title: { zh: 发放金额与标准不符, en: Amount differs from the standard }
kind: conflict
severity: medium
stake: difference
departments: { lead: civil-affairs, support: [finance] }
needs: [subsidy.amount, policy.subsidy_standards]
optional: [registry, dibao]
policy: [subsidy_standards, living_dibao_classes, snapshot_reach_months]
looks-at: payment
labels: { about: subsidy.benefit, standard: yuan, first_month: month, paid: yuan }
basis: [国发〔2015〕52号, 濮残联〔2019〕16号]
message:
  zh: "{about}：{months}发放金额与标准不符，合计{difference}；{first_month}标准{standard}，发放{paid}"
  en: "{about}: the amount differs from the standard for {months}, {difference} in all; {first_month}: standard {standard}, paid {paid}"
why:
  zh: 补贴应按当月执行的标准足额发放，多发应追回，少发应补足。
  en: The standard in force in the month is paid, in full; too much is recovered, too little made up for.
false_alarms:
  zh: 等级变更或提标当月按旧标准发放；补发未注明所属月份；择高享受差额发放。
  en: The old standard in the month of a change, back-pay whose months are not named, or the difference to another allowance.
---*/
-- Of several payments the last bears the difference, as it bears what was paid twice: money is counted once.
with paid as (
  select
    y.person_id, y.benefit, y.month, max(y.record_id) as record_id, cast(sum(y.amount_fen) as bigint) as fen
  from payment y
  group by y.person_id, y.benefit, y.month
  having count(*) = count(y.amount_fen)
)
select
  p.person_id,
  p.record_id,
  t.record_id as other_record_id,
  p.benefit as about,
  p.month,
  p.fen - t.amount_fen as amount_fen,
  p.month as first_month,
  t.amount_fen as standard,
  p.fen as paid
from paid p
join monthly_standard t on t.person_id = p.person_id and t.benefit = p.benefit and t.month = p.month
where p.fen <> t.amount_fen
