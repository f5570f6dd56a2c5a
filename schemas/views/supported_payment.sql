-- Payments for months in which the person has other support by another roll, one row each for every kind of it; `at_most`
-- and `note` where an earlier edition of that roll stands in.
select
  y.person_id,
  y.record_id,
  o.record_id as other_record_id,
  y.benefit,
  y.month,
  y.amount_fen,
  o.kind,
  o.since,
  case when o.carried_over = 1 then 'probable' end as at_most,
  case when o.carried_over = 1 then 'earlier-roll' end as note
from payment y
join other_support o on o.person_id = y.person_id and o.month = y.month
