/*---
title: { zh: 特困供养人员领取残疾人补贴, en: Subsidy paid to a person supported as destitute (tekun) }
kind: conflict
severity: high
departments: { lead: civil-affairs, support: [disabled-federation] }
needs: [tekun, subsidy]
policy: [snapshot_reach_months]
looks-at: payment
labels: { about: subsidy.benefit }
notes:
  earlier-roll:
    zh: 该月没有特困供养名册，沿用此前月份的名册判断。
    en: There is no tekun roll for that month; an earlier one stood in.
basis: [国发〔2015〕52号]
message:
  zh: "{about}：{since}在特困供养名册，{months}仍发放{amount}"
  en: "{about}: on the tekun roll{since}; {amount} paid for {months}"
fragments:
  since: { zh: "自{admitted_on}起", en: " since {admitted_on}" }
why:
  zh: 特困人员的生活和护理由供养金保障，纳入特困的次月起不再发放两项补贴。
  en: Tekun covers living and care; from the month after admission neither subsidy is payable.
false_alarms:
  zh: 已退出特困供养而名册未更新；纳入日期登记有误。
  en: Left tekun since without the roll saying so, or a wrong date of admission.
---*/
select
  y.person_id,
  y.record_id,
  y.other_record_id,
  y.benefit as about,
  y.month,
  y.amount_fen,
  y.since as admitted_on,
  y.at_most,
  y.note
from supported_payment y
where y.kind = 'tekun'
