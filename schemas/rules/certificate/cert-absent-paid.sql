/*---
title: { zh: 领取补贴但查无残疾人证, en: Subsidy paid without any certificate }
kind: conflict
severity: high
departments: { lead: civil-affairs, support: [disabled-federation] }
needs: [registry, subsidy]
absent-from: { registry: "true" }
looks-at: payment
labels: { about: subsidy.benefit }
basis: [审计常见问题]
message:
  zh: "{about}：残疾人证登记中查无此人，{months}发放{amount}"
  en: "{about}: not in the registry of certificates; {amount} paid for {months}"
why:
  zh: 两项补贴只发给持有残疾人证的人员。
  en: Only holders of a certificate are entitled to the two subsidies.
false_alarms:
  zh: 身份证号录入错误；外县办证后迁入；登记名册不完整。
  en: A typing error in the number, a certificate issued elsewhere, or an incomplete registry.
---*/
select
  p.person_id,
  p.record_id,
  cast(null as bigint) as other_record_id,
  p.benefit as about,
  p.month,
  p.amount_fen
from payment p
where not exists (select 1 from registry r where r.person_id = p.person_id)
