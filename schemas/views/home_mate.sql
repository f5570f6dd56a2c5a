-- With whom somebody lives as far as the rolls tell, themselves included; for those who are certified or on a roll of
-- houses.
with asked as (
  select person_id from certified
  union
  select person_id from housing
  union
  select person_id from barrier_free
)
select distinct a.person_id, coalesce(m.person_id, a.person_id) as mate_id
from asked a
left join household_member o on o.person_id = a.person_id
left join household_member m on m.household = o.household
