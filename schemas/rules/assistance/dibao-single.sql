/*---
title: { zh: 重度残疾人可单人户申请低保, en: Severely disabled adult who may apply for dibao alone }
kind: absence
severity: medium
departments: { lead: civil-affairs, support: [disabled-federation] }
needs: [registry, dibao]
optional: [tekun, employment, medical_insurance, deaths, moves, custody]
absent-from:
  dibao: >-
    coalesce(r.class, 'full') <> 'borderline'
    and coalesce(r.snapshot_month, month_of($as_of)) between month_of($as_of) - $snapshot_reach_months and month_of($as_of)
policy: [snapshot_reach_months, dibao_single_age]
looks-at: certified
notes:
  no-hardship:
    zh: 各名册中没有家庭困难的记录，需核实家庭经济状况。
    en: No roll shows that the family is in hardship; look into its means first.
  household-in-dibao:
    zh: 同户已有成员在低保名册，名册可能未列全家庭成员。
    en: Others of the household are on the dibao roll, which may not name all its members.
  earlier-roll:
    zh: 当月没有低保名册，沿用此前月份的名册判断。
    en: There is no dibao roll for this month; an earlier one stood in.
basis: [万府办〔2017〕159号, 黔残联发〔2017〕30号, 霍邱县残联 2022-02-23]
message:
  zh: "重度残疾人，{age}周岁，无就业和职工参保记录，未纳入低保或特困，可按单人户申请低保"
  en: "Severely disabled, aged {age}, no work and no employees' insurance, in neither dibao nor tekun: may apply alone"
why:
  zh: 依靠家庭供养且无法单独立户的成年无业重度残疾人，经本人申请可按单人户纳入低保。
  en: Adults with a severe disability who have no work and are kept by their family may apply as a household of one.
false_alarms:
  zh: 家庭条件较好；在外地就业或参保；已主动放弃。
  en: A family that is well off, work or insurance elsewhere, or declined.
---*/
with hardship as (
  select person_id, min(record_id) as record_id
  from (
    select person_id, record_id from poor_person
    union all
    select d.person_id, d.record_id
    from dibao d
    where d.class = 'borderline'
      and month_of($as_of) between d.first_month and d.last_month
  ) hard_up
  group by person_id
)
select
  s.person_id,
  s.record_id,
  h.record_id as other_record_id,
  '' as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  age_on(p.birth_date, $as_of) as age,
  case
    when k.person_id is not null or h.person_id is null then 'possible'
    when e.carried_over = 1 then 'probable'
  end as at_most,
  case
    when k.person_id is not null then 'household-in-dibao'
    when h.person_id is null then 'no-hardship'
    when e.carried_over = 1 then 'earlier-roll'
  end as note
from single_applicant s
join person p on p.person_id = s.person_id
left join hardship h on h.person_id = s.person_id
left join kin_in_dibao k on k.person_id = s.person_id
cross join dibao_edition e
where not exists (select 1 from in_dibao d where d.person_id = s.person_id)
  and not exists (select 1 from in_tekun t where t.person_id = s.person_id)
  and not exists (select 1 from away w where w.person_id = s.person_id)
