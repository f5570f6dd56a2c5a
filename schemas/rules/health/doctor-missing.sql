/*---
title: { zh: 困难残疾人未签约家庭医生, en: Poor certificate holder without a family doctor }
kind: absence
severity: low
departments: { lead: health, support: [disabled-federation, rural-revitalisation] }
needs: [registry, [poverty, monitoring, dibao], family_doctor]
optional: [deaths, moves, custody]
absent-from: { family_doctor: "r.contract_year = whole_div(month_of($as_of), 12)" }
policy: [snapshot_reach_months]
looks-at: certified
labels: { source: dataset }
basis: [濮残联〔2019〕16号, 霍邱县残联 2022-02-23]
message:
  zh: "在“{source}”名册且残疾人证有效，签约名册中查无有效的家庭医生签约"
  en: "On the roll {source} with a certificate in force, and no family-doctor contract in force"
why:
  zh: 困难残疾人家庭应签约家庭医生，做到签约一人、履约一人。
  en: Families of poor disabled people are to have a family doctor who comes to them.
false_alarms:
  zh: 在外地签约；签约登记在户主名下；本人不愿签约。
  en: A contract elsewhere or under the householder's name, or declined.
---*/
select
  c.person_id,
  min(c.record_id) as record_id,
  w.record_id as other_record_id,
  '' as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  w.source
from certified c
join poor_person w on w.person_id = c.person_id
where not exists (
    select 1
    from family_doctor f
    where f.person_id = c.person_id and f.is_active and f.contract_year = whole_div(month_of($as_of), 12)
  )
  and not exists (select 1 from away w where w.person_id = c.person_id)
group by c.person_id, w.record_id, w.source
