/*---
title: { zh: 适龄残疾儿童少年未入学, en: Child of school age on no school roll }
kind: absence
severity: high
departments: { lead: education, support: [disabled-federation] }
needs: [registry, education]
optional: [deaths, moves, custody]
absent-from: { education: "true" }
policy: [school_age_from, school_age_to]
looks-at: registry
notes:
  may-have-finished:
    zh: 已满15周岁，可能已完成九年级学业。
    en: Aged 15 by then; may have finished grade 9.
  school-year-assumed:
    zh: 学籍名册未写明学年，按比对日期所在学年核对。
    en: The school roll names no school year; the one of the as-of date was assumed.
basis: [迪残发〔2021〕35号, 濮残联〔2019〕16号]
message:
  zh: "{cut_off}满{age}周岁，学籍名册中查无就读、送教或延缓入学记录"
  en: "Aged {age} on {cut_off}; on no school roll as pupil, taught at home or deferred"
why:
  zh: 适龄残疾儿童少年应通过随班就读、特教学校、送教上门等方式接受义务教育，做到一人一案。
  en: "Every disabled child of school age is to be placed: in a mainstream class, a special school or taught at home."
false_alarms:
  zh: 在县外就读；已初中毕业；学籍身份证号录入错误。
  en: At school elsewhere, has finished grade 9, or a typing error on the school roll.
---*/
with opening as (
  select
    coalesce(max(e.school_year), whole_div(month_of($as_of) - 8, 12)) as school_year,
    count(e.school_year) = 0 as assumed
  from education e
),
child as (
  select
    r.person_id,
    min(r.record_id) as record_id,
    o.school_year,
    o.assumed,
    month_end(o.school_year * 12 + 7) as cut_off,
    age_on(p.birth_date, month_end(o.school_year * 12 + 7)) as age
  from registry r
  join person p on p.person_id = r.person_id
  cross join opening o
  group by r.person_id, o.school_year, o.assumed, p.birth_date
)
select
  c.person_id,
  c.record_id,
  cast(null as bigint) as other_record_id,
  '' as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  c.cut_off,
  c.age,
  case when c.assumed or c.age = $school_age_to then 'probable' end as at_most,
  case when c.age = $school_age_to then 'may-have-finished' when c.assumed then 'school-year-assumed' end as note
from child c
where c.age between $school_age_from and $school_age_to
  and not exists (
    select 1
    from education e
    where e.person_id = c.person_id
      and e.on_roll
      and (coalesce(e.school_year, c.school_year) = c.school_year
        or (e.status = 'graduated' and coalesce(e.stage, 'junior') not in ('preschool', 'primary')))
  )
  and not exists (
    select 1
    from registry n
    where n.person_id = c.person_id
      and (n.status = 'no-longer-disabled' or n.status_reason = 'no-longer-disabled')
      and not exists (select 1 from certified k where k.person_id = c.person_id)
  )
  and not exists (
    select 1 from person_gone g where g.person_id = c.person_id and g.gone_month < month_of($as_of)
  )
  and not exists (
    select 1
    from person_in_custody k
    where k.person_id = c.person_id and month_of($as_of) between k.first_month and k.last_month
  )
