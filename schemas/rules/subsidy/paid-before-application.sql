/*---
title: { zh: 申请之前发放补贴, en: Subsidy paid for a month before the application }
kind: conflict
severity: medium
departments: { lead: civil-affairs, support: [] }
needs: [subsidy.applied_on]
looks-at: payment
labels: { about: subsidy.benefit, start_month: month, first_paid: month }
basis: [国发〔2015〕52号]
message:
  zh: "{about}：{applied_on}申请，起发月份为{start_month}{paid}"
  en: "{about}: applied for on {applied_on}, paid from {start_month} on{paid}"
fragments:
  paid: { zh: "，申请前自{first_paid}起发放{amount}", en: "; {amount} for the months from {first_paid} up to then" }
why:
  zh: 补贴从递交申请的当月计发，申请之前的月份不发放。
  en: Payment counts from the month in which the application was handed in.
false_alarms:
  zh: 申请日期登记为复核或换证日期；此前的申请材料未录入。
  en: A date of review or renewal entered as that of the application, or an earlier application that was not entered.
---*/
with application as (
  select
    s.person_id, s.benefit, max(s.applied_on) as applied_on, max(s.start_month) as start_month,
    max(s.record_id) as record_id
  from subsidy s
  where s.is_payment
  group by s.person_id, s.benefit
),
-- Paid without a break since the last month that follows a month without payment.
spell as (
  select y.person_id, y.benefit, max(y.month) as first_month
  from payment y
  where not exists (
    select 1
    from payment b
    where b.person_id = y.person_id and b.benefit = y.benefit and b.month = y.month - 1
  )
  group by y.person_id, y.benefit
),
opening as (
  select v.benefit, min(v.month) as month
  from covered_month v
  group by v.benefit
),
started as (
  select
    a.person_id, a.benefit, a.applied_on, a.record_id,
    coalesce(a.start_month, case when s.first_month <> o.month then s.first_month end) as start_month
  from application a
  join spell s on s.person_id = a.person_id and s.benefit = a.benefit
  left join opening o on o.benefit = a.benefit
)
select
  t.person_id,
  coalesce(y.record_id, t.record_id) as record_id,
  cast(null as bigint) as other_record_id,
  t.benefit as about,
  y.month,
  y.amount_fen,
  t.applied_on,
  t.start_month,
  y.month as first_paid
from started t
left join payment y
  on y.person_id = t.person_id
  and y.benefit = t.benefit
  and y.month >= t.start_month
  and y.month < month_of(t.applied_on)
where t.start_month < month_of(t.applied_on)
