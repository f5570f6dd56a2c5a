import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { UserError } from '../errors.js';
import { message } from '../messages/catalogue.js';
import type { Text } from '../messages/text.js';
import {
  readPolicyFile,
  readPresetFile,
  type ParameterDefinition,
  type PresetFile,
  type RawOverride,
} from './policy-file.js';
import { readOverrides, type PolicyOverrides } from './policy-overrides.js';
import {
  readEditions,
  type Edition,
  type KnownCodes,
  type ParameterValue,
  type Refuse,
} from './policy-value.js';
import { schemaFolder } from './schema-folder.js';

/** Who gives a value: what holds everywhere, a preset, or the bidui.yaml of an office. */
export type PolicyOrigin = 'default' | 'preset' | 'workspace';

/** One policy parameter as it stands on the day of the run. */
export interface ResolvedParameter {
  readonly definition: ParameterDefinition;
  /** What holds on the day; of a table, the rows of that day, else of the first. */
  readonly value: ParameterValue;
  /** The days from and to which it holds, both included; it holds on where `until` is undefined. */
  readonly since: string;
  readonly until: string | undefined;
  readonly origin: PolicyOrigin;
  readonly source: string;
  /** All that ever held by that origin, in the order of their days; of tables rules read them all. */
  readonly editions: readonly Edition[];
}

/** The policy of a run: every parameter with the value in force on the as-of date. */
export interface Policy {
  /** `default`, or the preset. */
  readonly name: string;
  readonly title: Text;
  /** ISO date. */
  readonly asOf: string;
  readonly parameters: ReadonlyMap<string, ResolvedParameter>;
  /** Parameters for which a preset or a workspace has values, none of them on that day. */
  readonly idle: readonly string[];
}

/** The policy that holds where no preset is chosen. */
export const defaultPolicy = 'default';

/** Names of the presets, in code-point order. */
export const presetNames = (): readonly string[] =>
  readdirSync(policyFolder())
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => basename(file, '.yaml'))
    .filter((name) => name !== defaultPolicy)
    .sort();

/** What each preset lays down, in the order of `presetNames`. */
export const presetFiles = (): readonly PresetFile[] =>
  presetNames().map((name) => readPresetFile(join(policyFolder(), `${name}.yaml`)));

const policyFolder = (): string => join(schemaFolder(), 'policy');

/**
 * The default policy, or a preset (a name of `presetNames`) on top of it, at a day (ISO). Throws a UserError naming file
 * and parameter for values that are out of range, not among the codes they are lists of, or without a value on that day.
 */
export const resolvePolicy = (name: string, asOf: string, known: KnownCodes): Policy => {
  const base = resolvePolicyFile(join(policyFolder(), `${defaultPolicy}.yaml`), asOf, known);
  return name === defaultPolicy ? base : withPreset(base, join(policyFolder(), `${name}.yaml`), known);
};

/** Reads the file that defines all parameters and resolves it at a day; see `resolvePolicy`. */
export const resolvePolicyFile = (path: string, asOf: string, known: KnownCodes): Policy => {
  const file = readPolicyFile(path);
  const refuse = refuseIn(path);
  return {
    name: file.name,
    title: file.title,
    asOf,
    idle: [],
    parameters: new Map(
      file.parameters.map(({ definition, values }) => {
        const editions = readEditions(definition, values, known, refuse);
        const resolved = resolveEditions(definition, editions, { asOf, origin: 'default' });
        if (resolved !== undefined) return [definition.name, resolved] as const;
        throw new UserError(message('schema.no-value-then', { parameter: definition.name, date: asOf }), {
          where: `schemas/policy/${basename(path)}`,
          hint: message('schema.no-value-then-hint'),
        });
      }),
    ),
  };
};

/** Puts the values of a preset's file in the place of others. */
export const withPreset = (base: Policy, path: string, known: KnownCodes): Policy => {
  const { name, title, values } = readPresetFile(path);
  const raw = Object.fromEntries(Object.entries(values).map(([key, dated]) => [key, { values: dated }]));
  const overrides = readOverrides(definitionsOf(base), raw, known, refuseIn(path));
  return { ...overridePolicy(base, overrides, 'preset'), name, title };
};

const refuseIn =
  (path: string): Refuse =>
  (problem) => {
    throw new UserError(problem, { where: path, hint: message('schema.field-wrong-hint') });
  };

/** What the parameters of a policy are. */
export const definitionsOf = ({ parameters }: Policy): ReadonlyMap<string, ParameterDefinition> =>
  new Map([...parameters].map(([name, { definition }]) => [name, definition]));

/** What the parameters of the shipped policy are, without their values. */
export const policyDefinitions = (): ReadonlyMap<string, ParameterDefinition> =>
  new Map(
    readPolicyFile(join(policyFolder(), `${defaultPolicy}.yaml`)).parameters.map(({ definition }) => [
      definition.name,
      definition,
    ]),
  );

const resolveEditions = (
  definition: ParameterDefinition,
  editions: readonly Edition[],
  { asOf, origin }: { readonly asOf: string; readonly origin: PolicyOrigin },
): ResolvedParameter | undefined => {
  const inForce =
    editions.find(({ since, until }) => since <= asOf && (until === undefined || asOf <= until)) ??
    (definition.kind === 'table' ? editions[0] : undefined);
  if (inForce === undefined) return undefined;
  const { value, since, until } = inForce;
  const source = inForce.source ?? (origin === 'workspace' ? 'bidui.yaml' : definition.source);
  return { definition, value, since, until, origin, source, editions };
};

/** The policy with other values for some parameters; those without a value on the day stay, and are named in `idle`. */
export const overridePolicy = (policy: Policy, overrides: PolicyOverrides, origin: PolicyOrigin): Policy => {
  const parameters = new Map(policy.parameters);
  const idle = new Set(policy.idle);
  for (const [name, editions] of overrides) {
    const base = parameters.get(name);
    if (base === undefined) continue;
    const resolved = resolveEditions(base.definition, editions, { asOf: policy.asOf, origin });
    if (resolved === undefined) idle.add(name);
    else parameters.set(name, resolved);
  }
  return { ...policy, parameters, idle: [...idle] };
};

/** The policy with values as a bidui.yaml would give them. */
export const withOverrides = (
  policy: Policy,
  overrides: Readonly<Record<string, RawOverride>>,
  known: KnownCodes,
  refuse: Refuse,
): Policy =>
  overridePolicy(policy, readOverrides(definitionsOf(policy), overrides, known, refuse), 'workspace');

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
