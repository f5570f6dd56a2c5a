/*---
title: { zh: 等级不符仍发放护理补贴, en: Nursing subsidy paid at a level that is not eligible }
kind: conflict
severity: high
departments: { lead: civil-affairs, support: [disabled-federation] }
needs: [registry.level, subsidy]
absent-from: { registry: "true" }
policy: [nursing_levels, nursing_level3_categories]
looks-at: payment
labels: { about: subsidy.benefit, level: disability-level, category: disability-category }
basis: [国发〔2015〕52号]
message:
  zh: "{about}：残疾人证为{category}{level}，{months}发放{amount}"
  en: "{about}: the certificate says {category}, {level}; {amount} paid for {months}"
why:
  zh: 重度残疾人护理补贴发给一级、二级残疾人；等级变更的次月起按新等级执行。
  en: The nursing subsidy is for levels 1 and 2; after a change the new level counts from the next month.
false_alarms:
  zh: 当地已将三级智力、精神残疾人纳入范围而未在政策参数中设置；等级正在复核。
  en: A local extension to level 3 that the policy values do not show, or a level under review.
---*/
with judged as (
  select
    f.person_id, f.month, f.record_id, f.held_level, f.held_category, f.in_force_from,
    f.held_level in (select value from policy_list where parameter = 'nursing_levels')
      or (f.held_level = '3'
        and (f.held_category in (select value from policy_list where parameter = 'nursing_level3_categories')
          or (f.held_category = 'multiple'
            and exists (select 1 from policy_list where parameter = 'nursing_level3_categories'))))
      as eligible_or_open
  from in_force f
)
select
  y.person_id,
  y.record_id,
  j.record_id as other_record_id,
  y.benefit as about,
  y.month,
  y.amount_fen,
  j.held_level as level,
  j.held_category as category
from payment y
join judged j
  on j.person_id = y.person_id and j.month = y.month and j.in_force_from < y.month and not j.eligible_or_open
where y.benefit = 'nursing'
  and not exists (
    select 1
    from judged k
    where k.person_id = y.person_id
      and k.month = y.month
      and (k.held_level is null or k.eligible_or_open)
  )
