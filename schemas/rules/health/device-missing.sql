/*---
title: { zh: 有辅具需求未适配, en: Device needed and not fitted }
kind: absence
severity: medium
departments: { lead: disabled-federation, support: [health] }
needs: [[rehab.need, rehab.status]]
optional: [deaths, moves, custody]
absent-from: { rehab: r.is_device }
looks-at: rehab
basis: [濮残联〔2019〕16号, 黔残联发〔2017〕30号]
message:
  zh: "登记有辅助器具需求{since}，名册中未见适配记录"
  en: "A need for an assistive device is recorded{since}, and none was fitted"
fragments:
  since: { zh: "（{applied_on}）", en: " ({applied_on})" }
why:
  zh: 有需求的持证残疾人和残疾儿童应适配基本型辅助器具，需求登记后要跟踪到适配完成。
  en: Who needs a basic device is to get one; a recorded need is followed until it is met.
false_alarms:
  zh: 已适配但登记在别的名册或别的器具名称下；本人已自行购置；需求已变化。
  en: Fitted and entered elsewhere or under another name of the device, bought by the person, or no longer needed.
---*/
select
  n.person_id,
  n.record_id,
  cast(null as bigint) as other_record_id,
  n.device as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  n.applied_on
from rehab n
where n.is_device
  and coalesce(n.status, 'unmet') = 'unmet'
  and (n.need or n.status = 'unmet')
  -- Fitted, applied for or declined since; a row that names no device may be any.
  and not exists (
    select 1
    from rehab f
    where f.person_id = n.person_id
      and f.is_device
      and (f.is_served or f.status in ('pending', 'declined'))
      and coalesce(f.work, 'fitting') = 'fitting'
      and coalesce(f.device = n.device, true)
      and coalesce(coalesce(f.served_on, f.applied_on) >= n.applied_on, true)
  )
  and not exists (select 1 from away w where w.person_id = n.person_id)
