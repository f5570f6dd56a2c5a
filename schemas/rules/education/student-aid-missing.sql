/*---
title: { zh: 困难残疾学生未获资助, en: Poor pupil with a disability without student aid }
kind: absence
severity: medium
departments: { lead: education, support: [disabled-federation, rural-revitalisation, civil-affairs] }
needs: [registry, education, student_aid, [poverty, monitoring, dibao]]
optional: [deaths, moves, custody]
absent-from:
  student_aid: "r.is_aid and coalesce(r.school_year, (select y.school_year from aid_year y)) = (select y.school_year from aid_year y)"
looks-at: certified
labels: { source: dataset }
basis: [濮残联〔2019〕16号, 万府办〔2017〕159号, 黔残联发〔2017〕30号]
message:
  zh: "{from_year}-{to_year}学年在读，列入“{source}”名册，该学年资助名册中查无记录"
  en: "Pupil in {from_year}-{to_year}, on the roll of {source}, on no roll of student aid for that year"
why:
  zh: 困难家庭的残疾学生应享受各类教育资助，应助尽助。
  en: All kinds of student aid are to reach disabled pupils of poor households.
false_alarms:
  zh: 该学年资助尚未发放；在就读地（县外）受助；本人或家长放弃。
  en: Aid not paid out yet, paid at a school elsewhere, or declined by the family.
---*/
select
  u.person_id,
  min(c.record_id) as record_id,
  u.record_id as other_record_id,
  '' as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  u.school_year as from_year,
  u.school_year + 1 as to_year,
  q.source
from pupil_of_aid_year u
join certified c on c.person_id = u.person_id
join poor_person q on q.person_id = u.person_id
where not exists (select 1 from aided_pupil a where a.person_id = u.person_id)
group by u.person_id, u.record_id, u.school_year, q.source
