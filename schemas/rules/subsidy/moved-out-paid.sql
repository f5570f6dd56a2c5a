/*---
title: { zh: 户籍迁出后仍发放补贴, en: Subsidy paid after the household moved out }
kind: conflict
severity: high
departments: { lead: civil-affairs, support: [public-security, disabled-federation] }
needs: [[moves, registry.status, registry.status_reason], subsidy]
looks-at: payment
labels: { about: subsidy.benefit }
notes:
  move-undated:
    zh: 名册未写明迁出日期，按名册所属月份起算。
    en: The roll gives no date of the move; it was taken to be known from the month of the roll on.
basis: [国发〔2015〕52号]
message:
  zh: "{about}：户籍{since}迁出，{months}仍发放{amount}"
  en: "{about}: moved out of the region{since}; {amount} paid for {months}"
fragments:
  since: { zh: "{moved_on}", en: " on {moved_on}" }
why:
  zh: 两项补贴由户籍地发放，户籍迁出的次月起由迁入地受理。
  en: The place of registration pays; from the month after the move the new place does.
false_alarms:
  zh: 县域内迁移误记为迁出；迁出后又迁回而名册未更新。
  en: A move within the region entered as one out of it, or a return that the roll does not show.
---*/
select
  y.person_id,
  y.record_id,
  o.record_id as other_record_id,
  y.benefit as about,
  y.month,
  y.amount_fen,
  o.day as moved_on,
  case when o.undated then 'probable' end as at_most,
  case when o.undated then 'move-undated' end as note
from payment y
join moved_out o on o.person_id = y.person_id and y.month between o.first_month and o.last_month
