/*---
title: { zh: 村有资产收益未分配到户, en: "Village pays asset income, none to this household" }
kind: absence
severity: low
departments: { lead: rural-revitalisation, support: [disabled-federation] }
needs: [registry, poverty, asset_income]
optional: [deaths, moves, custody]
absent-from: { asset_income: "true" }
looks-at: poverty
basis: [濮残联〔2019〕16号, 黔残联发〔2017〕30号]
message:
  zh: "{village}{year}年有{paid}户分得资产收益，本户有持证残疾人而未分得"
  en: "{paid} households of {village} had asset income in {year}, this one with a certified member had none"
why:
  zh: 资产收益应优先分配给残疾人贫困户，特别是无劳动能力的家庭。
  en: Asset income is to go to the households of disabled people first.
false_alarms:
  zh: 分红登记在户主以外的家庭成员名下且未登记户编号；本户未参与该项目。
  en: Paid to a member whom no roll ties to the household, or the household takes no part in the project.
---*/
with paid as (
  select
    h.household,
    coalesce(a.township_key, '') as township_key,
    a.village
  from asset_income a
  join home h on h.person_id = a.person_id
  where a.income_year = whole_div(month_of($as_of), 12)
    and coalesce(a.amount_fen, 1) > 0
),
paying as (
  select township_key, village, count(distinct household) as paid
  from paid
  group by township_key, village
),
certified_household as (
  select h.household, min(p.record_id) as record_id
  from poverty p
  join home h on h.person_id = p.person_id
  where exists (select 1 from certified c where c.person_id = p.person_id)
    and not exists (select 1 from away w where w.person_id = p.person_id)
  group by h.household
)
select
  p.person_id,
  m.person_id as absent_person_id,
  p.record_id,
  cast(null as bigint) as other_record_id,
  '' as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  p.village,
  whole_div(month_of($as_of), 12) as year,
  y.paid
from poverty p
join certified_household c on c.record_id = p.record_id
join paying y on y.township_key = coalesce(p.township_key, '') and y.village = p.village
join home m on m.household = c.household
where not exists (select 1 from paid x where x.household = c.household)
