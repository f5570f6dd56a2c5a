-- Who has student aid, of whatever kind, in the school year that is judged.
select distinct a.person_id
from student_aid a
join aid_year y on coalesce(a.school_year, y.school_year) = y.school_year
where a.is_aid
