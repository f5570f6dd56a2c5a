/*---
title: { zh: 康复或评定机构不在定点名单, en: Institution not designated }
kind: conflict
severity: medium
stake: none
departments: { lead: disabled-federation, support: [health] }
needs: [institutions, [rehab.institution, appraisal.institution]]
looks-at: treatment
labels: { service: institutions.service }
basis: [濮残联〔2019〕16号, 迪残发〔2021〕35号]
message:
  zh: "{service}{held_on}：该机构当时不在定点机构名单内"
  en: "{service}{held_on}: the institution was not designated then"
fragments:
  held_on: { zh: "（{day}）", en: " ({day})" }
why:
  zh: 康复救助和残疾评定应由定点机构承担，名单外机构的评定和费用不应认可。
  en: Rehabilitation and appraisals are for designated institutions; those of others are not to be recognised or paid.
false_alarms:
  zh: 机构已更名或使用简称；名单未及时更新；经批准在外地就近康复。
  en: Renamed or abbreviated, a list that was not brought up to date, or treated elsewhere with approval.
---*/
with named as (
  select distinct service, institution
  from treatment
),
-- A name that is part of the other is taken for the same institution: 县人民医院 for 澄岭县人民医院.
designated as (
  select n.service, n.institution, i.designated_on, i.ended_on
  from named n
  join institutions i
    on coalesce(i.service, n.service) = n.service
    and (strpos(i.institution, n.institution) > 0 or strpos(n.institution, i.institution) > 0)
)
select
  t.person_id,
  t.record_id,
  cast(null as bigint) as other_record_id,
  t.institution as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  t.service,
  t.day
from treatment t
-- A list of the one service says nothing of the other.
where exists (select 1 from institutions i where coalesce(i.service, t.service) = t.service)
  and not exists (
    select 1
    from designated d
    where d.service = t.service
      and d.institution = t.institution
      and coalesce(d.designated_on <= t.day, true)
      and coalesce(d.ended_on >= t.day, true)
  )
