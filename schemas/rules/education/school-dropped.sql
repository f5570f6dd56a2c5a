/*---
title: { zh: 疑似辍学, en: Dropped out of school }
kind: conflict
severity: high
departments: { lead: education, support: [disabled-federation] }
needs: [education]
optional: [registry, deaths, moves, custody]
absent-from:
  education: "r.term_number is null or r.term_number = (select t.current_term from school_term t)"
policy: [school_age_from, school_age_to]
looks-at: education
notes:
  may-have-finished:
    zh: 已满15周岁而上学期名册未写明年级，可能已完成九年级学业。
    en: Aged 15, and the earlier roll names no grade; may have finished grade 9.
  school-silent:
    zh: 上学期就读的学校在本学期名册中没有任何学生，可能未报送或已撤并。
    en: The school of the earlier term has no pupil at all on the present roll; it may not have handed in its own.
basis: [迪残发〔2021〕35号]
message:
  zh: "{left}{at}{said}"
  en: "{left}{at}{said}"
fragments:
  left:
    zh: "{from_year}-{to_year}学年在读，最近一学期的学籍名册中查无就读、转学或毕业记录"
    en: "A pupil in {from_year}-{to_year}; on the latest school roll neither as pupil nor as transferred or graduated"
  at:
    zh: "（原就读{school}）"
    en: " (was at {school})"
  said:
    zh: "学籍名册登记为{status}"
    en: "The school roll says: {status}"
why:
  zh: 义务教育阶段残疾学生控辍保学，离校未毕业的应逐人核实劝返或送教。
  en: No disabled child of school age is to leave school before it has finished; each one is to be brought back or taught at home.
false_alarms:
  zh: 已转到县外而转出手续未登记；已初中毕业；本学期名册该生身份证号录错。
  en: Moved to a school elsewhere without it being written down, finished grade 9, or a typing error on the present roll.
labels: { status: education.status }
---*/
with on_now as (
  select e.person_id
  from education e
  cross join school_term t
  where e.on_roll
    and (coalesce(e.term_number, t.current_term, 0) = coalesce(t.current_term, 0)
      or (e.status = 'graduated' and coalesce(e.stage, 'junior') not in ('preschool', 'primary')))
),
said as (
  select e.person_id, e.record_id, e.status, e.names_disability
  from education e
  cross join school_term t
  where e.status = 'dropped' and coalesce(e.term_number, t.current_term, 0) = coalesce(t.current_term, 0)
),
-- Pupils of compulsory school in the term before.
earlier as (
  select
    e.person_id,
    e.record_id,
    e.school,
    e.opening_year,
    e.grade,
    e.names_disability,
    e.school is not null and not exists (
      select 1 from education x where x.school = e.school and x.term_number = t.current_term
    ) as is_silent
  from education e
  join school_term t on t.previous_term = e.term_number
  where e.on_roll
    and coalesce(e.status, 'enrolled') in ('enrolled', 'suspended')
    and coalesce(e.stage, 'primary') in ('primary', 'junior', 'special')
    and not e.finishes
),
gone_from_school as (
  select
    e.person_id,
    e.record_id,
    cast(null as bigint) as other_record_id,
    e.opening_year as from_year,
    e.opening_year + 1 as to_year,
    e.school,
    cast(null as varchar) as status,
    e.names_disability,
    e.is_silent,
    e.grade is null as grade_unknown
  from earlier e
  where not exists (select 1 from said s where s.person_id = e.person_id)
  union all
  select
    s.person_id,
    s.record_id,
    e.record_id as other_record_id,
    cast(null as integer) as from_year,
    cast(null as integer) as to_year,
    cast(null as varchar) as school,
    s.status,
    s.names_disability,
    false as is_silent,
    false as grade_unknown
  from said s
  left join earlier e on e.person_id = s.person_id
)
select
  x.person_id,
  x.record_id,
  x.other_record_id,
  '' as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  x.from_year,
  x.to_year,
  x.school,
  x.status,
  case
    when x.is_silent then 'possible'
    when x.grade_unknown and age_on(p.birth_date, o.cut_off) = $school_age_to then 'probable'
  end as at_most,
  case
    when x.is_silent then 'school-silent'
    when x.grade_unknown and age_on(p.birth_date, o.cut_off) = $school_age_to then 'may-have-finished'
  end as note
from gone_from_school x
join person p on p.person_id = x.person_id
cross join school_opening o
where age_on(p.birth_date, o.cut_off) between $school_age_from and $school_age_to
  and (x.names_disability
    or exists (
      select 1
      from registry r
      where r.person_id = x.person_id and coalesce(r.status, 'normal') <> 'no-longer-disabled'
    ))
  and not exists (select 1 from on_now n where n.person_id = x.person_id)
  and not exists (select 1 from away w where w.person_id = x.person_id)
