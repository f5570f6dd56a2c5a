/*---
title: { zh: 学龄前残疾儿童未入园, en: Child of preschool age on no preschool roll }
kind: absence
severity: low
departments: { lead: education, support: [disabled-federation] }
needs: [registry, education.stage]
optional: [deaths, moves, custody]
absent-from: { education: "true" }
policy: [preschool_age_from, preschool_age_to]
looks-at: registry
notes:
  school-year-assumed:
    zh: 学籍名册未写明学年，按比对日期所在学年核对。
    en: The school roll names no school year; the one of the as-of date was assumed.
basis: [迪残发〔2021〕35号, 濮残联〔2019〕16号]
message:
  zh: "{cut_off}满{age}周岁，学前和小学名册中查无记录"
  en: "Aged {age} on {cut_off}; on no preschool or primary roll"
why:
  zh: 残疾儿童学前教育应逐步普及，未入园的应了解原因，康复训练也可一并安排。
  en: Disabled children are to be offered a preschool place; why one has none should be known.
false_alarms:
  zh: 在康复机构接受训练；在县外或民办园就读而未报送；家长选择不入园。
  en: In a rehabilitation centre, at a kindergarten elsewhere or one that hands in no roll, or kept at home by choice.
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
  case when c.assumed then 'probable' end as at_most,
  case when c.assumed then 'school-year-assumed' end as note
from disabled_child c
where c.age <= $preschool_age_to
  and not exists (select 1 from school_place e where e.person_id = c.person_id)
  -- A roll without any preschool row is silent about all children of that age.
  and exists (
    select 1
    from education e
    where e.stage = 'preschool' and coalesce(e.opening_year, c.school_year) = c.school_year
  )
