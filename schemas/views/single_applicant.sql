-- Severely disabled adults without work of their own, who may apply for dibao as a household of one.
select c.person_id, min(c.record_id) as record_id
from certified c
join person p on p.person_id = c.person_id
where age_on(p.birth_date, $as_of) >= $dibao_single_age
  and c.held_level in ('1', '2', 'severe')
  and not exists (select 1 from employment e where e.person_id = c.person_id and e.is_working)
  and not exists (select 1 from employee_insured i where i.person_id = c.person_id)
group by c.person_id
