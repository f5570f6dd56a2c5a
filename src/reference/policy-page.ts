import { say } from '../messages/catalogue.js';
import { shownValue, unitOf } from '../pipeline/policy-values.js';
import { listText } from '../report/labels.js';
import { policyText } from '../report/policy-text.js';
import type { Rule } from '../rules/rule.js';
import type { Vocabulary } from '../rules/wording.js';
import type { ParameterDefinition, PresetFile } from '../schema/policy-file.js';
import { readOverrides } from '../schema/policy-overrides.js';
import type { Edition } from '../schema/policy-value.js';
import { definitionsOf, type Policy } from '../schema/policy.js';
import { labelledList, markdownPage, markdownTable } from './markdown.js';
import { rulePath } from './rule-group-page.js';

const lang = 'zh';

interface PolicyReference {
  readonly policy: Policy;
  readonly presets: readonly PresetFile[];
  readonly rules: readonly Rule[];
  readonly vocabulary: Vocabulary;
}

/** The page of all policy values: what each is, what it may be, and what holds when and where. */
export const policyPage = ({ policy, presets, rules, vocabulary }: PolicyReference): string => {
  const given = presets.map((preset) => ({ preset, values: valuesOf(preset, policy, vocabulary) }));
  return markdownPage(
    `# ${say(lang, 'reference.policy')}`,
    say(lang, 'reference.policy-about'),
    ...[...policy.parameters.values()].flatMap(({ definition, editions }) => {
      const using = rules.filter((rule) => rule.policy.includes(definition.name));
      const rows = [
        { where: say(lang, 'reference.in-default'), editions },
        ...given.flatMap(({ preset, values }) => {
          const own = values.get(definition.name);
          return own === undefined
            ? []
            : [{ where: `${preset.title[lang]} \`${preset.name}\``, editions: own }];
        }),
      ];
      return [
        `<a id="${definition.name}"></a>`,
        `## ${definition.title[lang]}（${definition.name}）`,
        labelledList([
          ...formOf(definition),
          [
            say(lang, 'reference.rules-using'),
            listText(
              lang,
              using.map(({ header }) => `[${header.title[lang]}](${rulePath(header)})`),
            ),
          ],
        ]),
        valuesTable(definition, rows, vocabulary),
      ];
    }),
  );
};

const valuesOf = (
  { name, values }: PresetFile,
  policy: Policy,
  vocabulary: Vocabulary,
): ReadonlyMap<string, readonly Edition[]> =>
  readOverrides(
    definitionsOf(policy),
    Object.fromEntries(Object.entries(values).map(([key, dated]) => [key, { values: dated }])),
    vocabulary,
    ({ key }, at = []) => {
      throw new Error(`${name}: ${at.join('.')}: ${key}`);
    },
  );

/** What a value may be. */
const formOf = (definition: ParameterDefinition): readonly (readonly [string, string])[] => {
  switch (definition.kind) {
    case 'whole-number':
    case 'money': {
      const [low, high] = definition.range;
      const unit = say(lang, `policy.unit-${definition.kind === 'money' ? 'yuan' : definition.unit}`);
      return [[say(lang, 'reference.range'), `${low}—${high} ${unit}`]];
    }
    case 'choice':
      return [
        [
          say(lang, 'reference.options'),
          listText(
            lang,
            [...definition.options].map(([code, title]) => `${title[lang]}（\`${code}\`）`),
          ),
        ],
      ];
    case 'list':
      return [];
    case 'table':
      return [
        [
          say(lang, 'reference.columns'),
          listText(
            lang,
            definition.columns.map((column) => {
              const optional = column.kind !== 'money' && column.any ? `，${say(lang, 'reference.any')}` : '';
              return `${column.title[lang]}（\`${column.name}\`${optional}）`;
            }),
          ),
        ],
      ];
  }
};

const valuesTable = (
  definition: ParameterDefinition,
  places: readonly { readonly where: string; readonly editions: readonly Edition[] }[],
  vocabulary: Vocabulary,
): string =>
  markdownTable(
    [
      say(lang, 'policy.col-origin'),
      say(lang, 'policy.col-value'),
      say(lang, 'policy.col-holds'),
      say(lang, 'policy.col-source'),
    ],
    places.flatMap(({ where, editions }) =>
      editions.map((edition) => [
        where,
        policyText(
          {
            value: shownValue({ definition, value: edition.value, editions: [edition] }, vocabulary),
            unit: unitOf(definition),
          },
          lang,
        ),
        edition.until === undefined
          ? say(lang, 'policy.holds-from', { since: edition.since })
          : say(lang, 'policy.holds-between', { since: edition.since, until: edition.until }),
        edition.source ?? definition.source,
      ]),
    ),
  );
