/*---
title: { zh: 同月重复发放补贴, en: The same subsidy paid twice for one month }
kind: conflict
severity: high
departments: { lead: civil-affairs, support: [finance] }
needs: [subsidy]
looks-at: payment
labels: { about: subsidy.benefit }
basis: [审计常见问题]
message:
  zh: "{about}：{months}重复发放，多发{amount}"
  en: "{about}: paid more than once for {months}, {amount} beyond the first payment"
why:
  zh: 同一人同一补贴同一月份只应发放一次，跨乡镇、跨名册也不得重复。
  en: "One person, one subsidy, one month, one payment: also across townships and rolls."
false_alarms:
  zh: 补发以前月份但未注明所属月份；退回后重新发放而退回未标注。
  en: Back-pay whose months are not named, or a returned payment made again without a mark.
---*/
with placed as (
  select
    y.person_id, y.record_id, y.benefit, y.month, y.amount_fen,
    min(y.record_id) over (partition by y.person_id, y.benefit, y.month) as first_record_id
  from payment y
)
select
  p.person_id,
  p.record_id,
  p.first_record_id as other_record_id,
  p.benefit as about,
  p.month,
  p.amount_fen
from placed p
where p.record_id <> p.first_record_id
