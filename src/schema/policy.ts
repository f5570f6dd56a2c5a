import { join } from 'node:path';
import { z } from 'zod';
import { UserError } from '../errors.js';
import { message } from '../messages/catalogue.js';
import type { Text } from '../messages/text.js';
import type { Dataset } from './dataset.js';
import type { SharedCodes } from './datasets.js';
import { readYaml } from './read-yaml.js';
import { schemaFolder } from './schema-folder.js';

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date like 2016-01-01');
const dated = <T extends z.ZodType>(value: T) => z.array(z.strictObject({ from: isoDate, value })).min(1);
const common = { zh: z.string().min(1), en: z.string().min(1), source: z.string().min(1) };

const parameter = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('whole-number'),
    unit: z.enum(['month', 'year', 'person', 'percent']),
    range: z.tuple([z.number().int(), z.number().int()]),
    values: dated(z.number().int()),
  }),
  z.strictObject({ ...common, kind: z.literal('list'), of: z.string(), values: dated(z.array(z.string())) }),
]);

const file = z.strictObject({
  policy: z.string(),
  title: z.strictObject({ zh: z.string(), en: z.string() }),
  parameters: z.record(z.string().regex(/^[a-z][a-z0-9_]*$/), parameter),
});

/** One policy parameter as it stands on the day of the run. */
export interface ResolvedParameter {
  readonly name: string;
  readonly title: Text;
  readonly unit: string;
  readonly source: string;
  /** Of a list: where its codes are labelled (`disability-level`, `dataset`, `dataset.field`); undefined for numbers. */
  readonly of: string | undefined;
  readonly value: number | readonly string[];
}

/** The policy of a run: every parameter with the value in force on the as-of date. */
export interface Policy {
  readonly name: string;
  readonly title: Text;
  readonly parameters: ReadonlyMap<string, ResolvedParameter>;
}

/** The codes that list parameters are checked against. */
export interface KnownCodes {
  readonly datasets: ReadonlyMap<string, Dataset>;
  readonly shared: SharedCodes;
}

/**
 * Reads `policy/<name>.yaml` and resolves it at a day (ISO). Throws a UserError naming file and parameter for values
 * that are out of range, not among the codes they are lists of, or without a value on that day.
 */
export const resolvePolicy = (name: string, asOf: string, known: KnownCodes): Policy => {
  const path = join(schemaFolder(), 'policy', `${name}.yaml`);
  const raw = readYaml(path, file);
  const fail = (what: Parameters<typeof refuse>[1]): never => refuse(path, what);
  const parameters = new Map(
    Object.entries(raw.parameters).map(([parameterName, one]): [string, ResolvedParameter] => {
      const values: readonly { from: string; value: number | string[] }[] = one.values;
      const inForce = values
        .filter((value) => value.from <= asOf)
        .sort((a, b) => (a.from < b.from ? 1 : -1))[0];
      if (inForce === undefined) {
        throw new UserError(message('schema.no-value-then', { parameter: parameterName, date: asOf }), {
          where: `schemas/policy/${name}.yaml`,
          hint: message('schema.no-value-then-hint'),
        });
      }
      const { value } = inForce;
      if (one.kind === 'whole-number' && typeof value === 'number') {
        const [low, high] = one.range;
        if (value < low || value > high) {
          return fail(
            message('schema.value-out-of-range', {
              parameter: parameterName,
              value,
              range: `${low}-${high}`,
            }),
          );
        }
      }
      if (one.kind === 'list' && Array.isArray(value)) {
        const allowed = codesOf(one.of, known);
        const wrong = value.find((item) => !allowed.includes(item));
        if (wrong !== undefined) {
          return fail(
            message('schema.value-out-of-range', {
              parameter: parameterName,
              value: wrong,
              range: allowed.join(', '),
            }),
          );
        }
      }
      const of = one.kind === 'list' ? one.of : undefined;
      const unit = one.kind === 'whole-number' ? one.unit : '';
      return [
        parameterName,
        { name: parameterName, title: { zh: one.zh, en: one.en }, unit, source: one.source, of, value },
      ];
    }),
  );
  return { name: raw.policy, title: raw.title, parameters };
};

/** The codes that a list parameter may hold: `disability-level`, `disability-category`, `dataset`, or `dataset.field`. */
const codesOf = (of: string, { datasets, shared }: KnownCodes): readonly string[] => {
  if (of === 'disability-level') return [...shared.level.keys()];
  if (of === 'disability-category') return [...shared.category.keys()];
  if (of === 'dataset') return [...datasets.keys()];
  const [dataset = '', fieldName = ''] = of.split('.');
  return [...(datasets.get(dataset)?.fields.get(fieldName)?.codes.keys() ?? [])];
};

const refuse = (path: string, what: ReturnType<typeof message>): never => {
  throw new UserError(what, { where: path, hint: message('schema.field-wrong-hint') });
};
