/*---
title: { zh: 一人多号, en: One person under different ID numbers }
kind: quality
severity: medium
departments: { lead: disabled-federation, support: [civil-affairs] }
needs: []
looks-at: records
labels: { dataset: dataset }
basis: [GB 11643-1999]
message:
  zh: "{dataset}中的身份证号为{about}，同一人在其他名册为{main}，两号均有效"
  en: "The ID number in {dataset} is {about}; in other rolls the same person has {main}, and both are valid"
why:
  zh: 身份证号更正后部分名册未同步，会造成漏发、重复发放或查无此人。
  en: After a number was corrected some rolls keep the old one, and the person is missed or counted twice.
false_alarms:
  zh: 同村同名同生日的两个人；请对照户口簿核实是否为同一人。
  en: Two people of one name and birthday in one village; compare the household book.
---*/
with numbered as (
  select l.person_id, r.record_id, r.dataset, r.id_number
  from record r
  join link l on l.record_id = r.record_id
  where r.id_family = 'citizen' and r.id_number is not null and l.is_own_number
),
other as (
  select n.person_id, n.record_id, n.dataset, n.id_number
  from numbered n
  where not exists (select 1 from person p where p.person_id = n.person_id and p.id_number = n.id_number)
),
main as (
  select o.person_id, p.id_number, min(n.record_id) as record_id
  from other o
  join person p on p.person_id = o.person_id
  join numbered n on n.person_id = p.person_id and n.id_number = p.id_number
  group by o.person_id, p.id_number
)
select
  o.person_id,
  o.record_id,
  m.record_id as other_record_id,
  o.id_number as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  o.dataset,
  m.id_number as main
from other o
join main m on m.person_id = o.person_id
