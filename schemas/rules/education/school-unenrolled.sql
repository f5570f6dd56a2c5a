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
from disabled_child c
where c.age >= $school_age_from
  and not exists (select 1 from school_place e where e.person_id = c.person_id)
