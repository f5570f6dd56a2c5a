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
where f.problem in ('id.scientific', 'id.digits-lost')
