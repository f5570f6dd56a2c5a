/** A rule that works as it stands: the header that every rule has, and a select that finds something. */
export const newRuleText = `/*---
title: { zh: 持证人没有联系电话, en: Certificate holder without a telephone number }
kind: quality             # absence | conflict | quality | reminder | rate
severity: low             # high | medium | low
departments: { lead: disabled-federation, support: [] }
needs: [registry, registry.phone]
looks-at: certified
basis: [本单位要求]
message:
  zh: "残疾人证有效期至{valid_to}，登记中没有联系电话"
  en: "Certificate valid to {valid_to}, no telephone number in the registry"
why:
  zh: 到期提醒和入户核查都需要联系电话。
  en: Reminders and visits need a telephone number.
false_alarms:
  zh: 电话登记在监护人名下。
  en: The number is kept under the guardian.
---*/
select
  c.person_id,
  c.record_id,
  cast(null as bigint) as other_record_id,
  '' as about,
  cast(null as integer) as month,
  cast(null as bigint) as amount_fen,
  c.valid_to
from certified c
join registry r on r.record_id = c.record_id
where r.phone is null
`;

/** Rows, and what the rule must make of them: one that it finds, and one that it must not find. */
export const newRuleExamples = `# bidui rules test runs these.
examples:
- name: 没有联系电话的持证人应列出
  given:
    registry:
      - { person: 苏小满, valid_to: 2030-05-31 }
      - { person: 李青禾, valid_to: 2030-05-31, phone: '13900000000' }
  expect:
    - person: 苏小满
      message: 残疾人证有效期至2030年5月31日，登记中没有联系电话

- name: 已过期的残疾人证不要求联系电话
  given:
    registry:
      - { person: 苏小满, valid_to: 2026-08-31 }
      - { person: 李青禾, valid_to: 2030-05-31, phone: '13900000000' }
  expect: []
`;
