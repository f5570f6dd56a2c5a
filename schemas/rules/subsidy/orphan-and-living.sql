/*---
title: { zh: 孤儿类生活费与生活补贴重复享受, en: Orphan allowance and living subsidy at once }
kind: conflict
severity: high
departments: { lead: civil-affairs, support: [] }
needs: [allowances, subsidy]
policy: [orphan_allowances, snapshot_reach_months]
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
  zh: 已纳入孤儿基本生活保障范围的残疾儿童不享受困难残疾人生活补贴，护理补贴可以享受。
  en: Disabled children on the orphan allowance do not receive the living subsidy; the nursing subsidy may be paid.
false_alarms:
  zh: 已停发生活费而名册未更新；当地不把事实无人抚养儿童按孤儿对待。
  en: The allowance stopped without the roll saying so, or a region that does not treat unattended children as orphans.
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
where y.kind in ('orphan', 'unattended-child')
  and y.kind in (select value from policy_list where parameter = 'orphan_allowances')
  and y.benefit = 'living'
