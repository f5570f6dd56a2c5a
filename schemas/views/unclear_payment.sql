-- Rows of the subsidy roll that may well be a payment but cannot be read as one: no readable amount on a roll that has
-- amounts, or no readable month (month null: it may be any). Whoever has such a row is not simply unpaid.
select s.person_id, s.benefit, s.month, s.record_id
from subsidy s
where coalesce(s.status, 'paid') = 'paid'
  and (s.month is null or (s.amount_fen is null and not s.is_payment))
