/*---
title: { zh: 补贴名册与残疾人证的类别等级不一致, en: Category or level differs between subsidy and certificate }
kind: conflict
severity: medium
departments: { lead: civil-affairs, support: [disabled-federation] }
needs: [[registry.level, registry.category, registry.cert_number], [subsidy.level, subsidy.category, subsidy.cert_number]]
absent-from: { registry: "coalesce(r.status, 'normal') = 'normal'" }
looks-at: payment
labels:
  about: subsidy.benefit
  paid_category: disability-category
  held_category: disability-category
  paid_level: disability-level
  held_level: disability-level
basis: [审计常见问题]
message:
  zh: "{about}：{months}发放名册与有效残疾人证不一致{category}{level}"
  en: "{about}, {months}: the roll contradicts the certificate in force{category}{level}"
fragments:
  category: { zh: "，类别为{paid_category}、证上为{held_category}", en: ", {paid_category} for {held_category}" }
  level: { zh: "，等级为{paid_level}、证上为{held_level}", en: ", {paid_level} for {held_level}" }
why:
  zh: 等级和类别决定能否享受及发放标准；重新评定后发放名册应同步更新。
  en: Category and level decide whether and how much is paid; the roll must follow a new assessment.
false_alarms:
  zh: 变更正在办理；多重残疾在补贴名册中只填了其中一类；名册录入错误。
  en: A change under way, one component entered for multiple disabilities, or a typing error.
---*/
with latest as (
  select person_id, benefit, max(month) as month
  from subsidy
  where is_payment
  group by person_id, benefit
),
stated as (
  select
    s.person_id, s.record_id, s.benefit, s.month,
    coalesce(s.category, s.cert_number_category) as category,
    coalesce(s.level, s.cert_number_level) as level
  from subsidy s
  join latest l on l.person_id = s.person_id and l.benefit = s.benefit and l.month = s.month
  where s.is_payment
),
compared as (
  select
    s.person_id, s.record_id, f.record_id as other_record_id, s.benefit, s.month,
    case when s.category <> f.held_category then s.category end as paid_category,
    f.held_category,
    case when p.most_severe > h.least_severe or h.most_severe > p.least_severe then s.level end as paid_level,
    f.held_level
  from stated s
  join in_force f on f.person_id = s.person_id and f.month = s.month
  left join level_range p on p.level = s.level
  left join level_range h on h.level = f.held_level
)
select
  c.person_id,
  c.record_id,
  c.other_record_id,
  c.benefit as about,
  c.month,
  cast(null as bigint) as amount_fen,
  c.paid_category,
  c.held_category,
  c.paid_level,
  c.held_level
from compared c
-- None of the certificates in force agrees, this one among them.
where not exists (
  select 1
  from compared k
  where k.record_id = c.record_id and coalesce(k.paid_category, k.paid_level) is null
)
