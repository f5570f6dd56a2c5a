import { say } from '../messages/catalogue.js';
import { policyValues } from '../pipeline/policy-values.js';
import { loadRules } from '../rules/load-rules.js';
import type { Rule } from '../rules/rule.js';
import type { Dataset } from '../schema/dataset.js';
import { loadDatasets, loadSharedCodes } from '../schema/datasets.js';
import { defaultPolicy, presetFiles, resolvePolicy } from '../schema/policy.js';
import { datasetPage } from './dataset-page.js';
import { markdownPage, markdownTable } from './markdown.js';
import { policyPage } from './policy-page.js';
import { groupTitle, ruleGroupPage } from './rule-group-page.js';

const lang = 'zh';

/** A day on which the latest of all dated values holds: the reference does not depend on when it is made. */
const lastDay = '9999-12-31';

/** The pages of the reference by their paths below `docs/reference/`, made from the shipped datasets, rules and policies. */
export const referencePages = (): ReadonlyMap<string, string> => {
  const vocabulary = { lang, datasets: loadDatasets(), shared: loadSharedCodes() } as const;
  const policy = resolvePolicy(defaultPolicy, lastDay, vocabulary);
  const values = policyValues(policy, vocabulary);
  const rules = loadRules();
  const groups = [...new Set(rules.map(({ header }) => header.group))].sort();
  const inGroup = (group: string): readonly Rule[] => rules.filter(({ header }) => header.group === group);
  const about = {
    vocabulary,
    policy: new Map(values.map((value) => [value.parameter, value])),
    rules: new Map(rules.map((rule) => [rule.header.id, rule])),
  };
  return new Map([
    ['README.md', indexPage([...vocabulary.datasets.values()], groups, inGroup)],
    ['policy.md', policyPage({ policy, presets: presetFiles(), rules, vocabulary })],
    ...[...vocabulary.datasets.values()].map(
      (dataset) => [`datasets/${dataset.name}.md`, datasetPage(dataset, vocabulary.shared, rules)] as const,
    ),
    ...groups.map((group) => [`rules/${group}.md`, ruleGroupPage(group, inGroup(group), about)] as const),
  ]);
};

const indexPage = (
  datasets: readonly Dataset[],
  groups: readonly string[],
  inGroup: (group: string) => readonly Rule[],
): string =>
  markdownPage(
    `# ${say(lang, 'reference.title')}`,
    say(lang, 'reference.made'),
    `## ${say(lang, 'reference.datasets')}`,
    datasets.map(({ name, title }) => `- [${title[lang]}](datasets/${name}.md)（${name}）`).join('\n'),
    `## ${say(lang, 'reference.rules')}`,
    markdownTable(
      [say(lang, 'reference.rules'), ''],
      groups.map((group) => [
        `[${groupTitle(group)}](rules/${group}.md)`,
        say(lang, 'reference.count-rules', { count: inGroup(group).length }),
      ]),
    ),
    `## ${say(lang, 'reference.policy')}`,
    `- [${say(lang, 'reference.policy')}](policy.md)`,
  );
