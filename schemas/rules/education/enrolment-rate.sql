/*---
title: { zh: 适龄残疾儿童入学率, en: Share of disabled children of school age who are at school }
kind: rate
severity: medium
departments: { lead: education, support: [disabled-federation] }
needs: [registry, education]
optional: [deaths, moves, custody]
policy: [school_age_from, school_age_to, enrolment_rate_target]
looks-at: registry
basis: [万府办〔2017〕159号]
message:
  zh: "适龄残疾儿童少年{denominator}人，在学{numerator}人，目标{target}%"
  en: "{numerator} of {denominator} disabled children of school age are at school, the target is {target}%"
why:
  zh: 残疾儿童少年义务教育入学率是年度目标；低于目标的乡镇应逐人查找未入学原因。
  en: The share at school is a target of the year; where it is missed, the reason is to be found child by child.
false_alarms:
  zh: 适龄儿童人数很少的乡镇，一人之差即可达不到目标；县外就读未登记。
  en: A township with few such children, where one makes the difference, or children at school elsewhere.
---*/
-- Deferred, finished or at school elsewhere is not at school here, and not due there either.
with place as (
  select e.person_id, max(case when e.is_pupil then 1 else 0 end) as at_school
  from school_place e
  group by e.person_id
),
child as (
  select c.person_id, p.township_key, coalesce(e.at_school, 0) as at_school
  from disabled_child c
  join person p on p.person_id = c.person_id
  left join place e on e.person_id = c.person_id
  where c.age >= $school_age_from and coalesce(e.at_school, 1) = 1
),
-- A township of which the school roll knows nobody was not handed in; its rate would be a rate of the roll.
covered as (
  select distinct p.township_key
  from education e
  join person p on p.person_id = e.person_id
  where p.in_focus
),
township as (
  select
    c.township_key,
    min(c.person_id) as named_by,
    count(*) as children,
    cast(sum(c.at_school) as bigint) as pupils
  from child c
  join covered v on v.township_key = c.township_key
  group by c.township_key
)
select
  p.township as region,
  t.pupils as numerator,
  t.children as denominator,
  cast($enrolment_rate_target as integer) as target
from township t
join person p on p.person_id = t.named_by
