-- What the rolls show to have been done in the year of the as-of date, by the items of `targets`, at the township of the
-- person concerned. Whoever reads it counts each unit once: a person, or of houses a household.
select d.item, d.unit, coalesce(p.township_key, '') as township_key
from (
  select
    case
      when e.course = 'literacy' then 'literacy'
      when e.is_training then 'training'
      when e.form = 'public-post' then 'post'
      else 'employment'
    end as item,
    cast(e.person_id as varchar) as unit,
    e.person_id
  from employment e
  where e.helped_year = whole_div(month_of($as_of), 12)
    and (e.is_training or e.state = 'employed' or e.form is not null)
  union
  select 'employment', cast(e.person_id as varchar), e.person_id
  from employment e
  where e.helped_year = whole_div(month_of($as_of), 12) and e.form = 'public-post' and not e.is_training
  union
  select a.measure, cast(a.person_id as varchar), a.person_id
  from activities a
  where a.done_year = whole_div(month_of($as_of), 12)
  union
  select 'care', cast(c.person_id as varchar), c.person_id
  from care c
  where coalesce(c.status, 'active') <> 'pending'
    and c.cared_from <= month_of($as_of)
    and c.cared_to >= whole_div(month_of($as_of), 12) * 12
  union
  select 'house', h.household, w.person_id
  from housing w
  join home h on h.person_id = w.person_id
  where coalesce(w.progress, 'completed') = 'completed'
    and whole_div(month_of(w.completed_on), 12) = whole_div(month_of($as_of), 12)
) d
join person p on p.person_id = d.person_id
