/*---
title: { zh: 适龄残疾人未参加养老保险, en: Certificate holder of age in no pension scheme }
kind: absence
severity: medium
departments: { lead: human-resources, support: [disabled-federation] }
needs: [registry, pension]
optional: [education, medical_insurance, deaths, moves, custody]
absent-from: { pension: r.in_scheme }
policy: [pension_age_from, pension_age_to]
looks-at: certified
basis: [迪残发〔2021〕35号, 万府办〔2017〕159号]
message:
  zh: "残疾人证有效，{age}周岁，养老保险名册中查无参保或领取待遇记录"
  en: "Certificate in force, aged {age}, on no pension roll as paying or drawing"
why:
  zh: 年满16周岁未满60周岁的非在校残疾人应当参加基本养老保险，做到应保尽保。
  en: Certificate holders from 16 to 59 who are not at school are to be in a pension scheme.
false_alarms:
  zh: 在外地或以职工身份参保而名册未包含；在校学生；身份证号录入错误。
  en: Insured elsewhere or as an employee, still at school, or a typing error in the number.
---*/
select
  c.person_id,
  min(c.record_id) as record_id,
  cast(null as bigint) as other_record_id,
  '' as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  age_on(p.birth_date, $as_of) as age
from certified c
join person p on p.person_id = c.person_id
where age_on(p.birth_date, $as_of) between $pension_age_from and $pension_age_to
  and not exists (select 1 from pension s where s.person_id = c.person_id and s.in_scheme)
  and not exists (select 1 from employee_insured i where i.person_id = c.person_id)
  and not exists (
    select 1
    from education e
    where e.person_id = c.person_id
      and e.on_roll
      and coalesce(e.status, 'enrolled') <> 'graduated'
      and (e.school_year is null or e.school_year = (select max(x.school_year) from education x))
  )
  and not exists (select 1 from away w where w.person_id = c.person_id)
group by c.person_id, p.birth_date
