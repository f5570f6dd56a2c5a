/*---
title: { zh: 身份证号有误, en: ID number that cannot be one }
kind: quality
severity: medium
departments: { lead: disabled-federation, support: [civil-affairs] }
needs: []
looks-at: records
rests-on: row
labels: { problem: id-fault, dataset: dataset }
basis: [GB 11643-1999]
message:
  zh: "{dataset}中的身份证号“{about}”有误：{problem}{suggestion}"
  en: "The ID number \"{about}\" in {dataset} is wrong: {problem}{suggestion}"
fragments:
  suggestion: { zh: "；疑为{suggested}", en: "; probably {suggested}" }
why:
  zh: 号码有误的记录无法与其他名册可靠对应，可能造成漏发、错发。
  en: A row with a wrong number cannot be matched reliably with other rolls.
false_alarms:
  zh: 军人、港澳台居民等使用其他证件而登记在身份证号栏。
  en: Another kind of document typed into the ID column.
---*/
with nearest as (
  select c.record_id, min(p.id_number) as suggested
  from candidate c
  join person p on p.person_id = c.person_id
  where p.id_valid
  group by c.record_id
  having count(distinct p.id_number) = 1
)
select
  l.person_id,
  r.record_id,
  cast(null as bigint) as other_record_id,
  r.id_cleaned as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  r.dataset,
  r.id_fault as problem,
  case when p.id_valid then p.id_number else n.suggested end as suggested
from record r
join link l on l.record_id = r.record_id
join person p on p.person_id = l.person_id
left join nearest n on n.record_id = r.record_id
where r.id_family = 'citizen'
  and r.id_fault in ('id.length', 'id.characters', 'id.birth-date', 'id.check-digit')
  -- A copy of a damaged number, saved as text, is no typing error; id-damaged speaks of it.
  and not exists (
    select 1
    from record d
    join link k on k.record_id = d.record_id
    where d.id_cleaned = r.id_cleaned
      and k.person_id = l.person_id
      and d.id_fault in ('id.scientific', 'id.digits-lost')
  )
