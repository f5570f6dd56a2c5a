/*---
title: { zh: 无障碍改造重复, en: One home retrofitted twice }
kind: conflict
severity: medium
stake: overpaid
departments: { lead: disabled-federation, support: [civil-affairs, housing] }
needs: [barrier_free]
policy: [retrofit_stage_months]
looks-at: barrier_free
labels: { about: dataset }
notes:
  same-address:
    zh: 仅改造地点相同，名册未显示是同一家庭。
    en: The address alone is the same; no roll says that it is one household.
basis: [审计常见问题]
message:
  zh: "{twice}{aged}"
  en: "{twice}{aged}"
fragments:
  twice:
    zh: "{first_date}已完成改造，{second_date}同一家庭（地址）再次完成改造"
    en: "Retrofitted on {first_date}, and the same home again on {second_date}"
  aged:
    zh: 同一家庭在无障碍改造和居家适老化改造{programmes}个项目中各改造一次
    en: "The same home was fitted under {programmes} programmes: barrier-free and age-friendly"
why:
  zh: 同一家庭不重复安排无障碍改造和居家适老化改造，名额应留给未改造的家庭。
  en: A home is fitted once, under one programme; a second time takes the place of a home not fitted yet.
false_alarms:
  zh: 分期实施或质保维修；原住房已拆除重建；家庭已分户；地址只登记到小区。
  en: Works in stages, repairs, a house built anew, households that have parted, or an address of a whole block.
---*/
with fitted as (
  select
    b.record_id,
    b.person_id,
    b.completed_on,
    b.amount_fen,
    b.township_key,
    b.place,
    min(b.completed_on) over (partition by b.township_key, b.place) as first_at_place
  from barrier_free b
  where b.is_completed
)
-- Works of one person within some months of each other are stages of one project, and so are works of one day.
select
  b.person_id,
  b.record_id,
  a.record_id as other_record_id,
  'barrier_free' as about,
  cast(null as integer) as month,
  b.amount_fen,
  a.completed_on as first_date,
  b.completed_on as second_date,
  cast(null as integer) as programmes,
  cast(null as varchar) as at_most,
  cast(null as varchar) as note
from fitted b
join home_mate m on m.person_id = b.person_id
join fitted a on a.person_id = m.mate_id
-- In this form because of a bare comparison of the days, all works of a roll would be compared with all.
where (a.person_id <> b.person_id and a.completed_on < b.completed_on)
  or b.completed_on > add_months(a.completed_on, $retrofit_stage_months)
union all
select
  b.person_id,
  b.record_id,
  a.record_id as other_record_id,
  'barrier_free' as about,
  cast(null as integer) as month,
  b.amount_fen,
  a.completed_on as first_date,
  b.completed_on as second_date,
  cast(null as integer) as programmes,
  'possible' as at_most,
  'same-address' as note
from fitted b
join fitted a on a.township_key = b.township_key and a.place = b.place
where a.place like '%号%'
  and a.completed_on = a.first_at_place
  and a.completed_on < b.completed_on
  and not exists (select 1 from home_mate m where m.person_id = b.person_id and m.mate_id = a.person_id)
union all
select
  b.person_id,
  b.record_id,
  a.record_id as other_record_id,
  'age_friendly' as about,
  cast(null as integer) as month,
  b.amount_fen,
  cast(null as date) as first_date,
  cast(null as date) as second_date,
  2 as programmes,
  cast(null as varchar) as at_most,
  cast(null as varchar) as note
from fitted b
join home_mate m on m.person_id = b.person_id
join age_friendly a on a.person_id = m.mate_id
where a.is_completed
