/*---
title: { zh: 不在低保仍发放生活补贴, en: Living subsidy paid to a person who is not in dibao }
kind: conflict
severity: high
departments: { lead: civil-affairs, support: [] }
needs: [subsidy, dibao]
absent-from: { dibao: "true" }
policy: [living_dibao_classes, snapshot_reach_months]
looks-at: payment
labels: { about: subsidy.benefit }
notes:
  earlier-roll:
    zh: 当月或上月没有低保名册，沿用此前月份的名册判断。
    en: For that month or the one before there is no dibao roll; an earlier one stood in.
  members-not-named:
    zh: 本村（或不知所在村时本乡镇）有低保户的名册人数少于保障人数，本人可能是未列名的成员。
    en: In that village (or township, where no village is known) some dibao households name fewer members than they have; this may be one of them.
basis: [国发〔2015〕52号]
message:
  zh: "{about}：{months}发放{amount}，当月及上月均不在低保名册"
  en: "{about}: {amount} paid for {months}, in dibao neither then nor the month before"
why:
  zh: 困难残疾人生活补贴发给低保家庭中的残疾人，退出低保的次月起应停发。
  en: The living subsidy is for disabled members of dibao households and stops the month after they leave it.
false_alarms:
  zh: 属于当地扩面的其他困难对象；低保名册只列户主；低保名册不完整。
  en: Another class that the region supports, a dibao roll that names householders only, or an incomplete one.
---*/
with listed as (
  select
    coalesce(d.household_id, d.household_head_id, d.cert) as household,
    coalesce(d.township_key, p.township_key, '') as place,
    coalesce(d.village, p.village) as village,
    d.snapshot_month, d.household_size, d.person_id, d.name, coalesce(d.id_number, d.id_number_cleaned) as number
  from dibao d
  join person p on p.person_id = d.person_id
),
incomplete as (
  -- Linking takes two members under one number, or of one name, for one person; the household names two all the same.
  select l.place, case when min(l.village) = max(l.village) then min(l.village) end as village
  from listed l
  where l.household is not null
  group by l.household, l.place, l.snapshot_month
  having max(l.household_size)
    > greatest(count(distinct l.person_id), count(distinct l.name), count(distinct l.number))
),
judged as (
  select month, min(case when edition < month then 1 else 0 end) as carried_over
  from dibao_snapshot
  group by month
),
unsupported as (
  select
    y.person_id, y.record_id, y.benefit, y.month, y.amount_fen,
    case
      when exists (
          select 1
          from incomplete i
          where i.place = coalesce(p.township_key, '')
            and coalesce(i.village = p.village, true)
        ) then 'members-not-named'
      when j.carried_over = 1 or coalesce(b.carried_over, 1) = 1 then 'earlier-roll'
    end as note
  from payment y
  join person p on p.person_id = y.person_id
  join judged j on j.month = y.month
  left join judged b on b.month = y.month - 1
  where y.benefit = 'living'
    and not exists (
      select 1 from dibao_member m where m.person_id = y.person_id and m.month between y.month - 1 and y.month
    )
)
select
  u.person_id,
  u.record_id,
  cast(null as bigint) as other_record_id,
  u.benefit as about,
  u.month,
  u.amount_fen,
  case u.note when 'members-not-named' then 'possible' when 'earlier-roll' then 'probable' end as at_most,
  u.note
from unsupported u
