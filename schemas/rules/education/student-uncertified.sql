/*---
title: { zh: 学籍记为残疾而未办证, en: Pupil recorded as disabled without a certificate }
kind: absence
severity: low
departments: { lead: disabled-federation, support: [education, health] }
needs: [registry, education]
optional: [deaths, moves, custody]
absent-from: { registry: "true" }
looks-at: education
labels: { placement: education.placement }
basis: [迪残发〔2021〕35号]
message:
  zh: "学籍名册记为残疾学生{placed}，残疾人证登记中查无此人"
  en: "Recorded as a disabled pupil{placed}; not in the registry of certificates"
fragments:
  placed:
    zh: "（{placement}）"
    en: " ({placement})"
why:
  zh: 学校已掌握的残疾学生应引导办理残疾人证，才能享受康复、助学等政策。
  en: Only with a certificate do rehabilitation and student aid reach a pupil whom the school knows to be disabled.
false_alarms:
  zh: 家长不愿办证；尚在评定；证件在外县登记；学校误填。
  en: Parents who decline, an appraisal under way, a certificate of another county, or a box ticked by mistake.
---*/
select
  e.person_id,
  e.record_id,
  cast(null as bigint) as other_record_id,
  '' as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  e.placement
from education e
join school_opening o on o.school_year = coalesce(e.opening_year, o.school_year)
where e.names_disability
  and coalesce(e.status, 'enrolled') in ('enrolled', 'suspended', 'deferred')
  and not exists (select 1 from registry r where r.person_id = e.person_id)
  and not exists (select 1 from away w where w.person_id = e.person_id)
