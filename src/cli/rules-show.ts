import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../messages/catalogue.js';
import { openWorkbook } from '../read/open-workbook.js';
import { kindLabel, listText, severityLabel } from '../report/labels.js';
import { readAnswers, type Answer } from '../review/read-answers.js';
import { readExamples, type Example } from '../rules/examples/example-file.js';
import type { Rule } from '../rules/rule.js';
import { loadSharedCodes } from '../schema/datasets.js';
import { knownRule, readKnownRules, type KnownRules } from './known-rules.js';
import { wordNeeds } from './rules.js';
import type { Terminal } from './terminal.js';
import { shownPolicy } from './shown-policy.js';

interface RulesShow {
  readonly id: string;
  readonly json: boolean;
}

/** How often findings of a rule proved right, over all reports in the workspace that were filled in. */
interface RightSoFar {
  readonly reports: number;
  readonly counts: Readonly<Record<Answer, number>>;
}

/**
 * `bidui rules show ID`: what a rule looks for and why, with the policy values that it uses today, its SQL, its examples,
 * and how often it was right so far.
 */
export const runRulesShow = async ({ id, json }: RulesShow, terminal: Terminal): Promise<void> => {
  const known = readKnownRules(terminal.workingFolder);
  const rule = knownRule(known, id);
  const right = await rightSoFar(rule, terminal.workingFolder);
  const examples = readExamples(rule);
  const policy = shownPolicy(rule, known.workspace, terminal);
  if (json) terminal.out(JSON.stringify(asJson(rule, { right, examples, policy }), null, 2));
  else terminal.out(asText(rule, { right, examples, policy }, known, terminal));
};

interface Shown {
  readonly right: RightSoFar;
  readonly examples: readonly Example[];
  readonly policy: readonly { readonly parameter: string; readonly text: string }[];
}

const asText = (
  rule: Rule,
  { right, examples, policy }: Shown,
  { workspace }: KnownRules,
  terminal: Terminal,
): string => {
  const { lang, paint } = terminal;
  const { header } = rule;
  const departments = loadSharedCodes().department;
  const department = (name: string): string => departments.get(name)?.[lang] ?? name;
  const line = (
    key: 'kind' | 'severity' | 'lead' | 'why' | 'check' | 'basis' | 'message' | 'needs' | 'optional',
    text: string,
  ): string => say(lang, 'cli.rules-line', { label: say(lang, `cli.rules-label-${key}`), text });
  const { true: right_, partly, false: wrong } = right.counts;
  const title = `${header.id}  ${header.title[lang]}`;
  const optional = rule.optional.map((name) => workspace.datasets.get(name)?.title[lang] ?? name);
  return [
    paint.out.bold(title),
    line('kind', kindLabel(lang, header.kind)),
    line('severity', severityLabel(lang, header.severity)),
    line('lead', listText(lang, [header.departments.lead, ...header.departments.support].map(department))),
    line('why', header.why[lang]),
    line('message', rule.message[lang]),
    line('check', header.falseAlarms[lang]),
    line('basis', listText(lang, header.basis)),
    line('needs', wordNeeds(rule, workspace.datasets, terminal)),
    ...(optional.length === 0 ? [] : [line('optional', listText(lang, optional))]),
    '',
    paint.out.bold(say(lang, 'cli.rules-policy-title')),
    ...(policy.length === 0
      ? [`  ${say(lang, 'cli.rules-policy-none')}`]
      : policy.map(({ parameter, text }) => `  ${parameter}  ${text}`)),
    '',
    paint.out.bold(say(lang, 'cli.rules-right-title')),
    `  ${
      right_ + partly + wrong === 0
        ? say(lang, 'cli.rules-right-none')
        : say(lang, 'cli.rules-right', { right: right_, partly, wrong, reports: right.reports })
    }`,
    '',
    paint.out.bold(say(lang, 'cli.rules-examples-title', { count: examples.length })),
    ...examples.map((example) => `  - ${example.name} → ${wordExpected(example, terminal)}`),
    '',
    paint.out.bold(say(lang, 'cli.rules-sql-title', { file: rule.shownFile, line: rule.sqlLine })),
    rule.sql.trim(),
  ].join('\n');
};

const wordExpected = ({ expect }: Example, { lang }: Terminal): string =>
  expect === 'not-applicable'
    ? say(lang, 'cli.rules-example-not-applicable')
    : say(lang, 'cli.rules-example-found', { count: expect.length });

const asJson = (rule: Rule, { right, examples, policy }: Shown): object => ({
  rule: rule.header.id,
  file: rule.shownFile,
  sql_line: rule.sqlLine,
  sql: rule.sql,
  message: rule.message,
  policy,
  examples: examples.map(({ name, expect }) => ({
    name,
    expected: expect === 'not-applicable' ? expect : expect.length,
  })),
  right_so_far: { ...right.counts, reports: right.reports },
});

/** Reads every report of the workspace that may have been filled in: `reports/<folder>/*.xlsx`; the later folder wins. */
const rightSoFar = async (rule: Rule, workingFolder: string): Promise<RightSoFar> => {
  const titles = new Set(Object.values(rule.header.title));
  const answers = new Map<string, Answer>();
  let reports = 0;
  for (const path of reportsIn(join(workingFolder, 'reports'))) {
    const workbook = await openWorkbook(path);
    try {
      const own = (await readAnswers(workbook)).filter(({ title }) => titles.has(title));
      if (own.some((sheet) => sheet.answers.size > 0)) reports += 1;
      for (const sheet of own) for (const [finding, answer] of sheet.answers) answers.set(finding, answer);
    } finally {
      await workbook.close();
    }
  }
  const count = (wanted: Answer): number => [...answers.values()].filter((one) => one === wanted).length;
  return { reports, counts: { true: count('true'), partly: count('partly'), false: count('false') } };
};

const reportsIn = (folder: string): readonly string[] => {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.xlsx') && !entry.name.startsWith('~$'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
};
