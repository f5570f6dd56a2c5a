import { message } from '../messages/catalogue.js';
import type { DatedRaw, ParameterDefinition, RawOverride } from './policy-file.js';
import { readEditions, type Edition, type KnownCodes, type Refuse } from './policy-value.js';

/** Values that take the place of others, by parameter. */
export type PolicyOverrides = ReadonlyMap<string, readonly Edition[]>;

/** The day from which a value holds that was given without a day. */
export const always = '0001-01-01';

/** Whether an override has days of its own. */
const isDated = (raw: RawOverride): raw is Extract<RawOverride, { readonly values: readonly DatedRaw[] }> =>
  typeof raw === 'object' && !Array.isArray(raw);

/**
 * Reads the values that are to take the place of others. `refuse` is told the parameter and the keys below it where it is
 * unknown or a value cannot be.
 */
export const readOverrides = (
  definitions: ReadonlyMap<string, ParameterDefinition>,
  overrides: Readonly<Record<string, RawOverride>>,
  known: KnownCodes,
  refuse: Refuse,
): PolicyOverrides =>
  new Map(
    Object.entries(overrides).map(([name, raw]) => {
      const definition = definitions.get(name);
      if (definition === undefined) {
        return refuse(message('schema.unknown-parameter', { parameter: name }), [name]);
      }
      const values = isDated(raw) ? raw.values : [{ from: always, value: raw }];
      const editions = readEditions(definition, values, known, (problem, below = []) =>
        refuse(problem, isDated(raw) ? [name, 'values', ...below] : [name, ...below.slice(2)]),
      );
      return [name, editions] as const;
    }),
  );
