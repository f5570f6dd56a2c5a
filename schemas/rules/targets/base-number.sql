/*---
title: { zh: 上报基数与名册人数不符, en: Stated base number and roll differ }
kind: rate
severity: low
departments: { lead: disabled-federation, support: [] }
needs: [[targets, policy.quotas], registry]
looks-at: registry
labels: { about: targets.item }
policy: [quotas, school_age_from, school_age_to]
basis: [迪残发〔2021〕35号 一]
message:
  zh: "上报基数{stated}，登记名册为{held}{changed}"
  en: "{stated} stated, {held} in the registry{changed}"
fragments:
  changed: { zh: "；目标任务表中另有{other_number}，按最后一行计", en: "; the targets also say {other_number}, the last row was taken" }
why:
  zh: 持证人数、户数等基数是各项任务分解的依据，应与登记名册一致。
  en: Stated base numbers decide how tasks are shared out and should agree with the registry.
false_alarms:
  zh: 统计时点不同；基数含未办证残疾人。
  en: Counted on another day, or with disabled people who hold no certificate.
---*/
with holder as (
  select
    c.person_id,
    p.township_key,
    h.household
  from certified c
  join person p on p.person_id = c.person_id
  join home h on h.person_id = c.person_id
),
held as (
  select 'holders' as item, o.township_key, cast(o.person_id as varchar) as unit from holder o
  union all
  select 'households', o.township_key, o.household from holder o
  union all
  select 'family', o.township_key, cast(m.person_id as varchar)
  from home m
  join holder o on o.household = m.household
  union all
  select 'people', p.township_key, cast(r.person_id as varchar)
  from registry r
  join person p on p.person_id = r.person_id
  union all
  select 'school-age', p.township_key, cast(d.person_id as varchar)
  from disabled_child d
  join person p on p.person_id = d.person_id
  where d.age >= $school_age_from
),
counted as (
  select t.item, t.number, t.region, t.other_number, count(distinct h.unit) as held
  from yearly_target t
  left join held h on h.item = t.item and coalesce(t.region_key, '') in ('', h.township_key)
  where t.item in ('holders', 'households', 'family', 'people', 'school-age')
  group by t.item, t.number, t.region, t.other_number
)
-- A number above the stated one is as wrong as one below: what agrees is the smaller of the two, of the larger.
select
  coalesce(c.region, '') as region,
  least(c.held, c.number) as numerator,
  greatest(c.held, c.number) as denominator,
  100 as target,
  c.item as about,
  c.number as stated,
  c.held,
  c.other_number
from counted c
