/*---
title: { zh: 名册合计与明细不符, en: "A roll's own total differs from its rows" }
kind: quality
severity: low
departments: { lead: disabled-federation, support: [civil-affairs, finance] }
needs: []
looks-at: rows of stated_total
labels: { field: dataset-field, dataset: dataset }
notes:
  rows-unread:
    zh: 这些行中有无法完整识别的行（见“数据问题”），差额可能由此而来。
    en: Some of these rows could not be read whole (see the data problems); the difference may come from them.
basis: [审计常见问题]
message:
  zh: "“{label}”{money}{people}（第{first_row}行至第{last_row}行）"
  en: "\"{label}\": {money}{people} (rows {first_row} to {last_row})"
fragments:
  money: { zh: "{field}写为{stated_yuan}元，各行相加为{held_yuan}元", en: "{field} {stated_yuan} yuan, the rows add up to {held_yuan} yuan" }
  people: { zh: "写明{stated_people}人，名册列出{held_people}人", en: "{stated_people} people, {held_people} listed" }
why:
  zh: 合计与明细不符，说明名册被改动过、漏行，或公式没有覆盖全部行。
  en: Where total and rows differ, rows were changed or lost, or the formula does not reach all of them.
false_alarms:
  zh: 合计行只汇总部分列或筛选后的行；明细在另一张表。
  en: The total adds up filtered rows only, or rows of another sheet.
---*/
select
  cast(null as bigint) as person_id,
  cast(null as bigint) as record_id,
  cast(null as bigint) as other_record_id,
  t.place || case when t.field is null then '' else ' ' || t.field end as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  case when t.unread_rows > 0 then 'possible' end as at_most,
  case when t.unread_rows > 0 then 'rows-unread' end as note,
  t.label,
  t.field,
  t.first_row,
  t.last_row,
  case when t.field is not null then t.stated_text end as stated_yuan,
  case when t.field is not null then t.held_text end as held_yuan,
  case when t.field is null then t.stated_text end as stated_people,
  case when t.field is null then t.held_text end as held_people
from stated_total t
where t.stated <> t.held
