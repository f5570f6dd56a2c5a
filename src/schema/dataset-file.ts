import { basename } from 'node:path';
import { z } from 'zod';
import { UserError } from '../errors.js';
import { message } from '../messages/catalogue.js';
import type { CodeValue, Dataset, Field, WideAmounts, WideMembers } from './dataset.js';
import { readYaml } from './read-yaml.js';

const name = z.string().regex(/^[a-z][a-z0-9_]*$/, 'lower-case letters, digits and _ only');
const kinds = [
  'person-name',
  'id-number',
  'certificate-number',
  'date',
  'month',
  'year',
  'school-year',
  'money',
  'count',
  'code',
  'disability-category',
  'disability-level',
  'yes-no',
  'township',
  'village',
  'address',
  'account',
  'phone',
  'given-name',
  'surname',
  'street',
  'free-text',
  'postcode',
  'identifier',
  'text',
] as const;

const code = z.strictObject({
  zh: z.string().min(1),
  en: z.string().min(1),
  also: z.array(z.string()).default([]),
});

const field = z
  .strictObject({
    kind: z.enum(kinds),
    zh: z.string().min(1),
    en: z.string().min(1),
    headers: z.array(z.string().min(1)).min(1),
    from: z.array(z.enum(['file', 'sheet', 'title'])).default([]),
    codes: z.record(z.string(), code).default({}),
    unit: z.enum(['yuan', 'wan-yuan']).default('yuan'),
    means: z.enum(['first', 'last']).optional(),
    'compare-with': z.array(name).default([]),
  })
  .refine((value) => (value.kind === 'code') === Object.keys(value.codes).length > 0, {
    message: 'codes belong to fields of kind code, and only to them',
    path: ['codes'],
  });

const wide = z.strictObject({
  members: z
    .strictObject({
      columns: z.record(name, z.array(z.string().includes('{n}')).min(1)),
      head: z.record(name, name).default({}),
      shared: z.array(name),
    })
    .optional(),
  amounts: z
    .strictObject({
      amount: name,
      month: name.optional(),
      code: name.optional(),
      words: z.array(z.string().min(1)),
    })
    .optional(),
});

const file = z.strictObject({
  dataset: name,
  title: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
  department: z.string().min(1),
  population: z.enum(['focus', 'reference', 'none']),
  'one-row-per': z.enum(['person', 'person-month', 'person-event', 'household-member', 'entry']),
  recognise: z.strictObject({
    words: z.array(z.string().min(2)),
    need: z.array(z.union([name, z.array(name).min(1)])).min(1),
  }),
  'unique-by': z.array(name).default([]),
  'coverage-by': name.optional(),
  wide: wide.default({}),
  'sieve-keep': z.record(name, z.union([z.literal('said'), z.array(z.string().min(1)).min(1)])).default({}),
  fields: z.record(name, field),
  derived: z
    .record(
      name,
      z.strictObject({
        type: z.enum(['integer', 'bigint', 'boolean', 'varchar', 'date']),
        sql: z.string().min(1),
        why: z.string().min(1),
      }),
    )
    .default({}),
});

/** Reads one `datasets/<name>.yaml`. Throws a UserError that names file, line and field. */
export const readDatasetFile = (path: string): Dataset => {
  const raw = readYaml(path, file);
  const fields = new Map(
    Object.entries(raw.fields).map(([fieldName, value]): [string, Field] => [
      fieldName,
      {
        name: fieldName,
        title: { zh: value.zh, en: value.en },
        kind: value.kind,
        headers: value.headers,
        from: value.from,
        codes: new Map<string, CodeValue>(Object.entries(value.codes)),
        unit: value.unit,
        means: value.means,
        compareWith: value['compare-with'],
      },
    ]),
  );
  const need = raw.recognise.need.map((one) => (typeof one === 'string' ? [one] : one));
  const coverageBy = raw['coverage-by'];
  demandKnown(path, fields, [
    ...need.flat(),
    ...raw['unique-by'].filter((one) => one !== 'roll_month'),
    ...(coverageBy === undefined ? [] : [coverageBy]),
    ...wideFields(raw.wide),
    ...Object.keys(raw['sieve-keep']),
    ...[...fields.values()].flatMap(({ compareWith }) => compareWith),
  ]);
  if (raw.dataset !== basename(path, '.yaml')) {
    throw new UserError(message('schema.field-wrong', { field: 'dataset', problem: raw.dataset }), {
      where: `${path}:1`,
      hint: message('schema.field-wrong-hint'),
    });
  }
  return {
    name: raw.dataset,
    title: raw.title,
    department: raw.department,
    population: raw.population,
    oneRowPer: raw['one-row-per'],
    recognise: { words: raw.recognise.words, need },
    uniqueBy: raw['unique-by'],
    coverageBy,
    fields,
    wideMembers: wideMembers(raw.wide),
    wideAmounts: wideAmounts(raw.wide),
    derived: Object.entries(raw.derived).map(([column, value]) => ({ name: column, ...value })),
    sieveKeep: new Map(Object.entries(raw['sieve-keep'])),
  };
};

type Wide = z.infer<typeof wide>;

const wideMembers = ({ members }: Wide): WideMembers | undefined =>
  members === undefined
    ? undefined
    : {
        columns: new Map(Object.entries(members.columns)),
        head: new Map(Object.entries(members.head)),
        shared: new Set(members.shared),
      };

const wideAmounts = ({ amounts }: Wide): WideAmounts | undefined =>
  amounts === undefined
    ? undefined
    : { amount: amounts.amount, month: amounts.month, code: amounts.code, words: amounts.words };

/** Every field that the wide forms speak of. */
const wideFields = ({ members, amounts }: Wide): readonly string[] => [
  ...(members === undefined
    ? []
    : [...Object.keys(members.columns), ...Object.entries(members.head).flat(), ...members.shared]),
  ...[amounts?.amount, amounts?.month, amounts?.code].filter((one) => one !== undefined),
];

const demandKnown = (path: string, fields: ReadonlyMap<string, Field>, used: readonly string[]): void => {
  const unknown = used.find((one) => !fields.has(one));
  if (unknown === undefined) return;
  throw new UserError(message('schema.unknown-field', { field: unknown }), {
    where: path,
    hint: message('schema.field-wrong-hint'),
  });
};
