-- What the tariff of hospital aid gives for each settled stay: the first rate up to the limit and the second beyond it
-- (on what is beyond, or on all), a stay at a time or on the costs of the year so far, until the yearly cap is reached.
-- `due` is in hundredths of a fen, so that nothing is rounded on the way.
with stay as (
  select
    m.person_id, m.record_id, m.class, m.aid_year,
    coalesce(m.treated_on, month_start(m.aid_year * 12)) as treated_on,
    coalesce(m.eligible_own_fen, m.own_fen) as own_fen,
    case when m.eligible_own_fen is null then 1 else 0 end as is_estimated,
    m.aid_fen
  from medical_aid m
  where coalesce(m.kind, 'inpatient') = 'inpatient'
    and coalesce(m.status, 'settled') = 'settled'
    and coalesce(m.designated, true)
    and coalesce(m.eligible_own_fen, m.own_fen) > 0
),
so_far as (
  select s.record_id, cast(sum(x.own_fen) as bigint) as own_fen
  from stay s
  join stay x
    on x.person_id = s.person_id
    and x.aid_year = s.aid_year
    and (x.treated_on < s.treated_on or (x.treated_on = s.treated_on and x.record_id <= s.record_id))
  group by s.record_id
),
based as (
  select
    s.record_id,
    case when $aid_basis = 'stay' then s.own_fen else f.own_fen end as base_fen,
    case when $aid_basis = 'stay' then 0 else f.own_fen - s.own_fen end as base_before_fen
  from stay s
  join so_far f on f.record_id = s.record_id
),
rated as (
  select
    s.person_id, s.record_id, s.aid_year, s.treated_on,
    $aid_first_rate * s.own_fen
      + ($aid_second_rate - $aid_first_rate)
        * (case
            when b.base_fen <= $aid_limit then 0
            when $aid_mode = 'marginal' then b.base_fen - $aid_limit
            else b.base_fen
          end
          - case
            when b.base_before_fen <= $aid_limit then 0
            when $aid_mode = 'marginal' then b.base_before_fen - $aid_limit
            else b.base_before_fen
          end) as share
  from stay s
  join based b on b.record_id = s.record_id
),
summed as (
  select r.record_id, cast(sum(x.share) as bigint) as share
  from rated r
  join rated x
    on x.person_id = r.person_id
    and x.aid_year = r.aid_year
    and (x.treated_on < r.treated_on or (x.treated_on = r.treated_on and x.record_id <= r.record_id))
  group by r.record_id
)
select
  s.person_id, s.record_id, s.class, s.aid_year, s.treated_on, s.own_fen, s.is_estimated, s.aid_fen,
  least($aid_yearly_cap * 100, u.share) - least($aid_yearly_cap * 100, u.share - r.share) as due
from stay s
join rated r on r.record_id = s.record_id
join summed u on u.record_id = s.record_id
