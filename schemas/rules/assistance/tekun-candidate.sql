/*---
title: { zh: 疑似符合特困条件的重度残疾人, en: "Severely disabled without able supporters, not in tekun" }
kind: absence
severity: medium
departments: { lead: civil-affairs, support: [disabled-federation] }
needs: [[registry, survey], tekun]
optional: [deaths, moves, custody]
absent-from: { tekun: "month_of($as_of) between coalesce(month_of(r.admitted_on), 0) and coalesce(month_of(r.ended_on), 119999)" }
policy: [tekun_age_from, supporter_aged_from, adult_age]
looks-at: severe_person
labels: { supporters: survey.supporters }
fragments:
  surveyed: { zh: "，法定义务人：{supporters}", en: "; supporters: {supporters}" }
  household: { zh: "，同户{members}名成年家庭成员均年满{aged}周岁或为重度残疾人", en: "; all {members} adults of the household are {aged} or older or severely disabled" }
notes:
  care-unknown:
    zh: 没有长期照护需求的调查记录，需入户核实。
    en: No survey says whether long-term care is needed; visit first.
  household-only:
    zh: 仅按同户家庭成员判断，分户子女等其他义务人需入户核实。
    en: Judged by the household alone; children registered elsewhere are not known.
basis: [濮残联〔2019〕16号, 迪残发〔2021〕35号, 万府办〔2017〕159号, 黔残联发〔2017〕30号]
message:
  zh: "重度残疾人，{age}周岁，未纳入特困{surveyed}{household}"
  en: "Severely disabled, aged {age}, not in tekun{surveyed}{household}"
why:
  zh: 无劳动能力、无法定义务人或义务人无履行能力的重度残疾人应纳入特困供养，重点关注以老养残、一户多残家庭。
  en: Who is severely disabled and has no supporter, or only aged and disabled ones, belongs in tekun.
false_alarms:
  zh: 另有分户的子女等义务人；家庭收入或财产超过标准；本人不愿意。
  en: Children in households of their own, means above the limits, or unwilling.
---*/
with asked as (
  select
    s.person_id,
    s.record_id,
    age_on(p.birth_date, $as_of) as age,
    v.record_id as survey_record_id,
    v.needs_care,
    case when v.supporters is not null then v.supporters when v.aged_carers then 'unable' end as supporters
  from severe_person s
  join person p on p.person_id = s.person_id
  left join latest_survey v on v.person_id = s.person_id
  where age_on(p.birth_date, $as_of) >= $tekun_age_from
),
kin as (
  select distinct o.person_id as of_person_id, m.person_id, q.birth_date
  from asked a
  join household_member o on o.person_id = a.person_id
  join whole_household w on w.household = o.household
  join household_member m on m.household = o.household and m.person_id <> a.person_id
  join person q on q.person_id = m.person_id
  where not exists (
    select 1 from person_gone g where g.person_id = m.person_id and g.gone_month < month_of($as_of)
  )
),
carers as (
  select
    k.of_person_id,
    count(*) as members,
    sum(case
      when age_on(k.birth_date, $as_of) >= $supporter_aged_from or s.person_id is not null then 0
      else 1
    end) as able
  from kin k
  left join severe_person s on s.person_id = k.person_id
  where k.birth_date is null or age_on(k.birth_date, $as_of) >= $adult_age
  group by k.of_person_id
)
select
  a.person_id,
  a.record_id,
  a.survey_record_id as other_record_id,
  '' as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  a.age,
  a.supporters,
  case when a.supporters is null then c.members end as members,
  $supporter_aged_from as aged,
  case when a.needs_care is null then 'possible' when a.supporters is null then 'probable' end as at_most,
  case when a.needs_care is null then 'care-unknown' when a.supporters is null then 'household-only' end as note
from asked a
left join carers c on c.of_person_id = a.person_id
where coalesce(a.needs_care, true)
  and (a.supporters in ('none', 'unable') or (a.supporters is null and c.able = 0))
  and not exists (select 1 from in_tekun t where t.person_id = a.person_id)
  and not exists (select 1 from away w where w.person_id = a.person_id)
