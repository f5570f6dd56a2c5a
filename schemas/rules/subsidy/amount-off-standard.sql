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
with paid as (
  select
    y.person_id, y.benefit, y.month, min(y.record_id) as record_id, cast(sum(y.amount_fen) as bigint) as fen
  from payment y
  group by y.person_id, y.benefit, y.month
  having count(*) = count(y.amount_fen)
),
fitting as (
  select
    p.person_id, p.benefit, p.month, p.record_id, p.fen, s.amount_fen as standard_fen,
    f.record_id as other_record_id,
    case when s.level is null then 0 else 1 end
      + case when s.category is null then 0 else 1 end
      + case when s.class is null then 0 else 1 end as exactness
  from paid p
  join policy_subsidy_standards s on s.benefit = p.benefit and p.month between s.from_month and s.to_month
  left join in_force f on f.person_id = p.person_id and f.month = p.month
  left join dibao_member m on m.person_id = p.person_id and m.month = p.month
  left join dibao d on d.record_id = m.record_id
  where (s.level is null or s.level = f.held_level)
    and (s.category is null or s.category = f.held_category)
    and (s.class is null or s.class = d.class)
),
exact as (
  select f.person_id, f.benefit, f.month, max(f.exactness) as exactness
  from fitting f
  group by f.person_id, f.benefit, f.month
)
select
  f.person_id,
  f.record_id,
  min(f.other_record_id) as other_record_id,
  f.benefit as about,
  f.month,
  f.fen - min(f.standard_fen) as amount_fen,
  f.month as first_month,
  min(f.standard_fen) as standard,
  f.fen as paid
from fitting f
join exact e
  on e.person_id = f.person_id and e.benefit = f.benefit and e.month = f.month and e.exactness = f.exactness
group by f.person_id, f.record_id, f.benefit, f.month, f.fen
having min(f.standard_fen) = max(f.standard_fen) and min(f.standard_fen) <> f.fen
