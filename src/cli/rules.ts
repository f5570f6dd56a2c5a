import { say } from '../messages/catalogue.js';
import { kindLabel, severityLabel } from '../report/labels.js';
import { policyNeed } from '../rules/execute.js';
import type { Need, Rule } from '../rules/rule.js';
import type { Dataset } from '../schema/dataset.js';
import { readKnownRules } from './known-rules.js';
import type { Terminal } from './terminal.js';
import { renderTable } from './text-table.js';

/** `bidui rules`: the catalogue of rules, those of the workspace at its end, as a table or as JSON. */
export const runRulesList = ({ json }: { json: boolean }, terminal: Terminal): void => {
  const { lang } = terminal;
  const { rules, broken, workspace } = readKnownRules(terminal.workingFolder);
  for (const { error } of broken) terminal.talk(error.describe(lang));
  if (json) {
    terminal.out(JSON.stringify(rules.map(asJson), null, 2));
    return;
  }
  terminal.out(
    renderTable({
      columns: [
        { title: say(lang, 'cli.rules-id') },
        { title: say(lang, 'cli.rules-title') },
        { title: say(lang, 'cli.rules-kind') },
        { title: say(lang, 'cli.rules-severity') },
        { title: say(lang, 'cli.rules-needs') },
      ],
      rows: rules.map((rule) => [
        rule.header.id,
        rule.header.title[lang],
        kindLabel(lang, rule.header.kind),
        severityLabel(lang, rule.header.severity),
        wordNeeds(rule, workspace.datasets, terminal),
      ]),
      width: terminal.width,
    }),
  );
  terminal.out(`\n${say(lang, 'cli.rules-count', { count: rules.length })}`);
};

const asJson = ({ header, needs, optional, policy, hash }: Rule): object => ({
  rule: header.id,
  group: header.group,
  title: header.title,
  kind: header.kind,
  severity: header.severity,
  departments: header.departments,
  needs: needs.map((alternatives) => alternatives.map(needText)),
  optional,
  policy,
  basis: header.basis,
  why: header.why,
  false_alarms: header.falseAlarms,
  hash,
});

const needText = ({ dataset, field }: Need): string =>
  field === undefined ? dataset : `${dataset}.${field}`;

/** The rolls that a rule cannot do without, in words. */
export const wordNeeds = (
  rule: Rule,
  datasets: ReadonlyMap<string, Dataset>,
  { lang }: Pick<Terminal, 'lang'>,
): string => {
  if (rule.needs.length === 0) return say(lang, 'cli.rules-any-roll');
  const needs = rule.needs.map((alternatives) => {
    const titles = alternatives.map(({ dataset }) => {
      if (dataset === '*') return say(lang, 'cli.rules-any-roll');
      if (dataset === policyNeed) return say(lang, 'cli.rules-policy');
      return datasets.get(dataset)?.title[lang] ?? dataset;
    });
    return [...new Set(titles)].join(say(lang, 'cli.or'));
  });
  return [...new Set(needs)].join(lang === 'zh' ? '、' : ', ');
};
