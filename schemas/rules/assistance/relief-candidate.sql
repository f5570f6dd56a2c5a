/*---
title: { zh: 多项待遇缺失可申请临时救助, en: "Severely disabled dibao member with several gaps, without temporary relief" }
kind: absence
severity: low
departments: { lead: civil-affairs, support: [disabled-federation] }
needs: [registry, dibao, relief]
after:
  - aid-missing
  - care-missing
  - child-rehab-missing
  - living-missing
  - nursing-missing
  - pension-missing
  - retrofit-missing
  - school-unenrolled
  - uninsured
  - unsafe-house-unplanned
optional: [deaths, moves, custody]
absent-from: { relief: "r.relief_year = whole_div(month_of($as_of), 12)" }
policy: [relief_gaps, snapshot_reach_months]
looks-at: severe_person
notes:
  gaps-possible:
    zh: 其中有的待遇缺失尚待核实。
    en: Some of these gaps are only possible.
basis: [濮残联〔2019〕16号, 霍邱县残联 2022-02-23]
message:
  zh: "重度残疾人，已纳入低保，另有{gaps}项待遇缺失，本年度无临时救助记录"
  en: "Severely disabled, in dibao, {gaps} other gaps open, no temporary relief this year"
why:
  zh: 纳入低保后生活仍有困难的重度残疾人，应及时给予临时救助。
  en: Severely disabled people still in hardship after dibao are to be given temporary relief.
false_alarms:
  zh: 各项缺失属于登记问题而非实际困难；已由其他慈善救助帮扶。
  en: The gaps are a matter of records, or charity has helped already.
---*/
with gap as (
  select
    f.person_id,
    count(*) as gaps,
    count(case when f.confidence <> 'possible' then f.rule end) as sure_gaps
  from found f
  where f.rule in (
    'aid-missing', 'care-missing', 'child-rehab-missing', 'living-missing', 'nursing-missing', 'pension-missing',
    'retrofit-missing', 'school-unenrolled', 'uninsured', 'unsafe-house-unplanned'
  )
  group by f.person_id
)
select
  s.person_id,
  s.record_id,
  min(d.record_id) as other_record_id,
  '' as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  g.gaps,
  case when g.sure_gaps < $relief_gaps then 'possible' end as at_most,
  case when g.sure_gaps < $relief_gaps then 'gaps-possible' end as note
from gap g
join severe_person s on s.person_id = g.person_id
join in_dibao d on d.person_id = g.person_id
where g.gaps >= $relief_gaps
  and not exists (
    select 1
    from relief r
    where r.person_id = g.person_id and r.is_granted and r.relief_year = whole_div(month_of($as_of), 12)
  )
  and not exists (select 1 from away w where w.person_id = g.person_id)
group by s.person_id, s.record_id, g.gaps, g.sure_gaps
