/*---
title: { zh: 中间月份漏发补贴, en: "A month left out between two paid ones" }
kind: conflict
severity: medium
stake: underpaid
departments: { lead: civil-affairs, support: [finance] }
needs: [subsidy]
editions: { subsidy.month: 3 }
optional: [registry, dibao, tekun, allowances, deaths, moves, custody]
absent-from: { subsidy: "true" }
policy:
  - living_dibao_classes
  - orphan_allowances
  - nursing_excluding_allowances
  - snapshot_reach_months
  - subsidy_standards
looks-at: payment
labels: { about: subsidy.benefit }
notes:
  row-unclear:
    zh: 名册中有本人的发放记录，但金额或月份无法识别（见来源），请先核对。
    en: The roll has a row of this person whose amount or month cannot be read (see the sources); check it first.
basis: [濮残联〔2019〕16号]
message:
  zh: "{about}：前后月份均已发放，{months}未发放，名册未见停发原因"
  en: "{about}: paid before and after, not for {months}, and no roll says why"
why:
  zh: 补贴应当按月足额发放，漏发的应当补发；金额按标准计，未填写标准而前后月份金额相同的，按该金额计。
  en: Subsidies are to be paid every month and in full; a month left out is to be made up for, at the standard, or where none is known at the sum paid before and after if the two agree.
false_alarms:
  zh: 当月因故停发而名册未记录；已在其他名册或以现金补发。
  en: A stop that no roll records, or a payment made up for elsewhere.
---*/
select
  b.person_id,
  b.record_before as record_id,
  coalesce(u.record_id, b.record_after) as other_record_id,
  b.benefit as about,
  b.month,
  coalesce(t.amount_fen, b.usual_fen) as amount_fen,
  case when u.record_id is not null then 'possible' end as at_most,
  case when u.record_id is not null then 'row-unclear' end as note
from unpaid_month b
join person p on p.person_id = b.person_id
join covered_month c
  on c.benefit = b.benefit and c.township_key = coalesce(p.township_key, '') and c.month = b.month
left join monthly_standard t on t.person_id = b.person_id and t.benefit = b.benefit and t.month = b.month
left join unclear_payment u
  on u.person_id = b.person_id and u.benefit = b.benefit and coalesce(u.month, b.month) = b.month
where b.month_before is not null
  and b.month_after is not null
  and not exists (
    select 1
    from excluded_month x
    where x.person_id = b.person_id and x.benefit = b.benefit and x.month = b.month
  )
  and not exists (
    select 1
    from subsidy s
    where s.person_id = b.person_id
      and s.benefit = b.benefit
      and ((s.status <> 'paid' and s.month between b.month_before and b.month)
        or (s.is_payment and s.payment_kind = 'backpay' and s.backpay_from is null and s.month > b.month))
  )
  and (exists (select 1 from in_force f where f.person_id = b.person_id and f.month = b.month)
    or not exists (select 1 from registry r where r.person_id = b.person_id))
  and (b.benefit <> 'living'
    or exists (select 1 from dibao_member d where d.person_id = b.person_id and d.month = b.month)
    or not exists (select 1 from dibao_snapshot d where d.month = b.month))
