/*---
title: { zh: 残疾学生未登记安置方式, en: Pupil without a placement }
kind: quality
severity: medium
departments: { lead: education, support: [disabled-federation] }
needs: [registry, education]
looks-at: certified
basis: [濮残联〔2019〕16号, 霍邱县残联（2022-02-23）]
message:
  zh: "{pupil}{at}{roll}"
  en: "{pupil}{at}{roll}"
fragments:
  pupil:
    zh: "{from_year}-{to_year}学年在读，安置方式空白"
    en: "Enrolled in {from_year}-{to_year}, no placement given"
  at:
    zh: "（{school}）"
    en: " ({school})"
  roll:
    zh: "学籍名册没有“安置方式”一栏，{pupils}名在读的持证学生无法核对"
    en: "The school roll has no column for the placement; {pupils} certified pupil(s) cannot be checked"
why:
  zh: 残疾学生应逐人明确随班就读、特教学校或送教上门，学籍名册不写就无法落实一人一案。
  en: Each disabled pupil is to have a mainstream class, a special school or teaching at home; a blank one has no plan.
false_alarms:
  zh: 已安置而名册漏填；残疾很轻，学校按普通学生登记。
  en: Placed, but not written down, or so lightly disabled that the school counts the pupil as any other.
---*/
with pupil as (
  select e.person_id, e.record_id, e.sheet_no, e.school, o.school_year
  from education e
  join school_opening o on o.school_year = coalesce(e.opening_year, o.school_year)
  where coalesce(e.status, 'enrolled') = 'enrolled'
    and exists (select 1 from certified c where c.person_id = e.person_id)
    and not exists (
      select 1
      from education x
      where x.person_id = e.person_id
        and x.placement is not null
        and coalesce(x.opening_year, o.school_year) = o.school_year
    )
),
blank as (
  select p.person_id, p.record_id, p.school, p.school_year
  from pupil p
  join sheet_field f on f.sheet_no = p.sheet_no and f.field = 'placement'
),
-- Sheets without the column are one finding for the roll, not one a pupil.
unasked as (
  select min(p.record_id) as record_id, count(distinct p.person_id) as pupils
  from pupil p
  left join sheet_field f on f.sheet_no = p.sheet_no and f.field = 'placement'
  where f.sheet_no is null
)
select
  b.person_id,
  b.record_id,
  cast(null as bigint) as other_record_id,
  '' as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  b.school_year as from_year,
  b.school_year + 1 as to_year,
  b.school,
  cast(null as bigint) as pupils
from blank b
union all
select
  cast(null as bigint) as person_id,
  u.record_id,
  cast(null as bigint) as other_record_id,
  '' as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  cast(null as integer) as from_year,
  cast(null as integer) as to_year,
  cast(null as varchar) as school,
  u.pupils
from unasked u
where u.pupils > 0
