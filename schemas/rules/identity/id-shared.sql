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
with shared as (
  select p.id_number, min(p.person_id) as first_person_id, max(p.person_id) as last_person_id, count(*) as people
  from person p
  where p.id_valid
  group by p.id_number
  having count(*) > 1
)
select
  s.first_person_id as person_id,
  l.record_id,
  cast(null as bigint) as other_record_id,
  s.id_number as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  s.people,
  a.name as first_name,
  b.name as last_name
from shared s
join person a on a.person_id = s.first_person_id
join person b on b.person_id = s.last_person_id
join person p on p.id_number = s.id_number
join link l on l.person_id = p.person_id
