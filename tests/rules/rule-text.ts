import { parseRuleFile } from '../../src/rules/rule-file.js';
import type { Rule } from '../../src/rules/rule.js';

const header = `/*---
title: { zh: 测试规则, en: a rule for tests }
kind: conflict
severity: high
departments: { lead: civil-affairs, support: [] }
needs: [registry.valid_to, [subsidy, dibao]]
policy: [expiry_grace_months]
looks-at: payment
labels: { about: subsidy.benefit, level: disability-level }
basis: [文号]
message: { zh: "{about}：{months}发放{amount}{since}", en: "{about}: {amount} for {months}{since}" }
fragments:
  since: { zh: "，自{since_date}起", en: ", since {since_date}" }
why: { zh: 缘由, en: why }
false_alarms: { zh: 误报, en: false alarms }
---*/
`;

/** A select that lint has nothing against. */
export const soundSelect = `select
  p.person_id, p.record_id, p.record_id as other_record_id, p.benefit as about,
  p.month + $expiry_grace_months as month, p.amount_fen
from payment p
`;

/** The text of a rule file with a sound header and the given select. */
export const ruleText = (select: string = soundSelect): string => header + select;

/** A parsed rule; `id` becomes its file's name. */
export const ruleOf = (id = 'test-rule', select?: string): Rule =>
  parseRuleFile(`rules/test/${id}.sql`, ruleText(select));

/** Line of the file on which the select begins. */
export const selectLine = header.split('\n').length;
