-- Everybody in whose household somebody is in dibao in the month of the as-of date.
select o.person_id
from household_member o
where o.household in (
  select m.household from household_member m join in_dibao d on d.person_id = m.person_id
)
