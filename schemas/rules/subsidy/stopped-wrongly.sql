/*---
title: { zh: 证件有效却以证件失效停发, en: Stopped for the certificate although it is valid }
kind: conflict
severity: high
stake: underpaid
departments: { lead: civil-affairs, support: [disabled-federation] }
needs: [registry, subsidy.stop_reason]
optional: [dibao, tekun, allowances, deaths, moves, custody]
absent-from: { subsidy: "true" }
policy:
  - living_dibao_classes
  - nursing_levels
  - nursing_level3_categories
  - orphan_allowances
  - nursing_excluding_allowances
  - snapshot_reach_months
  - subsidy_standards
looks-at: subsidy
labels: { about: subsidy.benefit, stop_month: month }
basis: [濮阳市民政局2019年12月9日比对通报]
message:
  zh: "{about}：{stop_month}起以“{stop_reason}”停发，残疾人证有效，{months}未发放"
  en: "{about}: stopped from {stop_month} as \"{stop_reason}\" while the certificate is valid; unpaid for {months}"
why:
  zh: 证件有效或已换证的，应恢复发放并按规定补发；金额按标准计，未填写标准的按停发前的发放额计，恢复后金额不同的不计。
  en: Where the certificate is valid, or valid again, payment resumes and is made up for as the rules allow, at the standard, or where none is known at the sum paid before the stop unless another was paid after it.
false_alarms:
  zh: 换证后尚未重新申请；停发另有其他原因。
  en: Renewed but not yet applied for again, or a stop that had another reason as well.
---*/
with stop as (
  select
    s.person_id, s.benefit, s.record_id, s.stop_reason,
    case when s.stop_month < s.month then s.stop_month else s.month end as month
  from subsidy s
  where s.stops_for_certificate
),
owed as (
  select
    t.person_id,
    t.record_id,
    e.record_id as other_record_id,
    t.benefit,
    e.month,
    t.month as stop_month,
    t.stop_reason
  from stop t
  join person p on p.person_id = t.person_id
  join in_force e on e.person_id = t.person_id and e.month >= t.month
  join covered_month v
    on v.benefit = t.benefit and v.township_key = coalesce(p.township_key, '') and v.month = e.month
  where ((t.benefit = 'living'
        and (exists (select 1 from dibao_member d where d.person_id = t.person_id and d.month = e.month)
          or not exists (select 1 from dibao_snapshot d where d.month = e.month)))
      or (t.benefit = 'nursing'
        and (e.held_level in (select value from policy_list where parameter = 'nursing_levels')
          or (e.held_level = '3'
            and e.held_category in (select value from policy_list where parameter = 'nursing_level3_categories')))))
    and (exists (select 1 from in_force f where f.person_id = t.person_id and f.month = t.month)
      or exists (select 1 from certified c where c.person_id = t.person_id))
    and not exists (
      select 1
      from payment y
      where y.person_id = t.person_id and y.benefit = t.benefit and y.month between t.month and e.month
    )
    and not exists (
      select 1
      from excluded_month x
      where x.person_id = t.person_id and x.benefit = t.benefit and x.month = e.month
    )
)
-- Several stops may stand before a month; the money stands beside the first of them alone.
select
  o.person_id,
  o.record_id,
  o.other_record_id,
  o.benefit as about,
  o.month,
  case
    when exists (
        select 1
        from owed f
        where f.person_id = o.person_id
          and f.benefit = o.benefit
          and f.month = o.month
          and f.record_id < o.record_id
      )
    then 0
    else coalesce(m.amount_fen, u.usual_fen)
  end as amount_fen,
  o.stop_month,
  o.stop_reason
from owed o
left join monthly_standard m on m.person_id = o.person_id and m.benefit = o.benefit and m.month = o.month
left join unpaid_month u on u.person_id = o.person_id and u.benefit = o.benefit and u.month = o.month
