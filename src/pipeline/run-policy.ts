import { overridePolicy, resolvePolicy, type Policy } from '../schema/policy.js';
import type { KnownCodes } from '../schema/policy-value.js';
import type { RunConfig } from '../workspace/run-config.js';

/** The policy of a run: the default, the preset on top of it, the values of bidui.yaml on top of both. */
export const runPolicy = (
  { policy, workspace }: Pick<RunConfig, 'policy' | 'workspace'>,
  asOf: string,
  known: KnownCodes,
): Policy => overridePolicy(resolvePolicy(policy, asOf, known), workspace.policy.overrides, 'workspace');
