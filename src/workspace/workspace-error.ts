import { UserError } from '../errors.js';
import { message, type Message } from '../messages/catalogue.js';
import type { Text } from '../messages/text.js';
import type { Dataset, Field } from '../schema/dataset.js';
import type { ParameterDefinition } from '../schema/policy-file.js';
import { nearestName } from './nearest.js';
import { keysAt, type Expected } from './workspace-schema.js';
import type { YamlText } from './yaml-text.js';

/** Where in bidui.yaml something is wrong, by the keys that lead there. */
export type Place = readonly PropertyKey[];

/** Makes errors that name bidui.yaml and the line of a place in it. */
export type ErrorAt = (place: Place, what: Message, hint: Message) => UserError;

/** See `ErrorAt`. */
export const errorsOf =
  (file: string, { lineOf }: YamlText): ErrorAt =>
  (place, what, hint) =>
    new UserError(what, { where: `${file}:${lineOf(place)}`, hint });

/** `sources[0].header-row` as people count: `sources 1 header-row`. */
const placeText = (place: Place): string =>
  place.map((key) => (typeof key === 'number' ? String(key + 1) : String(key))).join(' > ');

const expectedTexts: Readonly<Record<Expected, Text>> = {
  text: { zh: '一段文字（不能为空）', en: 'a text that is not empty' },
  row: { zh: '行号（从 1 开始的整数）', en: 'a row number, from 1' },
  count: { zh: '不超过 9 位的整数（可以是 0）', en: 'a whole number of at most 9 digits' },
  'yes-no': { zh: 'true 或 false', en: 'true or false' },
  list: { zh: '列表（每项以“- ”开头，或写在 [ ] 中）', en: 'a list (each item after "- ", or within [ ])' },
  mapping: { zh: '“键: 值”的形式', en: 'pairs of "key: value"' },
  'policy-value': {
    zh: '一个值、一个列表（写在 [ ] 中，或每项以“- ”开头），或在 values 下写明起止日期的取值',
    en: 'a value, a list (within [ ], or each item after "- "), or dated values under values',
  },
  variable: { zh: '环境变量名（字母、数字和下划线）', en: 'the name of an environment variable' },
};

const isExpected = (text: string): text is Expected => text in expectedTexts;

/** A value of the wrong kind, as an error. `expected` is what the schema says of it. */
export const wrongValue = (errorAt: ErrorAt, place: Place, expected: string): UserError =>
  errorAt(
    place,
    message('workspace.wrong-value', {
      place: place.length === 0 ? 'bidui.yaml' : placeText(place),
      expected: isExpected(expected) ? expectedTexts[expected] : expected,
    }),
    message('workspace.see-guide'),
  );

/** A key that means nothing, as an error that names the nearest one. */
export const unknownKey = (errorAt: ErrorAt, place: Place, key: string): UserError => {
  const known = keysAt(place);
  return errorAt(
    [...place, key],
    message('workspace.unknown-key', { key }),
    hintFor(nearestName(key, known), known),
  );
};

/** A dataset that is not known, as an error that names the nearest one. */
export const unknownDataset = (
  errorAt: ErrorAt,
  place: Place,
  name: string,
  datasets: ReadonlyMap<string, Dataset>,
): UserError => {
  const titled = [...datasets.values()].find(
    ({ title, recognise }) => title.zh.includes(name) || recognise.words.includes(name),
  );
  return errorAt(
    place,
    message('workspace.unknown-dataset', { name }),
    hintFor(titled?.name ?? nearestName(name, datasets.keys()), [...datasets.keys()]),
  );
};

/** A field that is not known, as an error that names the nearest one: by its name, or by a header that it has. */
export const unknownField = (
  errorAt: ErrorAt,
  place: Place,
  name: string,
  fields: readonly Field[],
): UserError => {
  const titled = fields.find(({ title, headers }) => title.zh === name || headers.includes(name));
  const names = [...new Set(fields.map((field) => field.name))].sort();
  return errorAt(
    place,
    message('workspace.unknown-field', { name }),
    hintFor(titled?.name ?? nearestName(name, names), names),
  );
};

/** A preset that is not known, as an error that names the nearest one. */
export const unknownPreset = (
  errorAt: ErrorAt,
  place: Place,
  name: string,
  known: readonly string[],
): UserError =>
  errorAt(place, message('workspace.unknown-preset', { name }), hintFor(nearestName(name, known), known));

/** A policy parameter that is not known, as an error that names the nearest one. */
export const unknownParameter = (
  errorAt: ErrorAt,
  place: Place,
  name: string,
  definitions: ReadonlyMap<string, ParameterDefinition>,
): UserError => {
  const known = [...definitions.keys()].sort();
  const titled = [...definitions.values()].find(({ title }) => title.zh === name);
  return errorAt(
    place,
    message('schema.unknown-parameter', { parameter: name }),
    hintFor(titled?.name ?? nearestName(name, known), known),
  );
};

/** What to do about a name that is not known. */
export const hintFor = (nearest: string | undefined, known: readonly string[]): Message =>
  nearest === undefined
    ? message('workspace.known', { known: known.join(', ') })
    : message('workspace.did-you-mean', { nearest, known: known.join(', ') });
