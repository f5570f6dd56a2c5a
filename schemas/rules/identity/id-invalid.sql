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
select
  f.person_id,
  f.record_id,
  cast(null as bigint) as other_record_id,
  f.written as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  f.dataset,
  f.problem,
  f.suggested
from faulty_number f
where f.family = 'citizen'
  and f.problem in ('id.length', 'id.characters', 'id.birth-date', 'id.check-digit')
  -- A copy of a damaged number, saved as text, is no typing error; id-damaged speaks of it.
  and not exists (
    select 1
    from faulty_number d
    where d.written = f.written
      and d.person_id = f.person_id
      and d.problem in ('id.scientific', 'id.digits-lost')
  )
