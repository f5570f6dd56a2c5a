-- The one household of everybody: the householder whom a row of somebody names, else oneself.
select
  p.person_id,
  coalesce(
    min(case when m.household <> p.id_number then m.household end),
    min(m.household),
    'p' || cast(p.person_id as varchar)
  ) as household
from person p
left join household_member m on m.person_id = p.person_id
group by p.person_id
