import { say } from '../messages/catalogue.js';
import { listText } from '../report/labels.js';
import type { Rule } from '../rules/rule.js';
import type { Dataset, Field } from '../schema/dataset.js';
import type { SharedCodes } from '../schema/datasets.js';
import { labelledList, markdownPage, markdownTable } from './markdown.js';
import { rulePath } from './rule-group-page.js';

const lang = 'zh';

/** The page of a roll: how it is recognised, its fields with their header spellings, the values of its codes, its rules. */
export const datasetPage = (dataset: Dataset, shared: SharedCodes, rules: readonly Rule[]): string => {
  const coded = [...dataset.fields.values()].filter((field) => field.codes.size > 0);
  const titleOf = (name: string): string => dataset.fields.get(name)?.title[lang] ?? name;
  return markdownPage(
    `# ${dataset.title[lang]}（${dataset.name}）`,
    labelledList([
      [
        say(lang, 'reference.department'),
        shared.department.get(dataset.department)?.[lang] ?? dataset.department,
      ],
      [say(lang, 'reference.population'), say(lang, `reference.population-${dataset.population}`)],
      [say(lang, 'reference.row-per'), say(lang, `reference.row-${dataset.oneRowPer}`)],
      [say(lang, 'reference.words'), listText(lang, dataset.recognise.words)],
      [
        say(lang, 'reference.need'),
        listText(
          lang,
          dataset.recognise.need.map((any) => any.map(titleOf).join(say(lang, 'reference.or'))),
        ),
      ],
    ]),
    markdownTable(
      [
        say(lang, 'reference.field'),
        say(lang, 'reference.code'),
        say(lang, 'reference.holds'),
        say(lang, 'reference.headers'),
      ],
      [...dataset.fields.values()].map((field) => [
        field.title[lang],
        `\`${field.name}\``,
        say(lang, `reference.kind-${field.kind}`),
        headersText(field),
      ]),
    ),
    coded.length === 0 ? '' : `## ${say(lang, 'reference.codes')}`,
    ...coded.map(codesTable),
    `## ${say(lang, 'reference.used-by')}`,
    rulesText(rules.filter((rule) => uses(rule, dataset))),
  );
};

const headersText = ({ headers, from }: Field): string =>
  listText(lang, headers) + from.map((origin) => say(lang, `cli.from-${origin}`)).join('');

const codesTable = (field: Field): string =>
  [
    `### ${field.title[lang]}（${field.name}）`,
    markdownTable(
      [say(lang, 'reference.value'), say(lang, 'reference.code'), say(lang, 'reference.spellings')],
      [...field.codes].map(([value, code]) => [code[lang], `\`${value}\``, listText(lang, code.also)]),
    ),
  ].join('\n\n');

const uses = (rule: Rule, { name }: Dataset): boolean =>
  rule.needs.flat().some(({ dataset }) => dataset === name) ||
  rule.optional.includes(name) ||
  rule.absentFrom.has(name);

const rulesText = (rules: readonly Rule[]): string =>
  rules.length === 0
    ? say(lang, 'reference.used-by-none')
    : rules
        .map(({ header }) => `- [${header.title[lang]}](../${rulePath(header)})（${header.id}）`)
        .join('\n');
