/*---
title: { zh: 易地搬迁残疾人各项保障查无记录, en: Relocated disabled person on no benefit roll }
kind: absence
severity: medium
departments: { lead: rural-revitalisation, support: [disabled-federation, civil-affairs, medical-insurance] }
needs: [registry, poverty.relocated, dibao, medical_insurance]
optional: [subsidy, tekun, pension, deaths, moves, custody]
absent-from: { dibao: "true", medical_insurance: "true" }
looks-at: poverty
basis: [黔残联发〔2017〕30号, 迪残发〔2021〕35号 四]
message:
  zh: "易地搬迁户的持证残疾人，低保、特困、两项补贴、医保和养老名册均无记录{moved}"
  en: "Certified member of a relocated household, on no roll of dibao, tekun, subsidies, insurance or pensions{moved}"
fragments:
  moved: { zh: "（{relocated_on}入住）", en: " (moved in on {relocated_on})" }
why:
  zh: 搬迁后户籍与居住地分离，原地停发、新地未接续时残疾人会落空，应做好后续保障衔接。
  en: After a move the old place stops and the new one has not begun; somebody must see that supports go on.
false_alarms:
  zh: 仍在原户籍地享受各项待遇，该地名册未提供；本人不符合各项待遇条件且未参加医保养老。
  en: Still served by the old place, whose rolls were not given.
---*/
select
  p.person_id,
  min(p.record_id) as record_id,
  cast(null as bigint) as other_record_id,
  '' as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  min(p.relocated_on) as relocated_on
from poverty p
where p.relocated
  and exists (select 1 from certified c where c.person_id = p.person_id)
  and not exists (select 1 from subsidy s where s.person_id = p.person_id)
  and not exists (select 1 from dibao d where d.person_id = p.person_id)
  and not exists (select 1 from medical_insurance i where i.person_id = p.person_id)
  and not exists (select 1 from tekun t where t.person_id = p.person_id)
  and not exists (select 1 from pension n where n.person_id = p.person_id)
  and not exists (select 1 from away w where w.person_id = p.person_id)
group by p.person_id
