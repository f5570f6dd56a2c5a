/*---
title: { zh: 困难重度残疾人家庭未做无障碍改造, en: Home of a severely disabled poor person never retrofitted }
kind: absence
severity: medium
departments: { lead: disabled-federation, support: [rural-revitalisation, civil-affairs, housing] }
needs: [registry, barrier_free, [poverty, monitoring, dibao]]
optional: [deaths, moves, custody, age_friendly]
absent-from: { barrier_free: "true" }
policy: [adult_age, supporter_aged_from]
looks-at: certified
labels: { source: dataset, level: disability-level }
notes:
  one-year:
    zh: 无障碍改造名册只有一个年度（或没有完成日期），以前年度可能已改造。
    en: The roll of retrofits is of one year only, or names no dates; the home may have been retrofitted before.
basis: [濮残联〔2019〕16号, 迪残发〔2021〕35号, 霍邱县残联（2022-02-23）]
message:
  zh: "残疾等级{level}，列入“{source}”名册{several}{aged}，本人及家庭成员均无无障碍改造记录（优先序{rank}）"
  en: "{level}, on the roll of {source}{several}{aged}; no retrofit of the person or anybody of the household (priority {rank})"
fragments:
  several:
    zh: "，一户多残（持证{members}人）"
    en: ", {members} certificate holders in the household"
  aged:
    zh: "，老残一体（家中其他成年人均满{aged_from}周岁）"
    en: ", all other adults at home are {aged_from} or older"
why:
  zh: 困难重度残疾人家庭应逐户纳入无障碍改造，一户多残、老残一体的优先。
  en: Homes of severely disabled poor people are to be fitted, those with several disabled people or aged carers first.
false_alarms:
  zh: 残疾类别或住房条件不需要改造；本人不愿改造；集中供养或长期住院；改造登记在未列入同户的亲属名下。
  en: No need, no wish or no fit house, care in an institution, or works entered under a relative of another household.
---*/
with unfitted as (
  select distinct c.person_id
  from certified c
  where c.held_level in ('1', '2', 'severe')
    and not exists (
      select 1
      from home_mate m
      join barrier_free b on b.person_id = m.mate_id
      where m.person_id = c.person_id and coalesce(b.progress, 'planned') <> 'cancelled'
    )
    -- Whose home was made fit for the aged is not fitted a second time.
    and not exists (
      select 1
      from home_mate m
      join age_friendly a on a.person_id = m.mate_id
      where m.person_id = c.person_id and coalesce(a.progress, 'planned') <> 'cancelled'
    )
    and not exists (select 1 from away w where w.person_id = c.person_id)
),
-- Who else lives there; of unknown age is taken for an adult.
other as (
  select u.person_id, m.mate_id, coalesce(age_on(p.birth_date, $as_of), $adult_age) as age
  from unfitted u
  join home_mate m on m.person_id = u.person_id and m.mate_id <> u.person_id
  join person p on p.person_id = m.mate_id
  where not exists (
    select 1 from person_gone g where g.person_id = m.mate_id and g.gone_month < month_of($as_of)
  )
),
home as (
  select
    u.person_id,
    1 + count(distinct c.person_id) as members,
    count(case when o.age >= $adult_age then o.mate_id end) as adults,
    count(case when o.age >= $supporter_aged_from then o.mate_id end) as aged
  from unfitted u
  left join other o on o.person_id = u.person_id
  left join certified c on c.person_id = o.mate_id
  group by u.person_id
),
ranked as (
  select
    h.person_id,
    h.members,
    case when h.members > 1 then 1 when h.aged > 0 and h.aged = h.adults then 2 else 3 end as rank
  from home h
),
roll as (
  select count(distinct whole_div(month_of(b.completed_on), 12)) as years from barrier_free b
)
-- One row for everybody of the household: whose name the works may stand under after all.
select
  r.person_id,
  m.mate_id as absent_person_id,
  c.record_id,
  q.record_id as other_record_id,
  '' as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  r.rank,
  c.held_level as level,
  q.source,
  case when r.rank = 1 then r.members end as members,
  case when r.rank = 2 then $supporter_aged_from end as aged_from,
  case when o.years < 2 then 'possible' end as at_most,
  case when o.years < 2 then 'one-year' end as note
from ranked r
join certified c on c.person_id = r.person_id
join poor_person q on q.person_id = r.person_id
join home_mate m on m.person_id = r.person_id
cross join roll o
