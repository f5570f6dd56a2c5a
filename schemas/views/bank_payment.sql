-- One row for each bank payment and each month that it is for, its amount split evenly with the remainder on the last
-- one. Back-pay that names no months is judged by no rule that speaks of months.
select
  b.person_id,
  b.record_id,
  b.benefit,
  c.month,
  month_share(b.amount_fen, b.first_month, b.last_month, c.month) as amount_fen
from payments b
cross join calendar c
where c.month between b.first_month and b.last_month
  and b.is_payment
  and not (coalesce(b.payment_kind, 'regular') = 'backpay' and b.from_month is null)
