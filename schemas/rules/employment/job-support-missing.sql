/*---
title: { zh: 有就业意愿未获就业帮扶, en: "Able and willing to work, without training or a post" }
kind: absence
severity: low
departments: { lead: human-resources, support: [disabled-federation] }
needs: [registry, employment]
optional: [deaths, moves, custody]
absent-from: { employment: "r.helped_year = whole_div(month_of($as_of), 12)" }
policy: [working_age_from, working_age_to]
looks-at: certified
basis: [迪残发〔2021〕35号, 霍邱县残联 2022-02-23]
message:
  zh: "{age}周岁，登记为有就业意愿且未就业，本年度无培训和公益性岗位记录"
  en: "Aged {age}, willing to work and unemployed; no training or public-interest post this year"
why:
  zh: 有劳动能力和就业意愿的残疾人应纳入培训和公益性岗位等就业帮扶。
  en: Those who can and want to work are to be offered training or a public-interest post.
false_alarms:
  zh: 已自行就业或外出务工；培训由其他部门组织而名册未包含。
  en: Found work alone or elsewhere, or trained by a department whose roll was not given.
---*/
with said as (
  select e.person_id, e.record_id, e.able, e.willing, e.state = 'unemployed' as is_unemployed
  from employment e
  where coalesce(e.year, whole_div(month_of($as_of), 12)) = whole_div(month_of($as_of), 12)
  union all
  select v.person_id, v.record_id, v.able, v.willing, not v.employed
  from latest_survey v
)
select
  s.person_id,
  min(s.record_id) as record_id,
  min(c.record_id) as other_record_id,
  '' as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  age_on(p.birth_date, $as_of) as age
from said s
join certified c on c.person_id = s.person_id
join person p on p.person_id = s.person_id
where s.willing
  and s.is_unemployed
  and age_on(p.birth_date, $as_of) between $working_age_from and $working_age_to
  and not exists (select 1 from said n where n.person_id = s.person_id and not n.able)
  and not exists (
    select 1
    from employment e
    where e.person_id = s.person_id
      and (e.is_working
        or e.state in ('retired', 'student')
        or ((e.is_training or e.form = 'public-post') and e.helped_year = whole_div(month_of($as_of), 12)))
  )
  and not exists (select 1 from away w where w.person_id = s.person_id)
group by s.person_id, p.birth_date
