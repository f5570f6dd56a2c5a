/*---
title: { zh: 性别年龄与身份证号不符, en: Sex or age contradicts the ID number }
kind: quality
severity: low
departments: { lead: disabled-federation, support: [civil-affairs] }
needs: [["*.sex", "*.birth_date", "*.age"]]
looks-at: records
rests-on: row
labels: { about: field, dataset: dataset, stated_sex: registry.sex, number_sex: registry.sex }
notes:
  roll-undated:
    zh: 名册未注明日期，按基准日推算年龄。
    en: The roll names no date; the age was compared as of the day of the run.
basis: [GB 11643-1999]
message:
  zh: "{dataset}登记的{about}与身份证号不符{sex}{birth}{years}"
  en: "{dataset}: the {about} contradicts the ID number{sex}{birth}{years}"
fragments:
  sex: { zh: "：登记为{stated_sex}，号码为{number_sex}", en: ": {stated_sex} on the roll, {number_sex} by the number" }
  birth: { zh: "：登记为{stated_birth}，号码为{number_birth}", en: ": {stated_birth} on the roll, {number_birth} by the number" }
  years: { zh: "：登记为{stated_age}岁，按号码为{number_age}岁", en: ": {stated_age} on the roll, {number_age} by the number" }
why:
  zh: 号码与本人情况对不上，多为号码录入错误或整行错位，也可能用了别人的号码。
  en: A number typed wrong, a row that slipped, or somebody else's number.
false_alarms:
  zh: 身份证按公历、名册按农历生日登记；年龄按虚岁填写；性别登记有误但号码正确。
  en: A birthday by the lunar calendar, an age counted from one at birth, or a wrong sex beside a right number.
---*/
with stated as (
  select
    l.person_id, r.record_id, r.dataset, r.sex, r.birth_date, r.age, s.roll_month,
    case when cast(substr(r.id_number, 17, 1) as integer) % 2 = 1 then 'male' else 'female' end as number_sex,
    -- Written as in a number, 19900101: making a date of every number took longer than all the rest.
    replace(date_text(r.birth_date), '-', '') as stated_day,
    substr(r.id_number, 7, 8) as number_day,
    cast(substr(r.id_number, 7, 4) || '-' || substr(r.id_number, 11, 2) || '-' || substr(r.id_number, 13, 2) as date)
      as number_birth
  from record r
  join link l on l.record_id = r.record_id
  join sheet s on s.sheet_no = r.sheet_no
  where r.id_number is not null
    and r.id_family in ('citizen', 'residence-permit')
    -- Numbers of 15 digits have no check digit: a slip in them goes unnoticed.
    and length(r.id_cleaned) <> 15
    and l.is_own_number
),
aged as (
  select
    person_id, record_id, dataset, age, roll_month,
    age_on(number_birth, coalesce(month_end(roll_month), $as_of)) as number_age
  from stated
  -- A wrong birth date makes the age wrong with it.
  where age is not null and coalesce(stated_day, number_day) = number_day
),
contradiction as (
  select
    person_id, record_id, dataset, 'sex' as about,
    sex as stated_sex, number_sex,
    cast(null as date) as stated_birth, cast(null as date) as number_birth,
    cast(null as integer) as stated_age, cast(null as integer) as number_age,
    cast(null as varchar) as at_most, cast(null as varchar) as note
  from stated
  where sex <> number_sex
  union all
  select
    person_id, record_id, dataset, 'birth_date' as about,
    cast(null as varchar) as stated_sex, cast(null as varchar) as number_sex,
    birth_date as stated_birth, number_birth,
    cast(null as integer) as stated_age, cast(null as integer) as number_age,
    cast(null as varchar) as at_most, cast(null as varchar) as note
  from stated
  where stated_day <> number_day
  union all
  select
    person_id, record_id, dataset, 'age' as about,
    cast(null as varchar) as stated_sex, cast(null as varchar) as number_sex,
    cast(null as date) as stated_birth, cast(null as date) as number_birth,
    age as stated_age, number_age,
    case when roll_month is null then 'probable' end as at_most,
    case when roll_month is null then 'roll-undated' end as note
  from aged
  where age - number_age not between -1 and 1
)
select
  c.person_id,
  c.record_id,
  cast(null as bigint) as other_record_id,
  c.about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  c.dataset,
  c.stated_sex,
  c.number_sex,
  c.stated_birth,
  c.number_birth,
  c.stated_age,
  c.number_age,
  c.at_most,
  c.note
from contradiction c
