-- The school year whose student aid is judged: the latest of which the roll of student aid has rows, else that of the
-- school roll.
select coalesce(max(a.school_year), o.school_year) as school_year
from school_opening o
cross join student_aid a
where a.is_aid
group by o.school_year
