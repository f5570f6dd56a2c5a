/*---
title: { zh: 残疾儿童未获康复救助, en: Disabled child without rehabilitation }
kind: absence
severity: high
departments: { lead: disabled-federation, support: [health] }
needs: [[registry, appraisal], rehab]
optional: [deaths, moves]
absent-from: { rehab: "coalesce(r.service_year, whole_div(month_of($as_of), 12)) = whole_div(month_of($as_of), 12)" }
policy: [child_rehab_age_to]
looks-at: certified
basis: [濮残联〔2019〕16号, 迪残发〔2021〕35号]
message:
  zh: "{age}岁残疾儿童，{year}年康复名册中查无救助记录"
  en: "A disabled child of {age}, on no roll of rehabilitation of {year}"
why:
  zh: 0—6岁是康复的关键时期，符合条件的残疾儿童应救尽救，由定点机构提供手术、辅具或训练。
  en: Early years decide; every disabled child is to get surgery, devices or training in time.
false_alarms:
  zh: 家长放弃或已在外地康复；康复由医保等渠道支付；身份证号录入错误。
  en: Declined by the parents, treated elsewhere or paid for by insurance, or a typing error in the number.
---*/
with disabled as (
  select c.person_id, c.record_id
  from certified c
  union all
  select a.person_id, a.record_id
  from appraisal a
  where a.is_disabled
    and not exists (
      select 1
      from appraisal n
      where n.person_id = a.person_id and n.result = 'not-disabled' and n.appraised_on > a.appraised_on
    )
),
child as (
  select d.person_id, min(d.record_id) as record_id, age_on(p.birth_date, $as_of) as age
  from disabled d
  join person p on p.person_id = d.person_id
  group by d.person_id, p.birth_date
)
select
  c.person_id,
  c.record_id,
  cast(null as bigint) as other_record_id,
  '' as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  c.age,
  whole_div(month_of($as_of), 12) as year
from child c
where c.age <= $child_rehab_age_to
  -- What is under way, or was declined, is known to the office.
  and not exists (
    select 1
    from rehab r
    where r.person_id = c.person_id
      and coalesce(r.service_year, whole_div(month_of($as_of), 12)) = whole_div(month_of($as_of), 12)
      and (r.is_served or r.status in ('pending', 'declined'))
  )
  and not exists (
    select 1 from person_gone g where g.person_id = c.person_id and g.gone_month < month_of($as_of)
  )
