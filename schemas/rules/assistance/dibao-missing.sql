/*---
title: { zh: 脱贫监测户残疾人未纳入低保, en: "Certified member of a poor or monitored household, not in dibao" }
kind: absence
severity: medium
departments: { lead: civil-affairs, support: [rural-revitalisation, disabled-federation] }
needs: [registry, [poverty, monitoring], dibao]
optional: [tekun, deaths, moves, custody]
absent-from:
  dibao: >-
    coalesce(r.class, 'full') <> 'borderline'
    and coalesce(r.snapshot_month, month_of($as_of)) between month_of($as_of) - $snapshot_reach_months and month_of($as_of)
policy: [snapshot_reach_months, dibao_single_age]
looks-at: certified
labels: { roll: dataset }
notes:
  household-in-dibao:
    zh: 同户已有成员在低保名册，名册可能未列全家庭成员。
    en: Others of the household are on the dibao roll, which may not name all its members.
  earlier-roll:
    zh: 当月没有低保名册，沿用此前月份的名册判断。
    en: There is no dibao roll for this month; an earlier one stood in.
basis: [濮残联〔2019〕16号, 万府办〔2017〕159号, 迪残发〔2021〕35号]
message:
  zh: "残疾人证有效，列入“{roll}”名册，低保、特困名册中均查无本人"
  en: "Certificate in force, on the roll “{roll}”, in neither dibao nor tekun"
why:
  zh: 脱贫户、监测户中符合条件的残疾人应当纳入低保，做到应保尽保。
  en: Certified members of poor and monitored households are to be taken into dibao where they qualify.
false_alarms:
  zh: 家庭收入已高于低保标准；本人未申请；正在审批。
  en: A household income above the line, no application, or one that is still being decided.
---*/
select
  p.person_id,
  p.record_id,
  min(c.record_id) as other_record_id,
  '' as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  p.source as roll,
  case when k.person_id is not null then 'possible' when e.carried_over = 1 then 'probable' end as at_most,
  case when k.person_id is not null then 'household-in-dibao' when e.carried_over = 1 then 'earlier-roll' end as note
from poor_person p
join certified c on c.person_id = p.person_id
left join kin_in_dibao k on k.person_id = p.person_id
cross join dibao_edition e
where not exists (select 1 from in_dibao d where d.person_id = p.person_id)
  and not exists (select 1 from in_tekun t where t.person_id = p.person_id)
  and not exists (select 1 from single_applicant s where s.person_id = p.person_id)
  and not exists (select 1 from away w where w.person_id = p.person_id)
group by p.person_id, p.record_id, p.source, k.person_id, e.carried_over
