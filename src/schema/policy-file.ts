import { z } from 'zod';
import type { Text } from '../messages/text.js';
import { readYaml } from './read-yaml.js';

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date like 2016-01-01');
const text = { zh: z.string().min(1), en: z.string().min(1) };
const name = z.string().regex(/^[a-z][a-z0-9_]*$/, 'lower-case letters, digits and _ only');
const range = z.tuple([z.number().int(), z.number().int()]);
const source = z.string().min(1);

const cell = z.union([z.string(), z.number(), z.null()]);
const rawValue = z.union([
  z.string(),
  z.number(),
  z.array(z.union([z.string(), z.number(), z.record(z.string(), cell)])),
]);
const dated = z.strictObject({
  from: isoDate,
  to: isoDate.optional(),
  value: rawValue,
  source: source.optional(),
});

/** What may stand in the place of a policy's value: one that is not dated, or several that are. */
export const overrideForms = [rawValue, z.strictObject({ values: z.array(dated).min(1) })] as const;

const column = z.discriminatedUnion('kind', [
  z.strictObject({ ...text, kind: z.literal('code'), of: z.string(), any: z.boolean().default(false) }),
  z.strictObject({ ...text, kind: z.literal('money'), range }),
  z.strictObject({ ...text, kind: z.literal('whole-number'), range, any: z.boolean().default(false) }),
  z.strictObject({ ...text, kind: z.literal('township'), any: z.boolean().default(false) }),
]);

const units = [
  ...(['day', 'month', 'year', 'times', 'percent'] as const),
  ...(['person', 'household', 'finding'] as const),
];
const common = { ...text, source, values: z.array(dated).min(1) };
const parameter = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('whole-number'), unit: z.enum(units), range }),
  z.strictObject({ ...common, kind: z.literal('money'), range }),
  z.strictObject({
    ...common,
    kind: z.literal('choice'),
    options: z.record(z.string(), z.strictObject(text)),
  }),
  z.strictObject({ ...common, kind: z.literal('list'), of: z.string() }),
  z.strictObject({ ...common, kind: z.literal('table'), columns: z.record(name, column) }),
]);

const policyFile = z.strictObject({
  policy: z.string(),
  title: z.strictObject(text),
  parameters: z.record(name, parameter),
});

const presetFile = z.strictObject({
  preset: z.string(),
  title: z.strictObject(text),
  values: z.record(name, z.array(dated.extend({ source })).min(1)),
});

/** A value as it is written in a file: yuan for money, rows by column name for tables. */
export type RawValue = z.infer<typeof rawValue>;

/** A value as it is written, with the days from and to which it holds and, where it has one of its own, its source. */
export type DatedRaw = z.infer<typeof dated>;

/** See `overrideForms`. */
export type RawOverride = z.infer<(typeof overrideForms)[number]>;

/** What whole numbers of a policy count. */
export type PolicyUnit = (typeof units)[number];

interface Ranged {
  /** Least and greatest value; whole yuan for money. */
  readonly range: readonly [number, number];
}

/** One column of a table parameter. */
export type TableColumn = { readonly name: string; readonly title: Text } & (
  | {
      readonly kind: 'code';
      /** Where its codes are labelled: `disability-level`, `dataset.field` ... */
      readonly of: string;
      /** Whether it may be left out, which means: whatever it is. */
      readonly any: boolean;
    }
  | ({ readonly kind: 'money' } & Ranged)
  | ({ readonly kind: 'whole-number'; readonly any: boolean } & Ranged)
  /** A township, town or street office as an office calls it. */
  | { readonly kind: 'township'; readonly any: boolean }
);

/** A parameter as the default policy declares it, without its values. */
export type ParameterDefinition = { readonly name: string; readonly title: Text; readonly source: string } & (
  | ({ readonly kind: 'whole-number'; readonly unit: PolicyUnit } & Ranged)
  | ({ readonly kind: 'money' } & Ranged)
  | { readonly kind: 'choice'; readonly options: ReadonlyMap<string, Text> }
  | { readonly kind: 'list'; readonly of: string }
  | { readonly kind: 'table'; readonly columns: readonly TableColumn[] }
);

/** A policy file: what each parameter is, and its values. */
export interface PolicyFile {
  readonly name: string;
  readonly title: Text;
  readonly parameters: readonly {
    readonly definition: ParameterDefinition;
    readonly values: readonly DatedRaw[];
  }[];
}

/** Reads the file of a policy. Throws a UserError that names file, line and field where its form is wrong. */
export const readPolicyFile = (path: string): PolicyFile => {
  const raw = readYaml(path, policyFile);
  return {
    name: raw.policy,
    title: raw.title,
    parameters: Object.entries(raw.parameters).map(([parameterName, one]) => ({
      definition: definitionOf(parameterName, one),
      values: one.values,
    })),
  };
};

/** What a preset lays down: dated values for some of the parameters, each with its source. */
export interface PresetFile {
  readonly name: string;
  readonly title: Text;
  readonly values: Readonly<Record<string, DatedRaw[]>>;
}

/** Reads the file of a preset. Throws a UserError that names file, line and field where its form is wrong. */
export const readPresetFile = (path: string): PresetFile => {
  const { preset, title, values } = readYaml(path, presetFile);
  return { name: preset, title, values };
};

const definitionOf = (name: string, raw: z.infer<typeof parameter>): ParameterDefinition => {
  const head = { name, title: { zh: raw.zh, en: raw.en }, source: raw.source };
  switch (raw.kind) {
    case 'whole-number':
      return { ...head, kind: raw.kind, unit: raw.unit, range: raw.range };
    case 'money':
      return { ...head, kind: raw.kind, range: raw.range };
    case 'choice':
      return { ...head, kind: raw.kind, options: new Map(Object.entries(raw.options)) };
    case 'list':
      return { ...head, kind: raw.kind, of: raw.of };
    case 'table':
      return { ...head, kind: raw.kind, columns: Object.entries(raw.columns).map(columnOf) };
  }
};

const columnOf = ([name, { zh, en, ...rest }]: readonly [string, z.infer<typeof column>]): TableColumn => ({
  name,
  title: { zh, en },
  ...rest,
});
