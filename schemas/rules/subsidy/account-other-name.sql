/*---
title: { zh: 收款账户户名不是本人或监护人, en: Account in the name of neither the person nor the guardian }
kind: conflict
severity: low
stake: none
departments: { lead: civil-affairs, support: [finance] }
needs: [[payments.account_name, subsidy.account_name]]
optional: [registry, subsidy]
looks-at: account_use
basis: [审计常见问题]
message:
  zh: "收款账户户名为{account_name}，与本人及登记的监护人不符"
  en: "The account is in the name of {account_name}, neither the person nor a recorded guardian"
why:
  zh: 补贴应发放到本人账户，由他人代领的应登记监护人或委托关系。
  en: Money goes to the person's own account; whoever receives it for them must be on record.
false_alarms:
  zh: 监护人、委托人未登记；本人改名而账户未变更。
  en: A guardian who is not recorded, or a change of name that the bank does not know.
---*/
with own as (
  select p.person_id, p.name_key
  from person p
  union all
  select r.person_id, r.former_name_key
  from registry r
  union all
  select g.person_id, g.name_key
  from guardian g
  union all
  select g.person_id, a.name_key
  from guardian g
  join name_agreement a on a.other_key = g.name_key and a.agreement not in ('different', 'one-character')
)
select
  u.person_id,
  u.record_id,
  cast(null as bigint) as other_record_id,
  u.account_name_key as about,
  u.month,
  -- What the bank paid is what the subsidy roll told it to pay: of the two, the bank's sum counts.
  case
    when u.roll = min(u.roll) over (partition by u.person_id, u.account_name_key, u.month) then u.amount_fen
    else 0
  end as amount_fen,
  u.account_name
from account_use u
join name_agreement a
  on a.name_key = u.account_name_key and a.other_key = u.name_key and a.agreement in ('different', 'one-character')
where not exists (select 1 from own o where o.person_id = u.person_id and o.name_key = u.account_name_key)
