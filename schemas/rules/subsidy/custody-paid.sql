/*---
title: { zh: 服刑期间发放补贴, en: Subsidy paid while serving a sentence }
kind: conflict
severity: high
departments: { lead: civil-affairs, support: [justice] }
needs: [custody, subsidy]
looks-at: payment
labels: { about: subsidy.benefit }
basis: [审计常见问题]
message:
  zh: "{about}：{judged_on}判决生效{until}，{months}仍发放{amount}"
  en: "{about}: sentenced with effect from {judged_on}{until}; {amount} paid for {months}"
fragments:
  until: { zh: "、{released_on}释放", en: ", released on {released_on}" }
why:
  zh: 判决生效的次月起停发，释放后可重新申请。
  en: From the month after the judgment takes effect nothing is payable; a new application is open after release.
false_alarms:
  zh: 缓刑、监外执行或提前释放而名册未更新；同名误录。
  en: A suspended sentence, one served outside, or an early release that the roll does not show.
---*/
with term as (
  select
    c.person_id, c.judged_on, min(c.record_id) as record_id, max(c.released_on) as released_on
  from custody c
  group by c.person_id, c.judged_on
)
select
  y.person_id,
  y.record_id,
  t.record_id as other_record_id,
  y.benefit as about,
  y.month,
  y.amount_fen,
  t.judged_on,
  t.released_on
from payment y
join term t
  on t.person_id = y.person_id
  and y.month > month_of(t.judged_on)
  and y.month < coalesce(month_of(t.released_on), month_of($as_of) + 1)
