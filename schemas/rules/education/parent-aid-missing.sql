/*---
title: { zh: 困难残疾人子女未获资助, en: Child of a poor disabled parent without student aid }
kind: absence
severity: low
departments: { lead: education, support: [disabled-federation, rural-revitalisation, civil-affairs] }
needs: [registry, education, student_aid, [poverty, monitoring, dibao]]
optional: [deaths, moves, custody]
absent-from:
  student_aid: "r.is_aid and coalesce(r.school_year, (select y.school_year from aid_year y)) = (select y.school_year from aid_year y)"
policy: [parent_age_gap_to]
looks-at: certified
labels: { source: dataset }
notes:
  guardian-only:
    zh: 亲子关系仅依据学籍名册的监护人身份证号，监护人可能不是父母。
    en: That they are parent and child rests on the guardian named by the school roll, who may be somebody else.
basis: [万府办〔2017〕159号, 黔残联发〔2017〕30号]
message:
  zh: "父（母）{parent}持证，家庭列入“{source}”名册，{from_year}-{to_year}学年资助名册中查无记录"
  en: "Child of {parent}, who is certified; household on the roll of {source}; on no roll of student aid for {from_year}-{to_year}"
why:
  zh: 困难残疾人家庭的子女就学也在资助范围内，容易因子女本人不持证、户口不在一起而漏掉。
  en: Children of poor disabled parents are to be aided too; without a certificate of their own they are easily forgotten.
false_alarms:
  zh: 该学年资助尚未发放；在就读地受助；监护人不是父母。
  en: Aid not paid out yet, paid at a school elsewhere, or a guardian who is no parent.
---*/
with child as (
  select f.person_id, f.parent_id, min(case when f.by_guardian then 1 else 0 end) as rests_on_guardian
  from parent_of f
  where not exists (
    select 1 from person_gone g where g.person_id = f.parent_id and g.gone_month < month_of($as_of)
  )
  group by f.person_id, f.parent_id
),
poor as (
  select c.person_id, c.parent_id, c.rests_on_guardian, coalesce(own.source, other.source) as source
  from child c
  left join poor_person own on own.person_id = c.person_id
  left join poor_person other on other.person_id = c.parent_id
)
select
  u.person_id,
  u.record_id,
  min(c.record_id) as other_record_id,
  '' as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  p.name as parent,
  u.school_year as from_year,
  u.school_year + 1 as to_year,
  f.source,
  case when f.rests_on_guardian = 1 then 'probable' end as at_most,
  case when f.rests_on_guardian = 1 then 'guardian-only' end as note
from pupil_of_aid_year u
join poor f on f.person_id = u.person_id
join certified c on c.person_id = f.parent_id
join person p on p.person_id = f.parent_id
where f.source is not null
  and not exists (select 1 from aided_pupil a where a.person_id = u.person_id)
  -- A child who is certified is judged as a pupil of its own.
  and not exists (select 1 from certified k where k.person_id = u.person_id)
group by u.person_id, u.record_id, p.name, u.school_year, f.source, f.rests_on_guardian, f.parent_id
