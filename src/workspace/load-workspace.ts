import { dirname } from 'node:path';
import type { Dataset } from '../schema/dataset.js';
import { loadSharedCodes } from '../schema/datasets.js';
import { withExtraHeaders } from './extra-headers.js';
import { readEngineAddress } from './engine-address.js';
import { readOwnDatasets } from './own-datasets.js';
import { noPolicy, readPolicySection } from './policy-section.js';
import { readSourceEntry } from './source-entry.js';
import type { Workspace } from './types.js';
import { errorsOf, unknownKey, wrongValue, type ErrorAt } from './workspace-error.js';
import { findWorkspaceFile, inputFolder } from './workspace-file.js';
import { workspaceSchema, type RawWorkspace } from './workspace-schema.js';
import { parseYamlText, type YamlText } from './yaml-text.js';

interface WorkspaceOptions {
  /** Absolute path of the folder or file that is to be read. */
  readonly input: string;
  readonly workingFolder: string;
  /** All that bidui ships. */
  readonly datasets: ReadonlyMap<string, Dataset>;
}

/**
 * Reads bidui.yaml from the input folder, else from the current one, and the datasets beside it; the workspace of an
 * office that has neither lays down nothing. Throws a UserError with file, line and what to do.
 */
export const loadWorkspace = ({ input, workingFolder, datasets }: WorkspaceOptions): Workspace => {
  const folders = [inputFolder(input), workingFolder];
  const found = findWorkspaceFile(folders, workingFolder);
  const places = found === undefined ? folders : [dirname(found.path)];
  const own = readOwnDatasets(places, datasets, workingFolder);
  const known = { folders: places, ownDatasets: own.files, datasets: own.datasets };
  if (found === undefined) return { file: null, ...nothingLaidDown, ...known };
  const { text, ...file } = found;
  return { file, ...known, ...parseWorkspace(file.name, text, own.datasets) };
};

const nothingLaidDown = {
  ...{ sources: [], passwords: [], policy: noPolicy, sieveAboveRows: null, engine: null },
};

/** What the text of a bidui.yaml lays down. Throws a UserError with file, line and what to do. */
export const parseWorkspace = (
  file: string,
  text: string,
  datasets: ReadonlyMap<string, Dataset>,
): Omit<Workspace, 'file' | 'folders' | 'ownDatasets'> => {
  const yaml = parseYamlText(file, text);
  const errorAt = errorsOf(file, yaml);
  const raw = readShape(yaml, errorAt);
  const extended = withExtraHeaders(datasets, raw.headers, errorAt);
  return {
    datasets: extended,
    policy: readPolicySection(raw.policy, { datasets: extended, shared: loadSharedCodes() }, errorAt),
    sieveAboveRows: raw['sieve-above-rows'] ?? null,
    engine: raw.engine === undefined ? null : readEngineAddress(raw.engine, ['engine'], errorAt),
    sources: raw.sources.map((source, at) =>
      readSourceEntry(source, ['sources', at], { datasets: extended, yaml, errorAt }),
    ),
    passwords: raw.passwords.map((entry, at) => ({ line: yaml.lineOf(['passwords', at]), ...entry })),
  };
};

const readShape = ({ value, lineOf }: YamlText, errorAt: ErrorAt): RawWorkspace => {
  const result = workspaceSchema.safeParse(withoutBlankSections(value));
  if (result.success) return result.data;
  const errors = result.error.issues.map((issue) => {
    const key = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
    const place = key === undefined ? issue.path : [...issue.path, key];
    return { line: lineOf(place), issue, key };
  });
  const first = errors.reduce((best, one) => (one.line < best.line ? one : best));
  throw first.key === undefined
    ? wrongValue(errorAt, first.issue.path, first.issue.message)
    : unknownKey(errorAt, first.issue.path, first.key);
};

const isBlank = (value: unknown): boolean => value === null || value === undefined || value === '';

/** A section whose entries are all commented out, and a file of comments alone, lay down nothing. */
const withoutBlankSections = (value: unknown): unknown => {
  if (isBlank(value)) return {};
  if (typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value ?? {}).filter(([, section]) => !isBlank(section)));
};
