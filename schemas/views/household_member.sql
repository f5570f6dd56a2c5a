-- Who belongs to whose household, by the householder's ID number: the householder, everybody whose row names that
-- householder, and the members of a household (in dibao, poverty, monitoring) whose householder is named or is among its
-- rows.
with listed as (
  select 'dibao' as roll, household_id, household_head_id, relation, id_number, person_id from dibao
  union all
  select 'poverty', household_id, household_head_id, relation, id_number, person_id from poverty
  union all
  select 'monitoring', household_id, household_head_id, relation, id_number, person_id from monitoring
),
headed as (
  select roll, household_id, min(head_id) as household_head_id
  from (
    select roll, household_id, household_head_id as head_id from listed
    union all
    select roll, household_id, id_number from listed where relation in ('户主', '本人')
  ) named
  group by roll, household_id
  having count(distinct head_id) = 1
)
select distinct household, person_id
from (
  select p.id_number as household, p.person_id
  from person p
  union all
  select r.household_head_id, r.person_id from registry r
  union all
  select l.household_head_id, l.person_id from listed l
  union all
  select h.household_head_id, m.person_id
  from listed m
  join headed h on h.roll = m.roll and h.household_id = m.household_id
) member
where household is not null
