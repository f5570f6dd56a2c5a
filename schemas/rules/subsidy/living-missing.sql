/*---
title: { zh: 低保残疾人未领生活补贴, en: "Dibao member with a certificate, without the living subsidy" }
kind: absence
severity: high
departments: { lead: civil-affairs, support: [disabled-federation] }
needs: [registry, dibao, subsidy]
optional: [tekun, allowances, deaths, moves, custody]
absent-from: { subsidy: "true" }
policy: [living_dibao_classes, orphan_allowances, snapshot_reach_months, subsidy_standards]
looks-at: dibao
labels: { about: subsidy.benefit }
notes:
  row-unclear:
    zh: 名册中有本人的发放记录，但金额或月份无法识别（见来源），请先核对。
    en: The roll has a row of this person whose amount or month cannot be read (see the sources); check it first.
  earlier-roll:
    zh: 该月没有低保名册，沿用此前月份的名册判断。
    en: There is no dibao roll for that month; an earlier one stood in.
basis: [国发〔2015〕52号, 民发〔2021〕70号]
message:
  zh: "在低保名册且残疾人证有效，{months}未发放困难残疾人生活补贴"
  en: "On the dibao roll with a certificate in force, without the living subsidy for {months}"
why:
  zh: 低保家庭中的残疾人符合困难残疾人生活补贴条件，应主动告知并受理。
  en: Disabled members of dibao households are entitled; they should be told and served.
false_alarms:
  zh: 本人自愿放弃；已享受同类更高津贴；当月新办证或新纳入低保尚未申请。
  en: Declined, a higher allowance of the same kind, or a certificate or admission so new that nobody applied yet.
---*/
with due as (
  select d.person_id, d.month, j.township_key, min(d.record_id) as record_id, min(f.record_id) as other_record_id,
    min(case when d.carried_over then 1 else 0 end) as carried_over
  from dibao_member d
  join person p on p.person_id = d.person_id
  join judged_month j
    on j.benefit = 'living' and j.township_key = coalesce(p.township_key, '') and j.month = d.month
  join in_force f on f.person_id = d.person_id and f.month = d.month
  where not exists (
      select 1 from payment y where y.person_id = d.person_id and y.benefit = 'living' and y.month = d.month
    )
    and not exists (
      select 1
      from subsidy s
      where s.person_id = d.person_id
        and s.benefit = 'living'
        and (month_of(s.applied_on) > d.month
          or (s.is_payment and s.payment_kind = 'backpay' and s.backpay_from is null and s.month >= d.month))
    )
    and not exists (
      select 1
      from excluded_month x
      where x.person_id = d.person_id and x.benefit = 'living' and x.month = d.month
    )
  group by d.person_id, d.month, j.township_key
)
select
  d.person_id,
  d.record_id,
  coalesce(u.record_id, d.other_record_id) as other_record_id,
  'living' as about,
  d.month,
  t.amount_fen,
  case when u.record_id is not null then 'possible' when d.carried_over = 1 then 'probable' end as at_most,
  case when u.record_id is not null then 'row-unclear' when d.carried_over = 1 then 'earlier-roll' end as note
from due d
left join monthly_standard t on t.person_id = d.person_id and t.benefit = 'living' and t.month = d.month
left join unclear_payment u
  on u.person_id = d.person_id and u.benefit = 'living' and coalesce(u.month, d.month) = d.month
-- An unbroken run: as many months are due from this one on as there are months up to the last that can be judged.
where (select count(*) from due x where x.person_id = d.person_id and x.month >= d.month)
  = (select max(j.month) from judged_month j where j.benefit = 'living' and j.township_key = d.township_key)
    - d.month + 1
