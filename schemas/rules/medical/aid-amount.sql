/*---
title: { zh: 医疗救助金额与标准不符, en: Hospital aid differs from the tariff }
kind: conflict
severity: medium
stake: difference
departments: { lead: medical-insurance, support: [disabled-federation] }
needs: [medical_aid.aid, [medical_aid.eligible_own, medical_aid.own]]
policy: [aid_classes, aid_mode, aid_basis, aid_first_rate, aid_second_rate, aid_limit, aid_yearly_cap]
looks-at: aid_due
labels: { own: yuan, due: yuan, paid: yuan }
notes:
  class-unknown:
    zh: 结算记录没有救助对象类别，按一般救助标准计算。
    en: The row names no class; the common tariff was assumed.
  cost-estimated:
    zh: 没有政策范围内自付费用，按个人自付金额计算。
    en: The own eligible cost is not given; the whole own cost was taken.
basis: [万府办〔2017〕159号]
message:
  zh: "住院自付{own}，按标准应救助{due}，实际救助{paid}"
  en: "Own hospital cost {own}: {due} due by the tariff, {paid} given"
why:
  zh: 住院医疗救助按分段比例和年度封顶线计算，多救、少救都应当纠正。
  en: Hospital aid is a fixed share of the own cost up to a yearly cap; too much or too little is to be put right.
false_alarms:
  zh: 同年另有未列入名册的救助；适用其他对象的救助比例；跨年度住院。
  en: Aid in the same year that is not on the roll, the rates of another class, or a stay across the turn of the year.
---*/
with counted as (
  select
    a.person_id, a.record_id, a.class, a.aid_year, a.treated_on, a.own_fen, a.aid_fen, a.due, a.is_estimated,
    case when $aid_basis = 'stay' then a.record_id else 0 end as stay_id
  from aid_due a
  join person p on p.person_id = a.person_id
  where p.in_focus
    and (a.class is null or a.class in (select value from policy_list where parameter = 'aid_classes'))
),
judged as (
  select
    c.person_id,
    c.stay_id,
    c.aid_year,
    max(c.record_id) as record_id,
    max(c.treated_on) as treated_on,
    cast(sum(c.own_fen) as bigint) as own,
    cast(sum(c.aid_fen) as bigint) as paid,
    cast(sum(c.due) as bigint) as due,
    max(c.is_estimated) as is_estimated,
    count(*) - count(c.class) as classless
  from counted c
  group by c.person_id, c.stay_id, c.aid_year
)
select
  j.person_id,
  j.record_id,
  cast(null as bigint) as other_record_id,
  case when j.stay_id = 0 then cast(j.aid_year as varchar) else date_text(j.treated_on) end as about,
  month_of(j.treated_on) as month,
  j.paid - whole_div(j.due + 50, 100) as amount_fen,
  j.own,
  whole_div(j.due + 50, 100) as due,
  j.paid,
  case when j.is_estimated = 1 or j.classless > 0 then 'probable' end as at_most,
  case when j.is_estimated = 1 then 'cost-estimated' when j.classless > 0 then 'class-unknown' end as note
from judged j
where j.paid > 0
  and abs(j.paid * 100 - j.due) >= 100
