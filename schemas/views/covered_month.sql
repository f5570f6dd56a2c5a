-- Which months of which benefit the subsidy roll covers in which township: those for which it has rows of people who
-- live there, whatever the rows' status. Rows for months beyond the calendar (applications for the next month) cover none.
select distinct s.benefit, coalesce(p.township_key, '') as township_key, s.month
from subsidy s
join calendar c on c.month = s.month
join person p on p.person_id = s.person_id
