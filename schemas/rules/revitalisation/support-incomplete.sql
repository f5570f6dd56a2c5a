/*---
title: { zh: 帮扶责任人、措施或资金不全, en: "Household without helper, measures or funds" }
kind: quality
severity: medium
departments: { lead: rural-revitalisation, support: [disabled-federation] }
needs: [registry, [poverty, monitoring]]
looks-at: certified
labels: { about: dataset, lacks_helper: field, lacks_measures: field, lacks_funds: field }
basis: [黔残联发〔2017〕30号]
message:
  zh: "户内有持证残疾人，{about}中缺少{helper}{measures}{funds}"
  en: "A household with a certified member, {about}: lacks{helper}{measures}{funds}"
fragments:
  helper: { zh: "“{lacks_helper}”", en: " {lacks_helper}" }
  measures: { zh: "“{lacks_measures}”", en: " {lacks_measures}" }
  funds: { zh: "“{lacks_funds}”", en: " {lacks_funds}" }
why:
  zh: 每个建档立卡和监测残疾人家庭都应有帮扶责任人、帮扶措施和帮扶资金。
  en: Every registered or monitored household of a disabled person is to have a helper, measures and funds.
false_alarms:
  zh: 脱贫后按规定不再安排资金；帮扶信息只登记在户主一行以外的表中。
  en: Funds are not due any more, or the details are kept in another table.
---*/
with listed as (
  select
    'poverty' as roll, p.record_id, p.person_id, p.helper, p.measures, p.funds_fen,
    coalesce('n' || p.household_id, 'h' || p.household_head_id, 'r' || cast(p.record_id as varchar)) as household
  from poverty p
  union all
  select
    'monitoring', n.record_id, n.person_id, n.helper, n.measures, n.funds_fen,
    coalesce(m.household, 'r' || cast(n.record_id as varchar))
  from monitoring n
  join monitored m on m.record_id = n.record_id
),
-- A column that a roll does not have says nothing about anybody on it.
asked as (
  select s.dataset as roll, f.field
  from sheet_field f
  join sheet s on s.sheet_no = f.sheet_no
),
household as (
  select
    l.roll,
    l.household,
    count(l.helper) as helpers,
    count(l.measures) as measures,
    max(l.funds_fen) as funds_fen,
    min(case when exists (select 1 from certified c where c.person_id = l.person_id) then l.record_id end) as record_id
  from listed l
  group by l.roll, l.household
),
lack as (
  select
    x.record_id,
    case
      when x.helpers = 0 and exists (select 1 from asked a where a.roll = x.roll and a.field = 'helper')
      then 'helper'
    end as lacks_helper,
    case
      when x.measures = 0 and exists (select 1 from asked a where a.roll = x.roll and a.field = 'measures')
      then 'measures'
    end as lacks_measures,
    case
      when coalesce(x.funds_fen, 0) = 0 and exists (select 1 from asked a where a.roll = x.roll and a.field = 'funds')
      then 'funds'
    end as lacks_funds
  from household x
)
select
  l.person_id,
  l.record_id,
  cast(null as bigint) as other_record_id,
  l.roll as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  x.lacks_helper,
  x.lacks_measures,
  x.lacks_funds
from lack x
join listed l on l.record_id = x.record_id
where coalesce(x.lacks_helper, x.lacks_measures, x.lacks_funds) is not null
