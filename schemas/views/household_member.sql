-- Who belongs to whose household, by the householder's ID number: the householder, everybody whose row names that
-- householder, and the members of a dibao household whose householder is named or is among its rows.
select distinct household, person_id
from (
  select p.id_number as household, p.person_id
  from person p
  union all
  select r.household_head_id, r.person_id from registry r
  union all
  select d.household_head_id, d.person_id from dibao d
  union all
  select h.household_head_id, m.person_id
  from dibao m
  join (
    select household_id, min(head_id) as household_head_id
    from (
      select household_id, household_head_id as head_id from dibao
      union all
      select household_id, id_number from dibao where relation in ('户主', '本人')
    ) named
    group by household_id
    having count(distinct head_id) = 1
  ) h on h.household_id = m.household_id
) member
where household is not null
