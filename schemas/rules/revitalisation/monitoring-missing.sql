/*---
title: { zh: 多项保障缺口未纳入监测, en: "Several gaps in one household, not monitored" }
kind: absence
severity: medium
departments: { lead: rural-revitalisation, support: [disabled-federation, civil-affairs, medical-insurance, education, housing] }
needs: [registry, monitoring, [medical_insurance, education, housing, dibao]]
after: [uninsured, school-unenrolled, unsafe-house-unplanned, dibao-missing, dibao-single]
absent-from: { monitoring: "r.is_monitored" }
policy: [monitoring_gap_rules]
looks-at: registry
basis: [迪残发〔2021〕35号 四, 霍邱县残联 2022-02-23]
message:
  zh: "户内有{gaps}项保障缺口：{insurance}{school}{house}{support}未纳入防止返贫监测"
  en: "{gaps} gaps in the household: {insurance}{school}{house}{support}not monitored against a return to poverty"
fragments:
  insurance: { zh: "未参加医保{gap_insurance}人，", en: "{gap_insurance} uninsured, " }
  school: { zh: "适龄未入学{gap_school}人，", en: "{gap_school} of school age not at school, " }
  house: { zh: "危房{gap_house}户未列入改造计划，", en: "{gap_house} unsafe house in no plan, " }
  support: { zh: "应纳入低保未纳入{gap_support}人，", en: "{gap_support} not in dibao, " }
why:
  zh: 几项保障同时落空的家庭最容易返贫致贫，应及时预警并入户核实。
  en: A household that several supports fail to reach is the likeliest to fall into poverty; somebody should go and see.
false_alarms:
  zh: 其中某项缺口是名册不全造成的；已在调查核实程序中，尚未录入监测名册。
  en: One of the gaps comes from an incomplete roll, or the household is being looked into already.
---*/
with gap as (
  select h.household, f.rule, f.person_id, f.record_id
  from found f
  join home h on h.person_id = f.person_id
  where f.confidence <> 'possible'
    and f.rule in ('uninsured', 'school-unenrolled', 'unsafe-house-unplanned', 'dibao-missing', 'dibao-single')
),
watched as (
  select h.household
  from monitored m
  join home h on h.person_id = m.person_id
),
household as (
  select
    g.household,
    min(g.person_id) as person_id,
    count(distinct g.rule) as gaps,
    nullif(count(case when g.rule = 'uninsured' then 1 end), 0) as gap_insurance,
    nullif(count(case when g.rule = 'school-unenrolled' then 1 end), 0) as gap_school,
    nullif(count(case when g.rule = 'unsafe-house-unplanned' then 1 end), 0) as gap_house,
    nullif(count(case when g.rule in ('dibao-missing', 'dibao-single') then 1 end), 0) as gap_support
  from gap g
  group by g.household
)
select
  x.person_id,
  g.person_id as absent_person_id,
  g.record_id,
  cast(null as bigint) as other_record_id,
  '' as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  x.gaps,
  x.gap_insurance,
  x.gap_school,
  x.gap_house,
  x.gap_support
from gap g
join household x on x.household = g.household
where x.gaps >= $monitoring_gap_rules
  and not exists (select 1 from watched w where w.household = g.household)
