import { resolve } from 'node:path';
import { z } from 'zod';
import { UserError } from '../errors.js';
import { message } from '../messages/catalogue.js';
import type { Lang } from '../messages/text.js';
import { loadDatasets } from '../schema/datasets.js';
import { defaultPolicy, presetNames } from '../schema/policy.js';
import { loadWorkspace } from './load-workspace.js';
import { nearestName } from './nearest.js';
import type { EngineAddress, Workspace } from './types.js';
import { hintFor } from './workspace-error.js';
import { readWorkspaceKey, type WorkspaceKey } from './workspace-key.js';

/** Everything that decides a run, typed and checked once, at the edge. */
export interface RunConfig {
  /** The folder of exports, or one file, as given. */
  readonly input: string;
  /** The current folder, absolute: the workspace. */
  readonly workingFolder: string;
  /** ISO date, or undefined: the last day of the latest payment month. */
  readonly asOf: string | undefined;
  /** Output folder, or undefined: `reports/<month of the as-of date>` below the current folder. */
  readonly out: string | undefined;
  readonly lang: Lang;
  /** `default` or the name of a preset; what bidui.yaml says of single values stands in `workspace`. */
  readonly policy: string;
  readonly key: WorkspaceKey;
  /** What bidui.yaml lays down. */
  readonly workspace: Workspace;
  /** Whether a file or sheet that cannot be read stops the run. */
  readonly strict: boolean;
  /** How many files are read at a time; undefined: as many as the files are worth. */
  readonly threads: number | undefined;
  /** Reference rolls of more records than this are sieved while they are read. */
  readonly sieveAbove: number;
  readonly engine: EngineAddress;
}

/** Above so many records a reference roll is sieved, unless something else is said: fewer are loaded whole in seconds. */
export const usualSieveAbove = 1_000_000;

interface RunFlags {
  readonly input: string;
  readonly asOf?: string | undefined;
  readonly out?: string | undefined;
  readonly lang: Lang;
  readonly strict: boolean;
  /** Name of a preset; wins over that of bidui.yaml. */
  readonly policy?: string | undefined;
  readonly threads?: number | undefined;
  readonly sieveAbove?: number | undefined;
}

/** Makes the configuration of a run from its flags and the workspace that it is started in. Throws UserError. */
export const resolveRunConfig = (flags: RunFlags, workingFolder: string): RunConfig => {
  const input = resolvePath(workingFolder, flags.input);
  const workspace = loadWorkspace({ input, workingFolder, datasets: loadDatasets() });
  return {
    input,
    workingFolder,
    asOf: flags.asOf === undefined ? undefined : parseAsOf(flags.asOf),
    out: flags.out === undefined ? undefined : resolvePath(workingFolder, flags.out),
    lang: flags.lang,
    policy: choosePolicy(flags.policy, workspace),
    key: readWorkspaceKey(workingFolder),
    workspace,
    strict: flags.strict,
    threads: flags.threads,
    sieveAbove: flags.sieveAbove ?? workspace.sieveAboveRows ?? usualSieveAbove,
    engine: workspace.engine ?? 'duckdb',
  };
};

/** An empty path, mostly a variable of a script that was not set, would silently mean the current folder. */
export const resolvePath = (workingFolder: string, path: string): string => {
  if (path.trim() !== '') return resolve(workingFolder, path);
  throw new UserError(message('run.path-empty'), { hint: message('run.path-empty-hint') });
};

/** The preset that the command line names, else that of bidui.yaml, else `default`. Throws a UserError. */
export const choosePolicy = (flag: string | undefined, { policy }: Pick<Workspace, 'policy'>): string => {
  if (flag === undefined) return policy.preset ?? defaultPolicy;
  const known = [defaultPolicy, ...presetNames()];
  const name = flag.trim();
  if (known.includes(name)) return name;
  throw new UserError(message('workspace.unknown-preset', { name }), {
    hint: hintFor(nearestName(name, known), known),
  });
};

const isoDate = z.iso.date();

/** A day named on the command line. Throws a UserError. */
export const parseAsOf = (text: string): string => {
  const parsed = isoDate.safeParse(text.trim());
  if (parsed.success && parsed.data >= '1900-01-01') return parsed.data;
  throw new UserError(message('run.as-of-wrong', { value: text }), { hint: message('run.as-of-wrong-hint') });
};
