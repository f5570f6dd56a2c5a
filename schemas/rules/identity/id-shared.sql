/*---
title: { zh: 一号多人, en: "One ID number, different names" }
kind: quality
severity: high
departments: { lead: disabled-federation, support: [civil-affairs] }
needs: []
looks-at: records
rests-on: row
basis: [GB 11643-1999]
message:
  zh: "同一身份证号对应{people}个不同姓名：{first_name}、{last_name}"
  en: "One ID number with {people} clearly different names: {first_name}, {last_name}"
why:
  zh: 同一号码不应属于两个人，可能是录入错误、重号或冒用，涉及待遇的须逐条核实。
  en: "One number cannot belong to two people: a typing error, a number issued twice, or one that was borrowed."
false_alarms:
  zh: 改名而未登记曾用名。
  en: A change of name that no roll records.
---*/
with numbered as (
  select coalesce(r.id_number, r.cert_id) as number, p.person_id, r.record_id
  from record r
  join link l on l.record_id = r.record_id
  join person p on p.person_id = l.person_id
  where p.name_key is not null
),
of_several as (
  select number
  from numbered
  group by number
  having min(person_id) < max(person_id)
),
-- Whose number it is, as far as linking can tell, comes first.
shared as (
  select
    n.number,
    coalesce(min(case when p.id_number = n.number then n.person_id end), min(n.person_id)) as person_id,
    min(n.person_id) as lowest,
    max(n.person_id) as highest,
    count(distinct n.person_id) as people
  from numbered n
  join person p on p.person_id = n.person_id
  where n.number in (select number from of_several)
  group by n.number
)
select
  s.person_id,
  n.record_id,
  cast(null as bigint) as other_record_id,
  s.number as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  s.people,
  a.name as first_name,
  b.name as last_name
from shared s
join person a on a.person_id = s.person_id
join person b on b.person_id = case when s.highest > s.person_id then s.highest else s.lowest end
join numbered n on n.number = s.number
