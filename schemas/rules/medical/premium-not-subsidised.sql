/*---
title: { zh: 应资助未资助参保, en: "Insured without the premium subsidy that is due" }
kind: conflict
severity: high
stake: underpaid
departments: { lead: medical-insurance, support: [civil-affairs, rural-revitalisation, disabled-federation] }
needs: [registry, [medical_insurance.premium_own, medical_insurance.premium_aid, medical_insurance.class], [poverty, monitoring, dibao]]
absent-from: { medical_insurance: "r.is_active" }
policy: [premium_classes, resident_premium, premium_aid]
looks-at: certified
labels: { roll: dataset, own: yuan }
fragments:
  paid: { zh: "，个人缴费{own}", en: "; {own} paid by the person" }
notes:
  since-unknown:
    zh: 名册未写明纳入时间，未能确认参保缴费时是否已是资助对象。
    en: The roll does not say since when; whether the person was entitled when the premium was paid is not known.
basis: [濮残联〔2019〕16号, 万府办〔2017〕159号, 黔残联发〔2017〕30号]
message:
  zh: "列入“{roll}”名册，{year}年度按普通居民参保{paid}，未见参保资助"
  en: "On the roll “{roll}”, insured for {year} like any resident{paid}, without a premium subsidy"
why:
  zh: 资助对象参加居民医保的个人缴费由财政、医疗救助全额或部分资助，漏资助应当补办。
  en: The own premium of such people is subsidised in part or in full; what was left out is to be made good.
false_alarms:
  zh: 参保缴费后才纳入；资助款另行发放到户；已以其他身份资助。
  en: Taken in only after the premium was paid, a subsidy paid to the household later, or subsidised under another class.
---*/
with insured as (
  select
    i.person_id,
    i.record_id,
    i.premium_own_fen,
    whole_div(month_of($as_of), 12) * 12 as january,
    month_of(i.insured_from) as joined
  from medical_insurance i
  where i.is_active
    and coalesce(i.year, whole_div(month_of($as_of), 12)) = whole_div(month_of($as_of), 12)
    and (i.premium_own_fen >= $resident_premium
      or (i.premium_own_fen is null and (i.class is not null or i.premium_aid_fen is not null)))
),
listed as (
  select p.person_id, p.record_id, 'poverty' as roll, 0 as first_month, 119999 as last_month, 1 as is_dated
  from poverty p
  union all
  select m.person_id, m.record_id, 'poverty', 0, 119999, 1
  from monitoring m
  where m.left_poverty
  union all
  select m.person_id, m.record_id, 'monitoring', m.monitored_from, m.monitored_to,
    case when m.identified_on is null then 0 else 1 end
  from monitoring m
  where not m.left_poverty
  union all
  select d.person_id, d.record_id, 'dibao', d.first_month, d.last_month,
    case when d.admitted_on is null then 0 else 1 end
  from dibao d
  where coalesce(d.class, 'full') <> 'borderline'
  union all
  select t.person_id, t.record_id, 'tekun', coalesce(month_of(t.admitted_on), 0), coalesce(month_of(t.ended_on), 119999),
    case when t.admitted_on is null then 0 else 1 end
  from tekun t
),
due as (
  select
    i.person_id,
    i.record_id,
    l.record_id as listed_record_id,
    l.roll,
    l.is_dated,
    i.premium_own_fen as own,
    case when a.amount_fen > i.premium_own_fen then i.premium_own_fen else a.amount_fen end as aid_fen
  from insured i
  join listed l
    on l.person_id = i.person_id
    and l.roll in (select value from policy_list where parameter = 'premium_classes')
    and (i.january between l.first_month and l.last_month or i.joined between l.first_month and l.last_month)
  left join policy_premium_aid a on a.roll = l.roll and i.january between a.from_month and a.to_month
  where exists (select 1 from certified c where c.person_id = i.person_id)
    and not exists (
      select 1
      from medical_insurance s
      where s.person_id = i.person_id
        and s.is_active
        and (s.is_subsidised or s.scheme = 'employee')
        and coalesce(s.year, whole_div(month_of($as_of), 12)) = whole_div(month_of($as_of), 12)
    )
),
best as (
  select person_id, max(is_dated) as is_dated
  from due
  group by person_id
)
select
  d.person_id,
  d.record_id,
  d.listed_record_id as other_record_id,
  '' as about,
  cast(null as integer) as month,
  -- Due once, however many rows and rolls name the person, and by the roll that gives most.
  case
    when d.record_id = min(d.record_id) over (partition by d.person_id)
      then max(d.aid_fen) over (partition by d.person_id)
    else 0
  end as amount_fen,
  d.roll,
  whole_div(month_of($as_of), 12) as year,
  d.own,
  case when d.is_dated = 0 then 'probable' end as at_most,
  case when d.is_dated = 0 then 'since-unknown' end as note
from due d
join best b on b.person_id = d.person_id and b.is_dated = d.is_dated
