/*---
title: { zh: 重度残疾人未领护理补贴, en: "Severely disabled, without the nursing subsidy" }
kind: absence
severity: high
departments: { lead: civil-affairs, support: [disabled-federation] }
needs: [registry, subsidy]
optional: [tekun, allowances, deaths, moves, custody]
absent-from: { subsidy: "true" }
policy: [nursing_levels, nursing_level3_categories, nursing_excluding_allowances, subsidy_standards]
looks-at: registry
labels: { about: subsidy.benefit, level: disability-level, category: disability-category }
notes:
  row-unclear:
    zh: 名册中有本人的发放记录，但金额或月份无法识别（见来源），请先核对。
    en: The roll has a row of this person whose amount or month cannot be read (see the sources); check it first.
basis: [国发〔2015〕52号, 濮残联〔2019〕16号]
message:
  zh: "残疾人证有效（{category}{level}），{months}未发放重度残疾人护理补贴"
  en: "Certificate in force ({category}, {level}), without the nursing subsidy for {months}"
why:
  zh: 残疾等级为一级、二级的残疾人符合重度残疾人护理补贴条件，应主动告知并受理。
  en: Holders at level 1 or 2 are entitled; they should be told and served.
false_alarms:
  zh: 本人自愿放弃；已享受老年护理补贴或工伤护理费；当月新办证尚未申请。
  en: Declined, an elderly or work-injury nursing allowance instead, or a certificate so new that nobody applied yet.
---*/
with due as (
  select f.person_id, f.month, j.township_key, f.record_id, f.held_level, f.held_category
  from in_force f
  join person p on p.person_id = f.person_id
  join judged_month j
    on j.benefit = 'nursing' and j.township_key = coalesce(p.township_key, '') and j.month = f.month
  where (f.held_level in (select value from policy_list where parameter = 'nursing_levels')
      or (f.held_level = '3'
        and f.held_category in (select value from policy_list where parameter = 'nursing_level3_categories')))
    and not exists (
      select 1 from payment y where y.person_id = f.person_id and y.benefit = 'nursing' and y.month = f.month
    )
    and not exists (
      select 1
      from subsidy s
      where s.person_id = f.person_id
        and s.benefit = 'nursing'
        and (month_of(s.applied_on) > f.month
          or (s.is_payment and s.payment_kind = 'backpay' and s.backpay_from is null and s.month >= f.month))
    )
    and not exists (
      select 1
      from excluded_month x
      where x.person_id = f.person_id and x.benefit = 'nursing' and x.month = f.month
    )
),
-- Several certificates may be in force; the money stands beside the first of them alone.
owed as (
  select
    d.person_id, d.month, d.township_key, d.record_id, d.held_level, d.held_category,
    min(d.record_id) over (partition by d.person_id, d.month) as first_record_id
  from due d
)
select
  d.person_id,
  d.record_id,
  u.record_id as other_record_id,
  'nursing' as about,
  d.month,
  case when d.record_id = d.first_record_id then t.amount_fen else 0 end as amount_fen,
  d.held_level as level,
  d.held_category as category,
  case when u.record_id is not null then 'possible' end as at_most,
  case when u.record_id is not null then 'row-unclear' end as note
from owed d
left join monthly_standard t on t.person_id = d.person_id and t.benefit = 'nursing' and t.month = d.month
left join unclear_payment u
  on u.person_id = d.person_id and u.benefit = 'nursing' and coalesce(u.month, d.month) = d.month
-- An unbroken run: as many months are due from this one on as there are months up to the last that can be judged.
where (select count(distinct x.month) from due x where x.person_id = d.person_id and x.month >= d.month)
  = (select max(j.month) from judged_month j where j.benefit = 'nursing' and j.township_key = d.township_key)
    - d.month + 1
