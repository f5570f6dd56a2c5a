/*---
title: { zh: 残疾人证号与本人信息不符, en: Certificate number contradicts its own row }
kind: quality
severity: medium
departments: { lead: disabled-federation, support: [] }
needs: [registry.cert_number, [registry.id_number, registry.category, registry.level]]
looks-at: registry
rests-on: row
labels:
  about: field
  number_category: disability-category
  stated_category: disability-category
  number_level: disability-level
  stated_level: disability-level
basis: [濮残联〔2019〕16号]
message:
  zh: "残疾人证号与登记的{about}不符{category}{level}"
  en: "The certificate number contradicts the {about} beside it{category}{level}"
fragments:
  category: { zh: "：证号为{number_category}，登记为{stated_category}", en: ": {number_category} by the number, {stated_category} on the row" }
  level: { zh: "：证号为{number_level}，登记为{stated_level}", en: ": {number_level} by the number, {stated_level} on the row" }
why:
  zh: 证号由本人身份证号、类别和等级组成；不符多为录入错误、重新评定后未换号，或用了别人的证。
  en: "The number is made of the holder's ID number, category and level: a typing error, a change not carried over, or somebody else's certificate."
false_alarms:
  zh: 身份证号更正前办的证，而其他名册没有登记过原号码；等级变更正在换证。
  en: Issued before the ID number was corrected, with the old number on no other roll, or a change of level under way.
---*/
with numbered as (
  select
    r.person_id, r.record_id, r.id_number, r.category, r.level, r.cert_number_category, r.cert_number_level,
    substr(r.cert_number_base, 1, 18) as owner_number
  from registry r
  where coalesce(r.status, 'normal') in ('normal', 'frozen', 'expired', 'lost')
),
contradiction as (
  select
    n.person_id, n.record_id, 'id_number' as about,
    cast(null as varchar) as number_category, cast(null as varchar) as stated_category,
    cast(null as varchar) as number_level, cast(null as varchar) as stated_level
  from numbered n
  join link l on l.record_id = n.record_id
  where n.id_number <> n.owner_number
    -- A permit of other shape is no part of a certificate number, and somebody else's number is another rule's.
    and length(n.id_number) = 18
    and l.is_own_number
    -- Neither the number beside it nor one of former days, under which the person stands on some row.
    and not exists (
      select 1
      from record f
      join link o on o.record_id = f.record_id
      where o.person_id = n.person_id and o.is_own_number and f.id_number = n.owner_number
    )
  union all
  select
    n.person_id, n.record_id, 'category' as about,
    n.cert_number_category as number_category, n.category as stated_category,
    cast(null as varchar) as number_level, cast(null as varchar) as stated_level
  from numbered n
  where n.cert_number_category <> n.category
  union all
  select
    n.person_id, n.record_id, 'level' as about,
    cast(null as varchar) as number_category, cast(null as varchar) as stated_category,
    n.cert_number_level as number_level, n.level as stated_level
  from numbered n
  where exists (
    select 1
    from level_range s
    cross join level_range c
    where s.level = n.level
      and c.level = n.cert_number_level
      and (c.most_severe > s.least_severe or s.most_severe > c.least_severe)
  )
)
select
  c.person_id,
  c.record_id,
  cast(null as bigint) as other_record_id,
  c.about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  c.number_category,
  c.stated_category,
  c.number_level,
  c.stated_level
from contradiction c
