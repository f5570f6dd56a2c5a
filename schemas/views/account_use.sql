-- Which account received whose money in which month, and in whose name it is, as the subsidy rolls and the bank say it.
select s.person_id, s.record_id, s.account, s.account_name, s.account_name_key, s.name_key, s.month
from subsidy s
where s.is_payment
union all
select b.person_id, b.record_id, b.account, b.account_name, b.account_name_key, b.name_key, b.month
from payments b
where b.is_payment
