-- Households of which a roll names every member: it lists one row a member, and no fewer of them than it says there are.
select m.household
from household_member m
join (
  select person_id, household_size from dibao
  union all
  select person_id, household_size from poverty
  union all
  select person_id, household_size from monitoring
) l on l.person_id = m.person_id
group by m.household
having coalesce(max(l.household_size), 0) <= count(distinct m.person_id)
