/*---
title: { zh: 监测名册与残疾人登记不一致, en: Monitoring roll and registry differ }
kind: conflict
severity: low
stake: none
departments: { lead: rural-revitalisation, support: [disabled-federation] }
needs: [registry, monitoring]
absent-from: { registry: "coalesce(r.status, 'normal') = 'normal'" }
looks-at: monitored
labels: { about: field, monitored_level: disability-level, held_level: disability-level, registered_level: disability-level }
basis: [霍邱县残联 2022-02-23]
message:
  zh: "{unmarked}{not_certified}{level}{members}"
  en: "{unmarked}{not_certified}{level}{members}"
fragments:
  unmarked: { zh: "监测名册未标注残疾，残疾人证登记有效（{held_level}）", en: "Not marked as disabled, with a certificate in force ({held_level})" }
  not_certified: { zh: "监测名册标注残疾，登记的{ended}本残疾人证均已失效", en: "Marked as disabled, none of the {ended} certificates registered is in force" }
  level: { zh: "监测名册为{monitored_level}，残疾人证登记为{registered_level}", en: "{monitored_level} on the monitoring roll, {registered_level} in the registry" }
  members: { zh: "家庭人口数{stated}人，名册列出{listed}人", en: "{stated} members stated, {listed} listed" }
why:
  zh: 残疾标注、等级和家庭成员是分类帮扶的依据，两边不一致会漏帮或错帮。
  en: Mark, level and members decide what help a household gets; where the rolls differ, it gets the wrong one.
false_alarms:
  zh: 换证或等级变更后名册未更新；外嫁、分户、新生儿等家庭成员变动。
  en: A new certificate or level not yet entered; marriages, births and divided households.
---*/
with listed as (
  select
    n.person_id, n.record_id, n.level, n.marked_disabled, n.household_size, m.household,
    n.disabled is not null or n.health is not null as says_health
  from monitoring n
  join monitored m on m.record_id = n.record_id
),
held as (
  select c.person_id, min(c.record_id) as record_id, min(c.held_level) as held_level
  from certified c
  group by c.person_id
),
ended as (
  select r.person_id, min(r.record_id) as record_id, count(*) as certificates
  from registry r
  where not exists (select 1 from certified c where c.person_id = r.person_id)
  group by r.person_id
),
household as (
  select
    l.household, min(l.record_id) as record_id,
    count(distinct l.person_id) as members, max(l.household_size) as stated
  from listed l
  where l.household is not null
  group by l.household
)
select
  l.person_id, l.record_id, h.record_id as other_record_id, 'disabled' as about,
  cast(null as integer) as month, cast(null as bigint) as amount_fen,
  h.held_level, cast(null as bigint) as ended,
  cast(null as varchar) as monitored_level, cast(null as varchar) as registered_level,
  cast(null as bigint) as stated, cast(null as bigint) as listed
from listed l
join held h on h.person_id = l.person_id
where l.says_health and not l.marked_disabled
union all
select
  l.person_id, l.record_id, e.record_id as other_record_id, 'disabled' as about,
  cast(null as integer) as month, cast(null as bigint) as amount_fen,
  cast(null as varchar) as held_level, e.certificates as ended,
  cast(null as varchar) as monitored_level, cast(null as varchar) as registered_level,
  cast(null as bigint) as stated, cast(null as bigint) as listed
from listed l
join ended e on e.person_id = l.person_id
where l.marked_disabled
union all
select
  l.person_id, l.record_id, h.record_id as other_record_id, 'level' as about,
  cast(null as integer) as month, cast(null as bigint) as amount_fen,
  cast(null as varchar) as held_level, cast(null as bigint) as ended,
  l.level as monitored_level, h.held_level as registered_level,
  cast(null as bigint) as stated, cast(null as bigint) as listed
from listed l
join held h on h.person_id = l.person_id
where l.marked_disabled
  and not exists (
    select 1
    from certified x
    where x.person_id = l.person_id
      and (x.held_level = l.level
        or (x.held_level = 'severe' and l.level in ('1', '2'))
        or (l.level = 'severe' and x.held_level in ('1', '2'))
        or x.held_level is null)
  )
  and l.level is not null
union all
select
  l.person_id, x.record_id, cast(null as bigint) as other_record_id, 'household_size' as about,
  cast(null as integer) as month, cast(null as bigint) as amount_fen,
  cast(null as varchar) as held_level, cast(null as bigint) as ended,
  cast(null as varchar) as monitored_level, cast(null as varchar) as registered_level,
  x.stated, x.members as listed
from household x
join listed l on l.record_id = x.record_id
where x.stated <> x.members
