/*---
title: { zh: 同类辅具重复适配, en: The same device fitted again too soon }
kind: conflict
severity: low
stake: overpaid
departments: { lead: disabled-federation, support: [finance] }
needs: [rehab.device, rehab.served_on]
policy: [device_interval_years]
looks-at: rehab
basis: [审计常见问题]
message:
  zh: "{earlier_on}已适配，{later_on}再次适配同类辅具"
  en: "Fitted on {earlier_on} and again on {later_on}"
why:
  zh: 同类辅助器具在使用年限内不得重复补贴，维修除外。
  en: The same device is not paid for again while it should last; repairs are another matter.
false_alarms:
  zh: 原器具损坏报废经批准更换；儿童生长需更换；左右两侧各一件。
  en: Replaced with approval after damage, outgrown by a child, or one for each side.
---*/
with fitted as (
  select r.person_id, r.record_id, r.device, r.served_on, r.amount_fen
  from rehab r
  where r.is_device and r.is_served and coalesce(r.work, 'fitting') = 'fitting'
)
select
  l.person_id,
  l.record_id,
  e.record_id as other_record_id,
  l.device as about,
  cast(null as integer) as month,
  l.amount_fen,
  e.served_on as earlier_on,
  l.served_on as later_on
from fitted l
join fitted e
  on e.person_id = l.person_id
  and e.device = l.device
  and e.served_on < l.served_on
  and l.served_on < add_months(e.served_on, 12 * $device_interval_years)
