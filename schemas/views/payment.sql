-- One row for each payment and each month that it is for. Back-pay counts for the months it names, its amount split
-- evenly with the remainder on the last one; back-pay that names no months is judged by no rule that speaks of months.
select
  s.person_id,
  s.record_id,
  s.benefit,
  c.month,
  month_share(s.amount_fen, s.first_month, s.last_month, c.month) as amount_fen
from subsidy s
join calendar c on c.month between s.first_month and s.last_month
where s.is_payment
  and not (coalesce(s.payment_kind, 'regular') = 'backpay' and s.backpay_from is null)
