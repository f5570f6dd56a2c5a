/*---
title: { zh: 困难残疾人未享受托养照护, en: "Poor, in need of care, without any care service" }
kind: absence
severity: medium
departments: { lead: disabled-federation, support: [civil-affairs] }
needs: [registry, care, [poverty, monitoring, dibao]]
optional: [tekun, survey, deaths, moves, custody]
absent-from: { care: "coalesce(r.status, 'active') <> 'pending' and month_of($as_of) between r.cared_from and r.cared_to" }
policy: [care_age_from, care_categories, care_severe_categories, snapshot_reach_months]
looks-at: certified
labels: { roll: dataset, level: disability-level, category: disability-category }
basis: [濮残联〔2019〕16号, 万府办〔2017〕159号, 迪残发〔2021〕35号]
message:
  zh: "{category}{level}，{age}周岁，列入“{roll}”名册，查无托养或照护服务记录"
  en: "{category}, {level}, aged {age}, on the roll “{roll}”, without any care service"
why:
  zh: 16周岁以上的困难智力、精神和重度肢体、视力残疾人，未纳入特困的，应提供集中托养、日间照料、居家或邻里照护。
  en: Poor adults with such disabilities who are not in tekun are to be cared for in an institution, by day, at home or by neighbours.
false_alarms:
  zh: 家属照护且无托养意愿；服务由其他渠道提供而名册未包含。
  en: Cared for by the family and wanting nothing else, or served through a channel whose roll was not given.
---*/
with in_need as (
  select c.person_id, min(c.record_id) as record_id
  from certified c
  where c.held_category in (select value from policy_list where parameter = 'care_categories')
    or (c.held_level in ('1', '2', 'severe')
      and c.held_category in (select value from policy_list where parameter = 'care_severe_categories'))
  group by c.person_id
)
select
  n.person_id,
  n.record_id,
  p.record_id as other_record_id,
  '' as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  p.source as roll,
  c.held_category as category,
  c.held_level as level,
  age_on(q.birth_date, $as_of) as age
from in_need n
join certified c on c.record_id = n.record_id
join poor_person p on p.person_id = n.person_id
join person q on q.person_id = n.person_id
where age_on(q.birth_date, $as_of) >= $care_age_from
  and not exists (
    select 1
    from care s
    where s.person_id = n.person_id
      and coalesce(s.status, 'active') <> 'pending'
      and month_of($as_of) between s.cared_from and s.cared_to
  )
  and not exists (select 1 from in_tekun t where t.person_id = n.person_id)
  and not exists (select 1 from latest_survey v where v.person_id = n.person_id and not v.needs_care)
  and not exists (select 1 from away w where w.person_id = n.person_id)
