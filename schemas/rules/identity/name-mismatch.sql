/*---
title: { zh: 同号姓名写法不一, en: "One ID number, a name spelled differently" }
kind: quality
severity: low
departments: { lead: disabled-federation, support: [civil-affairs] }
needs: []
looks-at: records
rests-on: row
labels: { dataset: dataset, agreement: name-agreement }
basis: [审计常见问题]
message:
  zh: "{dataset}中姓名写作“{about}”，同一身份证号在其他名册为“{name}”（{agreement}）"
  en: "{dataset} spells the name \"{about}\", other rolls have \"{name}\" under the same ID number ({agreement})"
why:
  zh: 姓名写法不一会使按姓名核对、银行发放对不上人；应以户口簿、身份证为准统一。
  en: Banks and other offices compare names; a name that is spelled in two ways is refused or missed.
false_alarms:
  zh: 依法改名而名册更新不同步；系统不支持生僻字而以同音字代替。
  en: A change of name that not every roll has yet, or a system that cannot write a rare character.
---*/
with odd as (
  select p.person_id, p.id_number, p.name, p.name_key, l.record_id, l.name_agreement
  from link l
  join person p on p.person_id = l.person_id
  where l.name_agreement in ('variant', 'homophone', 'look-alike', 'one-character', 'contained')
    and l.is_own_number
    and p.id_valid
),
-- The row that shows the person's own spelling beside the number.
standard as (
  select o.person_id, min(r.record_id) as record_id
  from odd o
  join link l on l.person_id = o.person_id
  join record r on r.record_id = l.record_id and r.id_number = o.id_number and r.name_key = o.name_key
  where l.is_own_number
  group by o.person_id
)
select
  o.person_id,
  o.record_id,
  s.record_id as other_record_id,
  r.name as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  r.dataset,
  o.name_agreement as agreement,
  o.name
from odd o
join standard s on s.person_id = o.person_id
join record r on r.record_id = o.record_id and r.id_number = o.id_number
