/*---
title: { zh: 多户共用一个收款账户, en: One bank account for people of several households }
kind: conflict
severity: medium
stake: none
departments: { lead: civil-affairs, support: [finance] }
needs: [[payments.account, subsidy.account]]
optional: [registry, dibao, subsidy]
policy: [account_shared_people]
looks-at: account_use
basis: [审计常见问题]
message:
  zh: "尾号{about}的账户{holder}{months}同时为{families}户{people}人收款"
  en: "The account ending in {about}{holder} received for {people} people of {families} households in {months}"
fragments:
  holder: { zh: "（户名{account_name}）", en: " (held by {account_name})" }
why:
  zh: 补贴应发放到本人或监护人的账户，多户共用账户有冒领、截留的风险。
  en: Money goes to the person's or the guardian's account; one account for many households may hide theft.
false_alarms:
  zh: 福利机构集中代管；监护人信息未登记；家庭成员分户登记。
  en: An institution that keeps the money, guardians who are not recorded, or one family registered as several households.
---*/
-- Nearly every account is one person's.
with held as (
  select u.account
  from account_use u
  group by u.account
  having count(distinct u.person_id) >= $account_shared_people
),
used as (
  select u.roll, u.person_id, u.record_id, u.account, u.account_name, u.month, u.amount_fen
  from account_use u
  join held h on h.account = u.account
  where not exists (
      select 1 from guardian g where g.person_id = u.person_id and g.name_key = u.account_name_key
    )
    and not coalesce(
      u.account_name like '%院' or u.account_name like '%中心' or u.account_name like '%公司'
        or u.account_name like '%机构' or u.account_name like '%委员会' or u.account_name like '%学校',
      false)
),
receiver as (
  select
    u.account, u.month, u.person_id,
    min(u.record_id) as record_id, min(u.account_name) as account_name, min(u.roll) as roll
  from used u
  group by u.account, u.month, u.person_id
),
household as (
  select r.account, r.month, m.household, min(r.person_id) as first_person
  from receiver r
  join household_member m on m.person_id = r.person_id
  group by r.account, r.month, m.household
),
placed as (
  select
    r.account, r.month, r.person_id, r.record_id, r.account_name, r.roll,
    coalesce(min(h.first_person), r.person_id) as family
  from receiver r
  left join household_member m on m.person_id = r.person_id
  left join household h on h.account = r.account and h.month = r.month and h.household = m.household
  group by r.account, r.month, r.person_id, r.record_id, r.account_name, r.roll
),
shared as (
  select
    p.account, p.month, count(distinct p.family) as families, count(*) as people,
    min(p.record_id) as first_record_id, max(p.record_id) as last_record_id
  from placed p
  group by p.account, p.month
  having count(distinct p.family) >= $account_shared_people
)
select
  p.person_id,
  u.record_id,
  case when p.record_id > s.first_record_id then s.first_record_id else s.last_record_id end as other_record_id,
  right(p.account, 4) as about,
  p.month,
  -- What the bank paid is what the subsidy roll told it to pay: of the two, the bank's sum counts.
  case when u.roll = p.roll then u.amount_fen else 0 end as amount_fen,
  p.account_name,
  s.families,
  s.people
from placed p
join shared s on s.account = p.account and s.month = p.month
join used u on u.account = p.account and u.month = p.month and u.person_id = p.person_id
