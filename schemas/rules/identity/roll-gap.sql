/*---
title: { zh: 名册缺报, en: "A roll lacks a township, or much of what it had" }
kind: quality
severity: medium
departments: { lead: disabled-federation, support: [civil-affairs] }
needs: []
policy: [gap_focus_people, gap_exempt_rolls, gap_rows_percent]
looks-at: records
labels: { about: dataset }
basis: [审计常见问题]
message:
  zh: "{about}名册{unnamed}{shrunk}"
  en: "{about} {unnamed}{shrunk}"
fragments:
  unnamed:
    zh: "中没有{township}的人员，其他名册中该乡镇有{people}人"
    en: "names nobody of {township}, of which other rolls know {people} people"
  shrunk:
    zh: "只有{records}条，上次比对（基准日{last_as_of}）有{last_records}条"
    en: "has {records} records; in the last run, as of {last_as_of}, it had {last_records}"
why:
  zh: 名册漏报一个乡镇或一部分人员时，这些人员无法核对，不能把“名册上没有”当成“没有享受”。
  en: Where a township or a part of a roll was not handed in, its people cannot be judged; silence about them means nothing.
false_alarms:
  zh: 该乡镇确实无人符合名册条件；乡镇已撤并或改名；待遇停止或集中清退使名册变短。
  en: A township in which really nobody belongs on the roll, one that was merged or renamed, or a benefit that ended for many.
---*/
with township as (
  select p.township_key, min(p.person_id) as person_id, count(*) as people
  from person p
  where p.in_focus and p.township_key is not null
  group by p.township_key
  having count(*) >= $gap_focus_people
),
-- Townships that rows name themselves.
named as (
  select dataset, township_key
  from record
  where township_key is not null
  group by dataset, township_key
),
-- Where the people of a roll live matters only if its own rows leave a township out.
incomplete as (
  select r.dataset
  from (select dataset from record group by dataset) r
  cross join township t
  where not exists (
    select 1 from named n where n.dataset = r.dataset and n.township_key = t.township_key
  )
),
reached as (
  select dataset, township_key
  from named
  union
  select r.dataset, p.township_key
  from record r
  join link l on l.record_id = r.record_id
  join person p on p.person_id = l.person_id
  where p.township_key is not null and r.dataset in (select dataset from incomplete)
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
  t.people,
  cast(null as bigint) as records,
  cast(null as bigint) as last_records,
  cast(null as date) as last_as_of
from roll o
cross join township t
join person p on p.person_id = t.person_id
where not exists (
  select 1 from reached x where x.dataset = o.dataset and x.township_key = t.township_key
)
union all
select
  cast(null as bigint) as person_id,
  cast(null as bigint) as record_id,
  cast(null as bigint) as other_record_id,
  s.dataset as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  cast(null as varchar) as township,
  cast(null as bigint) as people,
  s.records,
  s.last_records,
  s.last_as_of
from roll_size s
where s.records * 100 < s.last_records * $gap_rows_percent
