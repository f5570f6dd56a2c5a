/*---
title: { zh: 重复享受住房保障, en: Housing help twice }
kind: conflict
severity: high
stake: overpaid
departments: { lead: housing, support: [finance] }
needs: [housing]
policy: [housing_grant_years]
looks-at: housing
basis: [审计常见问题]
message:
  zh: "{twice}{renting}"
  en: "{twice}{renting}"
fragments:
  twice:
    zh: "{first_date}已享受住房改造补助，{second_date}同一家庭再次享受（间隔不足{years}年）"
    en: "A renovation grant on {first_date} and another for the same household on {second_date}, less than {years} years later"
  renting:
    zh: "{grant_date}享受住房改造补助时，同一家庭正承租公共租赁住房"
    en: "A renovation grant on {grant_date} while the household rented public housing"
why:
  zh: 同一家庭在规定年限内不得重复享受住房改造补助，也不得与公共租赁住房同时享受。
  en: One household has one grant within the years laid down, and none while it rents public housing.
false_alarms:
  zh: 已分户；同一项目分期拨款而计划时间登记不同；承租人已退租未登记。
  en: Households that have parted, one project paid in parts under different dates, or a tenancy ended but not written down.
---*/
with granted as (
  select h.record_id, h.person_id, h.planned_on, h.completed_on, h.worked_on, h.grant_fen
  from housing h
  where h.is_grant
),
-- Two grants are compared by the same kind of date; a plan carried on in the next year's roll is one project.
pair as (
  select
    b.person_id,
    b.record_id,
    b.grant_fen,
    a.record_id as first_record_id,
    case when a.completed_on is not null and b.completed_on is not null then a.completed_on else a.planned_on end
      as first_date,
    case when a.completed_on is not null and b.completed_on is not null then b.completed_on else b.planned_on end
      as second_date
  from granted b
  join home_mate m on m.person_id = b.person_id
  join granted a on a.person_id = m.mate_id
  where coalesce(a.planned_on <> b.planned_on, true)
)
select
  p.person_id,
  p.record_id,
  p.first_record_id as other_record_id,
  '' as about,
  cast(null as integer) as month,
  p.grant_fen as amount_fen,
  p.first_date,
  p.second_date,
  $housing_grant_years as years,
  cast(null as date) as grant_date
from pair p
where p.first_date < p.second_date and p.second_date < add_months(p.first_date, 12 * $housing_grant_years)
union all
select
  g.person_id,
  g.record_id,
  r.record_id as other_record_id,
  'rental' as about,
  cast(null as integer) as month,
  g.grant_fen as amount_fen,
  cast(null as date) as first_date,
  cast(null as date) as second_date,
  cast(null as integer) as years,
  g.worked_on as grant_date
from granted g
join home_mate m on m.person_id = g.person_id
join rental r on r.person_id = m.mate_id
where r.is_dwelling and g.worked_on between r.rented_from and r.rented_to
