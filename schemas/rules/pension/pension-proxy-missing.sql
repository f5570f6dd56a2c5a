/*---
title: { zh: 应代缴养老保险未代缴, en: Pension premium that the government should pay and does not }
kind: absence
severity: high
departments: { lead: human-resources, support: [disabled-federation, finance] }
needs: [registry, [pension.payer, pension.proxy_amount]]
optional: [deaths, moves, custody]
absent-from: { pension: "coalesce(r.year, whole_div(month_of($as_of), 12)) = whole_div(month_of($as_of), 12)" }
policy: [pension_proxy_levels, pension_proxy_classes, pension_proxy_tier, pension_age_from, pension_age_to]
looks-at: certified
labels: { paid: yuan, tier: yuan }
notes:
  payer-blank:
    zh: 参保记录未填写缴费方式和代缴金额。
    en: The row says neither who pays nor what the government paid.
basis: [霍邱县残联 2022-02-23, 黔残联发〔2017〕30号, 万府办〔2017〕159号]
message:
  zh: "符合政府代缴条件，{year}年度居民养老保险代缴{paid}，标准为{tier}"
  en: "Entitled to have the premium paid: {paid} paid by the government for {year}, {tier} due"
why:
  zh: 重度残疾人等困难群体参加居民养老保险，由政府按规定档次代缴保费。
  en: The government pays the residents' pension premium of such people at a set tier.
false_alarms:
  zh: 本人自愿选择更高档次且代缴部分另行记账；本年度代缴尚未入账。
  en: A higher tier of one's own choice with the government's part booked elsewhere, or not yet booked this year.
---*/
with entitled as (
  select c.person_id, min(c.record_id) as record_id
  from certified c
  where c.held_level in (select value from policy_list where parameter = 'pension_proxy_levels')
    or exists (
      select 1
      from entitled_class e
      where e.person_id = c.person_id
        and e.class in (select value from policy_list where parameter = 'pension_proxy_classes')
    )
  group by c.person_id
),
participant as (
  select
    s.person_id,
    min(s.record_id) as record_id,
    max(case when s.paid_by_government then coalesce(s.proxy_amount_fen, s.tier_fen, $pension_proxy_tier) else 0 end)
      as paid,
    max(case when s.payer is not null or s.proxy_amount_fen is not null then 1 else 0 end) as is_said
  from pension s
  where s.in_scheme
    and coalesce(s.year, whole_div(month_of($as_of), 12)) = whole_div(month_of($as_of), 12)
  group by s.person_id
)
select
  e.person_id,
  s.record_id,
  e.record_id as other_record_id,
  '' as about,
  cast(null as integer) as month,
  $pension_proxy_tier - s.paid as amount_fen,
  whole_div(month_of($as_of), 12) as year,
  s.paid,
  $pension_proxy_tier as tier,
  case when s.is_said = 0 then 'probable' end as at_most,
  case when s.is_said = 0 then 'payer-blank' end as note
from entitled e
join participant s on s.person_id = e.person_id
join person p on p.person_id = e.person_id
where age_on(p.birth_date, $as_of) between $pension_age_from and $pension_age_to
  and s.paid < $pension_proxy_tier
  and not exists (
    select 1 from pension d where d.person_id = e.person_id and d.in_scheme and (d.is_drawing or d.is_employed_scheme)
  )
  and not exists (select 1 from away w where w.person_id = e.person_id)
