/*---
title: { zh: 同年重复参加医保, en: Insured twice in the same year }
kind: conflict
severity: medium
departments: { lead: medical-insurance, support: [] }
needs: [medical_insurance]
looks-at: medical_insurance
labels: { scheme: medical_insurance.scheme, other_scheme: medical_insurance.scheme }
basis: [审计常见问题]
message:
  zh: "{about}年度有两条同期的正常参保记录：{scheme}、{other_scheme}"
  en: "{about}: two active rows for the same time, {scheme} and {other_scheme}"
why:
  zh: 同一人同一时期只应参加一种基本医疗保险，重复参保会重复享受财政补助。
  en: A person is insured once at a time; a second insurance takes the public subsidy twice.
false_alarms:
  zh: 年度中途由居民转为职工，原参保记录未写明终止日期。
  en: A change from residents' to employees' insurance within the year, where the first has no end date.
---*/
with active as (
  select
    i.person_id,
    i.record_id,
    coalesce(i.year, whole_div(month_of($as_of), 12)) as year,
    coalesce(i.scheme, 'resident') as scheme,
    coalesce(month_of(i.insured_from), 0) as first_month,
    coalesce(month_of(i.insured_to), 119999) as last_month
  from medical_insurance i
  where i.is_active
)
select
  a.person_id,
  a.record_id,
  b.record_id as other_record_id,
  cast(a.year as varchar) as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  a.scheme,
  b.scheme as other_scheme
from active a
join active b
  on b.person_id = a.person_id
  and b.year = a.year
  and b.record_id > a.record_id
  and a.first_month <= b.last_month
  and b.first_month <= a.last_month
where a.scheme = 'resident' or b.scheme = 'resident'
