/*---
title: { zh: 监测户中的持证残疾人, en: Certified members of monitored households }
kind: reminder
severity: low
departments: { lead: rural-revitalisation, support: [disabled-federation] }
needs: [registry, monitoring]
looks-at: monitored
labels: { about: monitoring.class, level: disability-level, category: disability-category }
basis: [迪残发〔2021〕35号 四, 霍邱县残联 2022-02-23]
message:
  zh: "在防止返贫监测户中，残疾人证有效{what}"
  en: "In a monitored household, with a certificate in force{what}"
fragments:
  what: { zh: "（{category}{level}）", en: " ({category}, {level})" }
why:
  zh: 监测户中的持证残疾人是残联与乡村振兴部门共同走访、结对帮扶的名单。
  en: Both offices visit and help certified members of monitored households from one shared list.
false_alarms:
  zh: 风险已消除但监测名册未更新；残疾人证已注销但登记未更新。
  en: The risk was cleared, or the certificate cancelled, and the roll not updated.
---*/
select
  m.person_id,
  min(m.record_id) as record_id,
  min(c.record_id) as other_record_id,
  m.class as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  min(c.held_category) as category,
  min(c.held_level) as level
from monitored m
join certified c on c.person_id = m.person_id
group by m.person_id, m.class
