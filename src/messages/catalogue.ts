import { cliTexts } from './cli.js';
import { cliRuleTexts } from './cli-rules.js';
import { engineTexts } from './engine.js';
import { explainTexts } from './explain.js';
import { initTexts } from './init.js';
import { inspectTexts } from './inspect.js';
import { linkTexts } from './link.js';
import { loadTexts } from './load.js';
import { mapTexts } from './map.js';
import { normaliseTexts } from './normalise.js';
import { policyTexts } from './policy.js';
import { readTexts } from './read.js';
import { readDamageTexts } from './read-damage.js';
import { referenceTexts } from './reference.js';
import { reportTexts } from './report.js';
import { reviewTexts } from './review.js';
import { ruleTexts } from './rules.js';
import { runTexts } from './run.js';
import { sampleTexts } from './sample.js';
import { schemaTexts } from './schema.js';
import { workspaceTexts } from './workspace.js';
import { fillTemplate, type Lang, type Placeholders, type Text } from './text.js';

/** Every text that bidui can show, by key. One part a stage, so that a stage's words stand together. */
export const catalogue = {
  ...cliTexts,
  ...cliRuleTexts,
  ...engineTexts,
  ...explainTexts,
  ...initTexts,
  ...inspectTexts,
  ...readTexts,
  ...readDamageTexts,
  ...mapTexts,
  ...normaliseTexts,
  ...loadTexts,
  ...linkTexts,
  ...reviewTexts,
  ...policyTexts,
  ...ruleTexts,
  ...runTexts,
  ...referenceTexts,
  ...reportTexts,
  ...sampleTexts,
  ...schemaTexts,
  ...workspaceTexts,
} as const;

export type MessageKey = keyof typeof catalogue;
/** A value in a text; a title known in both languages is shown in the reader's. */
export type Param = string | number | Text;
export type MessageParams = Readonly<Record<string, Param>>;

type ParamsOf<K extends MessageKey> =
  Placeholders<(typeof catalogue)[K]['zh']> extends never
    ? []
    : [params: Readonly<Record<Placeholders<(typeof catalogue)[K]['zh']>, Param>>];

/** Keys of texts without placeholders. */
export type PlainKey = { [K in MessageKey]: ParamsOf<K> extends [] ? K : never }[MessageKey];

/** A text without a language yet: what faults and errors carry until somebody has to read it. */
export interface Message {
  readonly key: MessageKey;
  readonly params: MessageParams;
}

/** Makes a message; the compiler demands exactly the placeholders of the text. */
export const message = <K extends MessageKey>(key: K, ...params: ParamsOf<K>): Message => ({
  key,
  params: (params[0] as MessageParams | undefined) ?? {},
});

/** Renders a message in a language. */
export const render = (lang: Lang, { key, params }: Message): string =>
  fillTemplate(
    catalogue[key][lang],
    Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, typeof value === 'object' ? value[lang] : value]),
    ),
  );

/** Shorthand for a text that is shown at once. */
export const say = <K extends MessageKey>(lang: Lang, key: K, ...params: ParamsOf<K>): string =>
  render(lang, message(key, ...params));
