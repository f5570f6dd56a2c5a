/*---
title: { zh: 身份证号被表格软件损坏, en: ID number destroyed by a spreadsheet }
kind: quality
severity: high
departments: { lead: disabled-federation, support: [civil-affairs] }
needs: []
looks-at: records
rests-on: row
labels: { problem: id-fault, dataset: dataset }
basis: [GB 11643-1999]
message:
  zh: "{dataset}中的身份证号“{about}”已损坏：{problem}{suggestion}"
  en: "The ID number \"{about}\" in {dataset} is destroyed: {problem}{suggestion}"
fragments:
  suggestion: { zh: "；疑为{suggested}", en: "; probably {suggested}" }
why:
  zh: 号码末几位已丢失，无法与其他名册可靠对应；保存后的文件不能恢复，须从业务系统重新导出。
  en: The last digits are gone, and no file that was saved so has them any more; the roll must be exported again.
false_alarms:
  zh: 该栏本来就不是身份证号（如银行卡号、户编号）。
  en: A column that does not hold ID numbers at all, but accounts or household numbers.
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
where r.id_fault in ('id.scientific', 'id.digits-lost')
