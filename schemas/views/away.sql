-- People who are not there on the as-of date: died or moved away in an earlier month, or in custody all of this one.
select g.person_id
from person_gone g
where g.gone_month < month_of($as_of)
union
select c.person_id
from person_in_custody c
where month_of($as_of) between c.first_month and c.last_month
