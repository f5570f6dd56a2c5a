/*---
title: { zh: 死亡后仍发放待遇, en: Benefit paid after the person's death }
kind: conflict
severity: high
departments: { lead: civil-affairs, support: [public-security, disabled-federation, finance] }
needs: [[deaths, registry.status, registry.status_reason], [subsidy, dibao, tekun, pension]]
looks-at: person_death
labels: { about: [subsidy.benefit, dataset] }
notes:
  death-undated:
    zh: 名册未写明死亡日期，按名册所属月份起算。
    en: The roll gives no date of death; it was taken to be known from the month of the roll on.
  household-amount:
    zh: 低保按户计发，应核减的金额以该户重新核定为准。
    en: Dibao is paid by household; what is too much follows from reassessing the household.
  roll-undated:
    zh: 名册未写明所属月份，按基准日所在月份判断。
    en: The roll names no month; it was taken to be that of the as-of date.
basis: [审计常见问题]
message:
  zh: "{about}：{since}死亡，{months}仍发放{amount}"
  en: "{about}: died{since}; {amount} paid for {months}"
fragments:
  since: { zh: "{died_on}", en: " on {died_on}" }
why:
  zh: 死亡次月起各项待遇均应停发。
  en: From the month after a death no benefit is payable.
false_alarms:
  zh: 死亡信息登记错误或同名误录；遗属按规定领取的一次性待遇；死亡当月已提前造册。
  en: A death recorded for the wrong person, a lump sum due to the survivors, or a list made up before the death.
---*/
with paid as (
  select
    y.person_id, y.record_id, y.benefit as about, y.month, y.amount_fen, cast(null as varchar) as note
  from payment y
  union all
  select
    d.person_id, d.record_id, 'dibao' as about, coalesce(d.snapshot_month, month_of($as_of)) as month,
    case when d.household_size = 1 then d.amount_fen end as amount_fen,
    case
      when d.snapshot_month is null then 'roll-undated'
      when coalesce(d.household_size, 0) <> 1 then 'household-amount'
    end as note
  from dibao d
  where coalesce(d.snapshot_month, month_of($as_of)) between d.first_month and d.last_month
    and coalesce(d.class, 'full') <> 'borderline'
  union all
  select
    t.person_id, t.record_id, 'tekun' as about, coalesce(t.roll_month, month_of($as_of)) as month,
    t.amount_fen,
    case when t.roll_month is null then 'roll-undated' end as note
  from tekun t
  where coalesce(t.roll_month, month_of($as_of)) <= coalesce(month_of(t.ended_on), 119999)
  union all
  select
    n.person_id, n.record_id, 'pension' as about, coalesce(n.roll_month, month_of($as_of)) as month,
    cast(null as bigint) as amount_fen,
    case when n.roll_month is null then 'roll-undated' end as note
  from pension n
  where n.status = 'drawing' and n.ended_on is null
)
select
  p.person_id,
  p.record_id,
  e.record_id as other_record_id,
  p.about,
  p.month,
  p.amount_fen,
  e.day as died_on,
  case when e.undated or p.note = 'roll-undated' then 'probable' end as at_most,
  case when e.undated then 'death-undated' else p.note end as note
from paid p
join person_death e on e.person_id = p.person_id and e.month < p.month
