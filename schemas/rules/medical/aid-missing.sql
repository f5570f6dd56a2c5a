/*---
title: { zh: 符合条件未享受医疗救助, en: Hospital cost without the aid that is due }
kind: absence
severity: medium
departments: { lead: medical-insurance, support: [disabled-federation, civil-affairs] }
needs: [registry, [medical_aid.eligible_own, medical_aid.own]]
optional: [deaths, moves, custody]
absent-from:
  medical_aid: >-
    r.aid_year = whole_div(month_of($as_of), 12)
    and coalesce(r.status, 'settled') in ('settled', 'pending')
policy: [aid_classes, aid_mode, aid_basis, aid_first_rate, aid_second_rate, aid_limit, aid_yearly_cap, aid_least_cost]
looks-at: certified
labels: { own: yuan }
notes:
  cost-estimated:
    zh: 没有政策范围内自付费用，按个人自付金额计算。
    en: The own eligible cost is not given; the whole own cost was taken.
basis: [濮残联〔2019〕16号, 黔残联发〔2017〕30号, 万府办〔2017〕159号]
message:
  zh: "本年住院自付{own}，未见医疗救助，按标准约应救助{amount}"
  en: "Own hospital cost {own} this year without any aid; about {amount} is due by the tariff"
why:
  zh: 救助对象住院的政策范围内自付费用应由医疗救助按比例承担，做到一站式结算、应救尽救。
  en: A share of the own eligible hospital cost of such people is to be borne by medical aid, at the settlement.
false_alarms:
  zh: 救助对象身份在出院后才认定；在县外就医尚未报销；另行申请救助。
  en: Entitled only after the stay, treated elsewhere and not settled yet, or aid applied for separately.
---*/
with entitled as (
  select a.person_id, a.record_id, a.own_fen, a.due, a.is_estimated
  from aid_due a
  where a.aid_year = whole_div(month_of($as_of), 12)
    and (a.class in (select value from policy_list where parameter = 'aid_classes')
      or (a.class is null and exists (
        select 1
        from entitled_class e
        where e.person_id = a.person_id
          and e.class in (select value from policy_list where parameter = 'aid_classes')
      )))
),
unaided as (
  select
    e.person_id,
    min(e.record_id) as record_id,
    cast(sum(e.own_fen) as bigint) as own,
    cast(sum(e.due) as bigint) as due,
    max(e.is_estimated) as is_estimated
  from entitled e
  where not exists (
    select 1
    from medical_aid m
    where m.person_id = e.person_id
      and m.aid_year = whole_div(month_of($as_of), 12)
      and ((coalesce(m.status, 'settled') = 'settled' and m.aid_fen > 0) or m.status = 'pending')
  )
  group by e.person_id
)
select
  u.person_id,
  u.record_id,
  min(c.record_id) as other_record_id,
  '' as about,
  cast(null as integer) as month,
  whole_div(u.due + 50, 100) as amount_fen,
  u.own,
  case when u.is_estimated = 1 then 'probable' end as at_most,
  case when u.is_estimated = 1 then 'cost-estimated' end as note
from unaided u
join certified c on c.person_id = u.person_id
where u.own >= $aid_least_cost
  and u.due > 0
  and not exists (select 1 from away w where w.person_id = u.person_id)
group by u.person_id, u.record_id, u.own, u.due, u.is_estimated
