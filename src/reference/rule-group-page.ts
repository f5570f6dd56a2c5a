import { say, type MessageKey } from '../messages/catalogue.js';
import { kindLabel, listText, severityLabel } from '../report/labels.js';
import { policyText } from '../report/policy-text.js';
import type { PolicyValue } from '../report/model.js';
import { policyNeed } from '../rules/execute.js';
import type { Need, Rule } from '../rules/rule.js';
import type { RuleHeader } from '../rules/types.js';
import type { Vocabulary } from '../rules/wording.js';
import { labelledList, markdownPage } from './markdown.js';

const lang = 'zh';

/** What the pages of rules are made from. */
export interface RuleReference {
  readonly vocabulary: Vocabulary;
  /** By name; the values that hold where nothing else is laid down. */
  readonly policy: ReadonlyMap<string, PolicyValue>;
  /** By id; all rules. */
  readonly rules: ReadonlyMap<string, Rule>;
}

/** Where a rule is described, below the folder of the reference. */
export const rulePath = ({ group, id }: Pick<RuleHeader, 'group' | 'id'>): string =>
  `rules/${group}.md#${id}`;

/** What a group of rules is called; a group that has no name of its own is called as its folder. */
export const groupTitle = (group: string): string => {
  const key = groups[group];
  return key === undefined ? group : say(lang, key);
};

const groups: Readonly<Record<string, Extract<MessageKey, `reference.group-${string}`>>> = {
  certificate: 'reference.group-certificate',
  subsidy: 'reference.group-subsidy',
  assistance: 'reference.group-assistance',
  medical: 'reference.group-medical',
  pension: 'reference.group-pension',
  education: 'reference.group-education',
  housing: 'reference.group-housing',
  health: 'reference.group-health',
  revitalisation: 'reference.group-revitalisation',
  employment: 'reference.group-employment',
  identity: 'reference.group-identity',
  targets: 'reference.group-targets',
};

/** The page of a group of rules, a section each. */
export const ruleGroupPage = (group: string, rules: readonly Rule[], about: RuleReference): string =>
  markdownPage(`# ${groupTitle(group)}`, ...rules.flatMap((rule) => ruleSection(rule, about)));

const ruleSection = (rule: Rule, { vocabulary, policy, rules }: RuleReference): readonly string[] => {
  const { header, message } = rule;
  const { shared, datasets } = vocabulary;
  const department = (name: string): string => shared.department.get(name)?.[lang] ?? name;
  const titled = (name: string): string => datasets.get(name)?.title[lang] ?? name;
  return [
    `<a id="${header.id}"></a>`,
    `## ${header.title[lang]}（${header.id}）`,
    labelledList([
      [say(lang, 'reference.kind'), kindLabel(lang, header.kind)],
      [say(lang, 'reference.severity'), severityLabel(lang, header.severity)],
      [say(lang, 'reference.lead'), department(header.departments.lead)],
      [say(lang, 'reference.support'), listText(lang, header.departments.support.map(department))],
      [say(lang, 'reference.finds'), shownMessage(message[lang])],
      [say(lang, 'reference.why'), header.why[lang]],
      [say(lang, 'reference.check'), header.falseAlarms[lang]],
      [say(lang, 'reference.needs'), needsText(rule, vocabulary, policy)],
      [
        say(lang, 'reference.editions'),
        listText(
          lang,
          rule.editions.map((one) => editionsText(one, vocabulary)),
        ),
      ],
      [
        say(lang, 'reference.after'),
        listText(
          lang,
          rule.after.map((id) => rules.get(id)?.header.title[lang] ?? id),
        ),
      ],
      [say(lang, 'reference.optional'), listText(lang, rule.optional.map(titled))],
      [say(lang, 'reference.values'), rule.policy.map((name) => valueText(name, policy)).join('；')],
      [say(lang, 'reference.basis'), listText(lang, header.basis)],
    ]),
  ];
};

/** The sentence of a finding, with dots where it has the values of a row. */
const shownMessage = (message: string): string => message.replaceAll(/\{[^{}]+\}/g, '……');

const valueText = (name: string, policy: RuleReference['policy']): string => {
  const value = policy.get(name);
  return value === undefined ? name : `[${value.label}](../policy.md#${name})（${policyText(value, lang)}）`;
};

const needsText = (rule: Rule, vocabulary: Vocabulary, policy: RuleReference['policy']): string =>
  rule.needs.length === 0
    ? say(lang, 'cli.rules-any-roll')
    : listText(
        lang,
        rule.needs.map((any) =>
          any.map((need) => needText(need, vocabulary, policy)).join(say(lang, 'reference.or')),
        ),
      );

const needText = (
  { dataset, field }: Need,
  { datasets }: Vocabulary,
  policy: RuleReference['policy'],
): string => {
  const roll = datasets.get(dataset);
  if (dataset === policyNeed) {
    return say(lang, 'reference.policy-of', { parameter: policy.get(field ?? '')?.label ?? field ?? '' });
  }
  if (field === undefined) return roll?.title[lang] ?? dataset;
  const anywhere = roll ?? [...datasets.values()].find(({ fields }) => fields.has(field));
  const title = anywhere?.fields.get(field)?.title[lang] ?? field;
  return roll === undefined
    ? say(lang, 'reference.column-any', { field: title })
    : say(lang, 'reference.column-of', { dataset: roll.title[lang], field: title });
};

const editionsText = (
  { dataset, column, least }: Rule['editions'][number],
  { datasets }: Vocabulary,
): string => {
  const roll = datasets.get(dataset);
  return say(lang, 'reference.editions-of', {
    dataset: roll?.title[lang] ?? dataset,
    column: roll?.fields.get(column)?.title[lang] ?? column,
    least,
  });
};
