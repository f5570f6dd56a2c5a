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
    'monitoring', m.record_id, m.person_id, n.helper, n.measures, n.funds_fen,
    coalesce(m.household, 'r' || cast(m.record_id as varchar))
  from monitored m
  join monitoring n on n.record_id = m.record_id
),
-- A column that a roll does not have says nothing about anybody on it.
given as (
  select distinct r.record_id, f.field
  from record r
  join sheet_field f on f.sheet_no = r.sheet_no
  where r.dataset in ('poverty', 'monitoring') and f.field in ('helper', 'measures', 'funds')
),
household as (
  select
    l.roll,
    l.household,
    max(case when h.field is not null then 1 else 0 end) as asks_helper,
    max(case when s.field is not null then 1 else 0 end) as asks_measures,
    max(case when f.field is not null then 1 else 0 end) as asks_funds,
    max(case when l.helper is not null then 1 else 0 end) as has_helper,
    max(case when l.measures is not null then 1 else 0 end) as has_measures,
    max(case when l.funds_fen > 0 then 1 else 0 end) as has_funds,
    min(case when c.person_id is not null then l.record_id end) as record_id
  from listed l
  left join (select distinct person_id from certified) c on c.person_id = l.person_id
  left join given h on h.record_id = l.record_id and h.field = 'helper'
  left join given s on s.record_id = l.record_id and s.field = 'measures'
  left join given f on f.record_id = l.record_id and f.field = 'funds'
  group by l.roll, l.household
)
select
  l.person_id,
  x.record_id,
  cast(null as bigint) as other_record_id,
  x.roll as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  case when x.asks_helper > x.has_helper then 'helper' end as lacks_helper,
  case when x.asks_measures > x.has_measures then 'measures' end as lacks_measures,
  case when x.asks_funds > x.has_funds then 'funds' end as lacks_funds
from household x
join listed l on l.roll = x.roll and l.record_id = x.record_id
where x.asks_helper > x.has_helper
  or x.asks_measures > x.has_measures
  or x.asks_funds > x.has_funds
