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
with spelled as (
  select l.person_id, r.record_id, r.dataset, r.name, r.name_key, l.name_agreement
  from record r
  join link l on l.record_id = r.record_id
  join person p on p.person_id = l.person_id and p.id_number = r.id_number
  where p.id_valid and l.is_own_number
),
-- The row that shows the person's own spelling beside the number.
standard as (
  select s.person_id, min(s.record_id) as record_id
  from spelled s
  join person p on p.person_id = s.person_id and p.name_key = s.name_key
  group by s.person_id
)
select
  s.person_id,
  s.record_id,
  o.record_id as other_record_id,
  s.name as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  s.dataset,
  s.name_agreement as agreement,
  p.name
from spelled s
join standard o on o.person_id = s.person_id
join person p on p.person_id = s.person_id
where s.name_agreement in ('variant', 'homophone', 'look-alike', 'one-character', 'contained')
