import { basename, join } from 'node:path';
import { UserError } from '../errors.js';
import { message } from '../messages/catalogue.js';
import type { Text } from '../messages/text.js';
import {
  readPolicyFile,
  type DatedRaw,
  type ParameterDefinition,
  type PolicyFile,
  type RawOverride,
} from './policy-file.js';
import {
  readEditions,
  type Edition,
  type KnownCodes,
  type ParameterValue,
  type Refuse,
} from './policy-value.js';
import { schemaFolder } from './schema-folder.js';

/** One policy parameter as it stands on the day of the run. */
export interface ResolvedParameter {
  readonly definition: ParameterDefinition;
  /** What holds on the day; of a table, the rows of that day, else of the first. */
  readonly value: ParameterValue;
  /** The days from and to which it holds, both included; it holds on where `until` is undefined. */
  readonly since: string;
  readonly until: string | undefined;
  readonly source: string;
  /** All that ever held, in the order of their days; of tables rules read them all. */
  readonly editions: readonly Edition[];
}

/** The policy of a run: every parameter with the value in force on the as-of date. */
export interface Policy {
  readonly name: string;
  readonly title: Text;
  /** ISO date. */
  readonly asOf: string;
  readonly parameters: ReadonlyMap<string, ResolvedParameter>;
}

/**
 * Reads `policy/<name>.yaml` and resolves it at a day (ISO). Throws a UserError naming file and parameter for values
 * that are out of range, not among the codes they are lists of, or without a value on that day.
 */
export const resolvePolicy = (name: string, asOf: string, known: KnownCodes): Policy => {
  const path = join(schemaFolder(), 'policy', `${name}.yaml`);
  return resolvePolicyFile(readPolicyFile(path), { path, asOf, known });
};

interface Resolving {
  /** Of the file, for messages. */
  readonly path: string;
  readonly asOf: string;
  readonly known: KnownCodes;
}

/** Resolves what a policy file holds; see `resolvePolicy`. */
export const resolvePolicyFile = (file: PolicyFile, { path, asOf, known }: Resolving): Policy => ({
  name: file.name,
  title: file.title,
  asOf,
  parameters: new Map(
    file.parameters.map(({ definition, values }) => {
      const refuse: Refuse = (problem) => {
        throw new UserError(problem, { where: path, hint: message('schema.field-wrong-hint') });
      };
      const editions = readEditions(definition, values, known, refuse);
      const resolved = resolveEditions(definition, editions, asOf);
      if (resolved !== undefined) return [definition.name, resolved] as const;
      throw new UserError(message('schema.no-value-then', { parameter: definition.name, date: asOf }), {
        where: `schemas/policy/${basename(path)}`,
        hint: message('schema.no-value-then-hint'),
      });
    }),
  ),
});

const resolveEditions = (
  definition: ParameterDefinition,
  editions: readonly Edition[],
  asOf: string,
): ResolvedParameter | undefined => {
  const inForce =
    editions.find(({ since, until }) => since <= asOf && (until === undefined || asOf <= until)) ??
    (definition.kind === 'table' ? editions[0] : undefined);
  if (inForce === undefined) return undefined;
  const { value, since, until, source = definition.source } = inForce;
  return { definition, value, since, until, source, editions };
};

/** The day from which a value holds that was given without a day. */
const always = '0001-01-01';

/** The values that stand in an override, each with its days. */
const datedValues = (raw: RawOverride): readonly DatedRaw[] =>
  typeof raw === 'object' && 'values' in raw && !Array.isArray(raw)
    ? raw.values
    : [{ from: always, value: raw }];

/**
 * The policy with other values for some parameters; those without a value on the day stay. `refuse` is told the parameter
 * and the keys below it where a value cannot be.
 */
export const withOverrides = (
  policy: Policy,
  overrides: Readonly<Record<string, RawOverride>>,
  known: KnownCodes,
  refuse: Refuse,
): Policy => {
  const parameters = new Map(policy.parameters);
  for (const [name, raw] of Object.entries(overrides)) {
    const base = parameters.get(name);
    if (base === undefined) return refuse(message('schema.unknown-parameter', { parameter: name }), [name]);
    const editions = readEditions(base.definition, datedValues(raw), known, (problem, below = []) =>
      refuse(problem, [name, ...below]),
    );
    const resolved = resolveEditions(base.definition, editions, policy.asOf);
    if (resolved !== undefined) parameters.set(name, resolved);
  }
  return { ...policy, parameters };
};

/** Names of the parameters that hold something: lists and tables may be empty. */
export const saidParameters = ({ parameters }: Policy): ReadonlySet<string> =>
  new Set(
    [...parameters]
      .filter(([, { definition, editions, value }]) => {
        const values = definition.kind === 'table' ? editions.map((edition) => edition.value) : [value];
        return values.some((one) => typeof one !== 'object' || one.length > 0);
      })
      .map(([name]) => name),
  );
