/*---
title: { zh: 康复服务率和辅具适配率, en: Share of those in need who were served }
kind: rate
severity: low
departments: { lead: disabled-federation, support: [health] }
needs: [registry, [rehab.need, rehab.status]]
optional: [deaths, moves]
policy: [rehab_rate_target, device_rate_target]
looks-at: rehab
labels: { about: rehab.item }
basis: [霍邱县残联 2022-02-23, 黔残联发〔2017〕30号]
message:
  zh: "{any}{device}，目标{target}%"
  en: "{any}{device}, the target is {target}%"
fragments:
  any:
    zh: "基本康复服务：有需求的持证残疾人{wanted}人，已服务{numerator}人"
    en: "rehabilitation of any kind: {numerator} of {wanted} certificate holders in need were served"
  device:
    zh: "辅具适配：有需求的持证残疾人{devices_wanted}人，已适配{numerator}人"
    en: "devices: {numerator} of {devices_wanted} certificate holders in need were fitted"
why:
  zh: 基本康复服务率、辅具适配率是年度目标，低于目标的乡镇应逐人安排服务。
  en: Both shares are targets of the year; where they are missed, services are to be arranged person by person.
false_alarms:
  zh: 已服务但尚未登记；人数很少的乡镇，一人之差即可达不到目标。
  en: Served and not entered yet, or a township with so few people that one makes the difference.
---*/
-- What somebody declined, was refused or does not need is no need.
with wanted as (
  select r.person_id, p.township_key, r.is_device, case when r.is_served then 1 else 0 end as served
  from rehab r
  join person p on p.person_id = r.person_id
  where coalesce(r.service_year, whole_div(month_of($as_of), 12)) = whole_div(month_of($as_of), 12)
    and coalesce(r.status, 'unmet') not in ('declined', 'rejected')
    and (r.is_served or coalesce(r.need, r.status is not null))
    and p.township_key is not null
    and exists (select 1 from certified c where c.person_id = r.person_id)
    and not exists (
      select 1 from person_gone g where g.person_id = r.person_id and g.gone_month < month_of($as_of)
    )
),
person_wanted as (
  select '' as about, w.township_key, w.person_id, max(w.served) as served
  from wanted w
  group by w.township_key, w.person_id
  union all
  select 'device' as about, w.township_key, w.person_id, max(w.served) as served
  from wanted w
  where w.is_device
  group by w.township_key, w.person_id
),
township as (
  select
    w.about,
    w.township_key,
    min(w.person_id) as named_by,
    cast(sum(w.served) as bigint) as numerator,
    count(*) as denominator
  from person_wanted w
  group by w.about, w.township_key
)
select
  p.township as region,
  t.numerator,
  t.denominator,
  case when t.about = 'device' then $device_rate_target else $rehab_rate_target end as target,
  t.about,
  case when t.about = 'device' then t.denominator end as devices_wanted,
  case when t.about = '' then t.denominator end as wanted
from township t
join person p on p.person_id = t.named_by
