/*---
title: { zh: 同一学生两处学籍, en: One pupil enrolled at two schools }
kind: conflict
severity: medium
departments: { lead: education, support: [disabled-federation, finance] }
needs: [education.school]
looks-at: education
notes:
  term-unknown:
    zh: 有一处未写明学年或学期，按同一学期核对。
    en: One of the rows names no school year or term; the same one was assumed.
basis: [审计常见问题]
message:
  zh: "同一学期在“{school}”和“{other_school}”均登记为在读"
  en: "Enrolled at {school} and at {other_school} in the same term"
why:
  zh: 一人一籍；特教学校和普通学校同时登记会重复拨付生均经费。
  en: A pupil belongs on one school roll; a second enrolment is funded a second time.
false_alarms:
  zh: 学期中转学而转出校未及时注销；同一学校两种写法；学籍挂靠普通学校的送教上门学生。
  en: Changed schools within the term, one school written in two ways, or taught at home from a second school.
---*/
with enrolled as (
  select
    e.person_id,
    e.record_id,
    e.school,
    e.half_year,
    coalesce(e.opening_year, o.school_year) as school_year,
    e.opening_year is null or e.half_year is null as unclear
  from education e
  cross join school_opening o
  where e.on_roll and coalesce(e.status, 'enrolled') = 'enrolled'
)
select
  a.person_id,
  a.record_id,
  b.record_id as other_record_id,
  '' as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  a.school,
  b.school as other_school,
  case when a.unclear or b.unclear then 'probable' end as at_most,
  case when a.unclear or b.unclear then 'term-unknown' end as note
from enrolled a
join enrolled b
  on b.person_id = a.person_id
  and b.record_id > a.record_id
  and b.school <> a.school
  and b.school_year = a.school_year
  and coalesce(b.half_year, a.half_year, '') = coalesce(a.half_year, b.half_year, '')
