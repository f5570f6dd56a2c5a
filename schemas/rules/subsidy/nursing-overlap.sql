/*---
title: { zh: 护理类待遇重复享受, en: Two provisions for the same care at once }
kind: conflict
severity: medium
departments: { lead: civil-affairs, support: [] }
needs: [allowances, subsidy]
policy: [nursing_excluding_allowances, snapshot_reach_months]
looks-at: payment
labels: { about: subsidy.benefit, allowance: allowances.allowance }
notes:
  earlier-roll:
    zh: 该月没有该项津贴的名册，沿用此前月份的名册判断。
    en: There is no roll of that allowance for the month; an earlier one stood in.
basis: [国发〔2015〕52号]
message:
  zh: "{about}：{months}已享受{allowance}，又发放{amount}"
  en: "{about}: {amount} paid for {months} beside the {allowance}"
why:
  zh: 领取工伤保险生活护理费的不享受两项补贴；老年护理类补贴与护理补贴只能择高享受一项。
  en: The work-injury nursing fee excludes both subsidies; of an elderly nursing allowance and the nursing subsidy the higher alone is paid.
false_alarms:
  zh: 已改领护理补贴而津贴名册未更新；按当地规定补足差额。
  en: Changed over to the subsidy without the other roll saying so, or a local rule that pays the difference.
---*/
select
  y.person_id,
  y.record_id,
  y.other_record_id,
  y.benefit as about,
  y.month,
  y.amount_fen,
  y.kind as allowance,
  y.at_most,
  y.note
from supported_payment y
where y.kind = 'work-injury-nursing'
  or (y.benefit = 'nursing'
    and y.kind in (select value from policy_list where parameter = 'nursing_excluding_allowances'))
