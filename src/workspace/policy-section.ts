import { message } from '../messages/catalogue.js';
import { defaultPolicy, policyDefinitions, presetNames } from '../schema/policy.js';
import { readOverrides } from '../schema/policy-overrides.js';
import type { KnownCodes } from '../schema/policy-value.js';
import type { WorkspacePolicy } from './types.js';
import { unknownParameter, unknownPreset, wrongValue, type ErrorAt } from './workspace-error.js';
import type { RawWorkspace } from './workspace-schema.js';

/** Of a workspace that says nothing about the policy. */
export const noPolicy: WorkspacePolicy = { preset: null, overrides: new Map() };

/**
 * Reads the `policy` of a bidui.yaml: `preset`, and values by parameter. Throws a UserError with the line where a name is
 * unknown or a value cannot be.
 */
export const readPolicySection = (
  { preset, ...values }: RawWorkspace['policy'],
  known: KnownCodes,
  errorAt: ErrorAt,
): WorkspacePolicy => {
  if (Object.keys(values).length === 0 && preset === undefined) return noPolicy;
  const definitions = policyDefinitions();
  const overrides = readOverrides(definitions, values, known, (problem, at = []) => {
    const [name = ''] = at;
    const place = ['policy', ...at];
    throw definitions.has(String(name))
      ? errorAt(place, problem, message('workspace.policy-hint'))
      : unknownParameter(errorAt, place, String(name), definitions);
  });
  return { preset: preset === undefined ? null : readPreset(preset, errorAt), overrides };
};

const readPreset = (preset: unknown, errorAt: ErrorAt): string => {
  const place = ['policy', 'preset'];
  if (typeof preset !== 'string') throw wrongValue(errorAt, place, 'text');
  const known = [defaultPolicy, ...presetNames()];
  if (!known.includes(preset.trim())) throw unknownPreset(errorAt, place, preset, known);
  return preset.trim();
};
