/*---
title: { zh: 残疾人家庭危房未列入改造, en: Unsafe house of a disabled household in no renovation plan }
kind: absence
severity: high
departments: { lead: housing, support: [disabled-federation] }
needs: [registry, housing.rating]
optional: [deaths, moves]
absent-from: { housing: "true" }
looks-at: housing
labels: { rating: housing.rating }
basis: [万府办〔2017〕159号, 黔残联发〔2017〕30号]
message:
  zh: "住房鉴定为{rating}{when}，户内有持证残疾人{members}人，未列入改造计划"
  en: "House rated {rating}{when}, {members} certificate holder(s) in the household, in no renovation plan"
fragments:
  when:
    zh: "（{rated_on}）"
    en: " ({rated_on})"
why:
  zh: 残疾人家庭的C、D级危房应优先纳入改造，住房安全有保障。
  en: Unsafe houses of disabled people are to be renovated first.
false_alarms:
  zh: 已搬迁或另有安全住房；已拆除；改造登记在其他家庭成员名下；已列入尚未导出的下一年度计划。
  en: Another safe home, a house pulled down, works entered under another member's name, or next year's plan not yet exported.
---*/
-- The rating that counts is the latest of the household; one without a date is older than any with one.
with rated as (
  select h.record_id, h.person_id, h.rating, h.rated_on
  from housing h
  where h.rating in ('C', 'D')
    and not exists (
      select 1
      from home_mate m
      join housing x on x.person_id = m.mate_id
      where m.person_id = h.person_id
        and x.rating is not null
        and (x.rated_on > coalesce(h.rated_on, date '1900-01-01')
          or (x.rated_on is not distinct from h.rated_on
            and (x.rating in ('A', 'B') or x.record_id < h.record_id)))
    )
    and not exists (
      select 1
      from home_mate m
      join housing x on x.person_id = m.mate_id
      where m.person_id = h.person_id
        and x.is_planned
        and (x.record_id = h.record_id or coalesce(x.worked_on >= h.rated_on, true))
    )
),
member as (
  select distinct r.record_id, r.person_id as householder_id, c.person_id
  from rated r
  join home_mate m on m.person_id = r.person_id
  join certified c on c.person_id = m.mate_id
  where not exists (
    select 1 from person_gone g where g.person_id = c.person_id and g.gone_month < month_of($as_of)
  )
),
-- On the householder's name where the householder is certified, else on the first certified member's.
named as (
  select
    m.record_id,
    coalesce(max(case when m.person_id = m.householder_id then m.person_id end), min(m.person_id)) as person_id,
    count(*) as members
  from member m
  group by m.record_id
)
-- One row for everybody of the household: under whose name the works may stand after all.
select
  n.person_id,
  h.mate_id as absent_person_id,
  r.record_id,
  c.record_id as other_record_id,
  '' as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  r.rating,
  r.rated_on,
  n.members
from named n
join rated r on r.record_id = n.record_id
join certified c on c.person_id = n.person_id
join home_mate h on h.person_id = r.person_id
