-- The latest term on the school roll and the one before it that the roll has; null where there is none.
select c.current_term, max(e.term_number) as previous_term
from (select max(term_number) as current_term from education) c
left join education e on e.term_number < c.current_term
group by c.current_term
