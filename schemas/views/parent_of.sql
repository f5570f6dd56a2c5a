-- Whose child somebody is, as the rolls say it: the household rolls name the householder's sons and daughters, and the
-- householder's wife or husband; a school roll names the guardian by number (`by_guardian`), who need not be the parent:
-- grandparents, who are too old for it, are left out.
with listed as (
  select 'dibao' as roll, household_id, household_head_id, relation, person_id from dibao
  union all
  select 'poverty', household_id, household_head_id, relation, person_id from poverty
  union all
  select 'monitoring', household_id, household_head_id, relation, person_id from monitoring
),
child as (
  select l.roll, l.household_id, l.household_head_id, l.person_id
  from listed l
  where l.relation in (
    '子', '女', '儿子', '女儿', '长子', '次子', '三子', '四子', '长女', '次女', '三女', '四女', '独生子', '独生女',
    '之子', '之女', '子女', '养子', '养女', '继子', '继女')
),
adult as (
  select l.roll, l.household_id, l.person_id
  from listed l
  where l.relation in ('户主', '本人', '配偶', '妻', '夫', '妻子', '丈夫', '之妻', '之夫')
)
select c.person_id, p.person_id as parent_id, false as by_guardian
from child c
join person p on p.id_number = c.household_head_id
union
select c.person_id, a.person_id, false
from child c
join adult a on a.roll = c.roll and a.household_id = c.household_id
union
select e.person_id, p.person_id, true
from education e
join person own on own.person_id = e.person_id
join person p on p.id_number = e.guardian_id
where coalesce(age_on(p.birth_date, own.birth_date), 0) <= $parent_age_gap_to
