/*---
title: { zh: 危房改造未同步无障碍改造, en: House renovated without a barrier-free retrofit }
kind: conflict
severity: medium
departments: { lead: housing, support: [disabled-federation] }
needs: [registry, housing, barrier_free]
optional: [deaths, moves]
absent-from: { barrier_free: "true" }
policy: [retrofit_lookback_months, retrofit_after_months]
looks-at: housing
labels: { progress: housing.progress }
basis: [濮残联〔2019〕16号, 黔残联发〔2017〕30号, 迪残发〔2021〕35号]
message:
  zh: "住房{event_date}{progress}，户内有持证残疾人{members}人，未见同步无障碍改造"
  en: "House renovation {progress} ({event_date}), {members} certificate holder(s) in the household, no retrofit with it"
why:
  zh: 残疾人家庭危房改造应与无障碍改造同步设计、同步施工、同步验收。
  en: In homes of disabled people a renovation and the barrier-free retrofit are to be designed, built and accepted together.
false_alarms:
  zh: 残疾类别不需要改造；改造登记在其他家庭成员名下；本人放弃改造。
  en: A disability that needs no retrofit, a retrofit entered under another member's name, or one declined.
---*/
with project as (
  select
    h.record_id,
    h.person_id,
    h.progress,
    h.completed_on,
    coalesce(h.completed_on, h.planned_on) as event_date
  from housing h
  where coalesce(h.progress, 'planned') not in ('cancelled', 'none')
),
recent as (
  select p.record_id, p.person_id, p.progress, p.completed_on, p.event_date
  from project p
  where p.event_date <= $as_of
    and p.event_date >= add_months($as_of, 0 - $retrofit_lookback_months)
),
member as (
  select distinct p.record_id, m.person_id
  from recent p
  join household_member own on own.person_id = p.person_id
  join household_member m on m.household = own.household
  join certified c on c.person_id = m.person_id
  where not exists (
    select 1 from person_gone g where g.person_id = m.person_id and g.gone_month < month_of($as_of)
  )
),
household as (
  select
    p.record_id,
    coalesce(max(case when m.person_id = p.person_id then m.person_id end), min(m.person_id)) as person_id,
    count(*) as members
  from recent p
  join member m on m.record_id = p.record_id
  where not exists (
    select 1
    from member x
    join barrier_free b on b.person_id = x.person_id
    where x.record_id = p.record_id
      and coalesce(b.progress, 'planned') <> 'cancelled'
      and (b.completed_on is null
        or p.completed_on is null
        or b.completed_on <= add_months(p.completed_on, $retrofit_after_months))
  )
  group by p.record_id
)
-- One row a member: whichever of them may stand on the roll of retrofits after all, the household may have had its own.
select
  h.person_id,
  m.person_id as absent_person_id,
  p.record_id,
  min(c.record_id) as other_record_id,
  '' as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  p.event_date,
  coalesce(p.progress, case when p.completed_on is null then 'planned' else 'completed' end) as progress,
  h.members
from household h
join recent p on p.record_id = h.record_id
join member m on m.record_id = h.record_id
join certified c on c.person_id = m.person_id
group by h.person_id, m.person_id, p.record_id, p.event_date, p.progress, p.completed_on, h.members
