/*---
title: { zh: 有意愿文盲残疾人未参加扫盲, en: "Illiterate and willing to learn, in no literacy course" }
kind: absence
severity: low
departments: { lead: human-resources, support: [disabled-federation, education] }
needs: [registry, employment]
optional: [deaths, moves, custody]
absent-from: { employment: "true" }
policy: [literacy_age_from, literacy_age_to]
looks-at: certified
basis: [万府办〔2017〕159号, 黔残联发〔2017〕30号]
message:
  zh: "{age}周岁，登记为文盲且愿意扫盲，查无扫盲培训记录"
  en: "Aged {age}, illiterate and willing to learn; in no literacy course"
why:
  zh: 15至50周岁有意愿的文盲残疾人应安排扫盲培训。
  en: Illiterate certificate holders from 15 to 50 who want to learn are to be offered a course.
false_alarms:
  zh: 智力、精神残疾不适宜扫盲；已在学校或社区参加识字学习。
  en: A disability that makes a course pointless, or already learning at a school or in the village.
---*/
with said as (
  select e.person_id, e.record_id, e.schooling, e.learning
  from employment e
  union all
  select v.person_id, v.record_id, v.schooling, v.learning
  from latest_survey v
)
select
  s.person_id,
  min(s.record_id) as record_id,
  min(c.record_id) as other_record_id,
  '' as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  age_on(p.birth_date, $as_of) as age
from said s
join certified c on c.person_id = s.person_id
join person p on p.person_id = s.person_id
where s.schooling = 'illiterate'
  and s.learning
  and age_on(p.birth_date, $as_of) between $literacy_age_from and $literacy_age_to
  and not exists (
    select 1
    from employment e
    where e.person_id = s.person_id and (e.course = 'literacy' or e.training like '%扫盲%')
  )
  and not exists (select 1 from away w where w.person_id = s.person_id)
group by s.person_id, p.birth_date
