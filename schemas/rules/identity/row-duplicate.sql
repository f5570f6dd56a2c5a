/*---
title: { zh: 名册内重复登记, en: The same person twice on one roll }
kind: quality
severity: medium
departments: { lead: disabled-federation, support: [civil-affairs] }
needs: []
looks-at: records
labels: { about: dataset }
basis: [审计常见问题]
message:
  zh: "{about}名册中同一人重复登记{rows}行"
  en: "{about}: the same person stands on {rows} rows"
why:
  zh: 每人应只登记一次，重复登记会造成重复发放或统计不实。
  en: A person belongs on such a roll once; a second row may be paid twice and spoils every count.
false_alarms:
  zh: 名册确有按次登记的业务而未注明期次。
  en: A roll that really lists events, without a column that tells them apart.
---*/
with placed as (
  select l.person_id, r.record_id, r.dataset, r.unique_key
  from record r
  join link l on l.record_id = r.record_id
  where r.unique_key is not null
),
doubled as (
  select person_id, dataset, unique_key, min(record_id) as first_record_id, count(*) as "rows"
  from placed
  group by person_id, dataset, unique_key
  having count(*) > 1
)
select
  p.person_id,
  p.record_id,
  d.first_record_id as other_record_id,
  p.dataset as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  d."rows"
from placed p
join doubled d on d.person_id = p.person_id and d.dataset = p.dataset and d.unique_key = p.unique_key
