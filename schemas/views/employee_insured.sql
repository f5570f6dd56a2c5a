-- Who is insured as an employee: in this year's medical insurance, or in an employees' pension scheme (paying or drawing).
select i.person_id, i.record_id
from medical_insurance i
where i.is_active
  and i.scheme = 'employee'
  and coalesce(i.year, whole_div(month_of($as_of), 12)) = whole_div(month_of($as_of), 12)
union all
select s.person_id, s.record_id
from pension s
where s.in_scheme
  and s.is_employed_scheme
