/*---
title: { zh: 不符合条件仍代缴养老保险, en: Pension premium paid by the government for somebody no longer entitled }
kind: conflict
severity: medium
stake: overpaid
departments: { lead: human-resources, support: [finance] }
needs: [[pension.payer, pension.proxy_amount], deaths]
looks-at: pension
fragments:
  died:     { zh: "本人{died_on}死亡", en: "died on {died_on}" }
  moved:    { zh: "本人{moved_on}迁出", en: "moved out on {moved_on}" }
  drawing:  { zh: "本人{drawing_from}起领取养老待遇", en: "drawing a pension since {drawing_from}" }
  employed: { zh: "本人{employed_from}起参加职工养老保险", en: "in an employees' scheme since {employed_from}" }
  drew:     { zh: "{drew_year}年名册已是领取待遇人员", en: "drawing a pension on the roll of {drew_year}" }
  worked:   { zh: "{worked_year}年名册已参加职工养老保险", en: "in an employees' scheme on the roll of {worked_year}" }
basis: [审计常见问题]
message:
  zh: "{died}{moved}{drawing}{employed}{drew}{worked}，{about}年度仍由政府代缴{amount}"
  en: "{died}{moved}{drawing}{employed}{drew}{worked}; {amount} still paid by the government for {about}"
why:
  zh: 死亡、迁出、已领取待遇或已参加职工养老保险的，不再符合政府代缴条件。
  en: The government pays no premium for the dead, for those who moved away, draw a pension or are insured by an employer.
false_alarms:
  zh: 代缴时尚未发生；职工参保已中断并转回居民；代缴款已退回。
  en: Paid before the event, back from the employees' scheme by then, or the premium was returned.
---*/
with paid as (
  select
    s.person_id,
    s.record_id,
    case when s.paid_on is not null then whole_div(month_of(s.paid_on), 12)
      else coalesce(s.year, whole_div(month_of($as_of), 12)) end as year,
    month_of(s.paid_on) as month,
    coalesce(s.proxy_amount_fen, s.tier_fen) as amount_fen
  from pension s
  where s.paid_by_government
    and s.in_scheme
    and not s.is_employed_scheme
),
event as (
  select d.person_id, d.record_id, 1 as place, coalesce(d.died_on, d.cremated_on) as event_on,
    cast(null as integer) as event_year, 119999 as last_month
  from deaths d
  union all
  select r.person_id, r.record_id, 1, r.status_date, cast(null as integer), 119999
  from registry r
  where r.status = 'deceased' or r.status_reason = 'death'
  union all
  select m.person_id, m.record_id, 2, m.day, cast(null as integer), m.last_month
  from moved_out m
  union all
  select s.person_id, s.record_id, 3, s.drawing_from, s.year, 119999
  from pension s
  where s.is_drawing
  union all
  select s.person_id, s.record_id, 4, s.joined_on, s.year, coalesce(month_of(s.ended_on), 119999)
  from pension s
  where s.is_employed_scheme
),
wrong as (
  select
    p.person_id, p.record_id, p.year, p.month, p.amount_fen, e.record_id as event_record_id, e.place, e.event_on,
    e.event_year
  from paid p
  join event e on e.person_id = p.person_id
  where coalesce(p.month, p.year * 12) <= e.last_month
    and case
      when p.month is not null and e.event_on is not null then p.month > month_of(e.event_on)
      when e.event_on is not null then p.year > whole_div(month_of(e.event_on), 12)
      else p.year > e.event_year
    end
),
first_reason as (
  select record_id, min(place * 1000000 + coalesce(month_of(event_on), event_year * 12)) as reason
  from wrong
  group by record_id
)
select
  w.person_id,
  w.record_id,
  min(w.event_record_id) as other_record_id,
  cast(w.year as varchar) as about,
  w.month,
  w.amount_fen,
  case when w.place = 1 then w.event_on end as died_on,
  case when w.place = 2 then w.event_on end as moved_on,
  case when w.place = 3 then w.event_on end as drawing_from,
  case when w.place = 4 then w.event_on end as employed_from,
  case when w.place = 3 and w.event_on is null then w.event_year end as drew_year,
  case when w.place = 4 and w.event_on is null then w.event_year end as worked_year
from wrong w
join first_reason f
  on f.record_id = w.record_id and f.reason = w.place * 1000000 + coalesce(month_of(w.event_on), w.event_year * 12)
group by w.person_id, w.record_id, w.year, w.month, w.amount_fen, w.place, w.event_on, w.event_year
