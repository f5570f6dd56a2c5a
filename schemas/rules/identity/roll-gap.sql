/*---
title: { zh: 名册缺乡镇, en: A township is missing from a roll }
kind: quality
severity: medium
departments: { lead: disabled-federation, support: [civil-affairs] }
needs: []
policy: [gap_focus_people, gap_exempt_rolls]
looks-at: records
labels: { about: dataset }
basis: [审计常见问题]
message:
  zh: "{about}名册中没有{township}的人员，其他名册中该乡镇有{people}人"
  en: "{about} names nobody of {township}, of which other rolls know {people} people"
why:
  zh: 名册漏报一个乡镇时，该乡镇的人员无法核对，不能把“名册上没有”当成“没有享受”。
  en: Where a township was not handed in, its people cannot be judged; silence about them means nothing.
false_alarms:
  zh: 该乡镇确实无人符合名册条件；乡镇已撤并或改名。
  en: A township in which really nobody belongs on the roll, or one that was merged or renamed.
---*/
with township as (
  select p.township_key, min(p.person_id) as person_id, count(*) as people
  from person p
  where p.in_focus and p.township_key is not null
  group by p.township_key
  having count(*) >= $gap_focus_people
),
-- Rows of the people who live there, and rows that name the township themselves.
reached as (
  select r.dataset, p.township_key
  from record r
  join link l on l.record_id = r.record_id
  join person p on p.person_id = l.person_id
  where p.township_key is not null
  union
  select r.dataset, r.township_key
  from record r
  where r.township_key is not null
),
roll as (
  select distinct dataset
  from reached
  where dataset not in (select value from policy_list where parameter = 'gap_exempt_rolls')
)
select
  cast(null as bigint) as person_id,
  cast(null as bigint) as record_id,
  cast(null as bigint) as other_record_id,
  o.dataset as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  p.township,
  t.people
from roll o
cross join township t
join person p on p.person_id = t.person_id
where not exists (
  select 1 from reached x where x.dataset = o.dataset and x.township_key = t.township_key
)
