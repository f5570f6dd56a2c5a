-- Which account received whose money in which month, and in whose name it is, as the subsidy rolls and the bank say it.
-- Both may tell of the same money: whoever adds it up takes one roll of the two.
select
  'subsidy' as roll, s.person_id, s.record_id, s.account, s.account_name, s.account_name_key, s.name_key, s.month, s.amount_fen
from subsidy s
where s.is_payment
union all
select
  'payments' as roll, b.person_id, b.record_id, b.account, b.account_name, b.account_name_key, b.name_key, b.month, b.amount_fen
from payments b
where b.is_payment
