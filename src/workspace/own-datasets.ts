import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { UserError } from '../errors.js';
import { message } from '../messages/catalogue.js';
import type { Dataset } from '../schema/dataset.js';
import { readDatasetFile } from '../schema/dataset-file.js';
import { schemaFolder } from '../schema/schema-folder.js';
import type { WorkspaceFile } from './types.js';

/** The folder beside bidui.yaml in which a workspace describes rolls of its own, in the form of `schemas/datasets/`. */
export const ownDatasetsFolder = 'datasets';

/** What a workspace knows of rolls beside what bidui ships. */
export interface OwnDatasets {
  readonly files: readonly WorkspaceFile[];
  /** By name, behind all that are shipped. */
  readonly datasets: ReadonlyMap<string, Dataset>;
}

/**
 * Reads `datasets/*.yaml` of the first of the folders that has any. Throws a UserError where a file is wrong, or has the
 * name of a dataset that is shipped or of a table that is needed for something else.
 */
export const readOwnDatasets = (
  folders: readonly string[],
  shipped: ReadonlyMap<string, Dataset>,
  workingFolder: string,
): OwnDatasets => {
  const paths = folders.map(filesIn).find((found) => found.length > 0) ?? [];
  const datasets = new Map(shipped);
  const files = paths.map((path): WorkspaceFile => {
    demandFree(path, shipped);
    const dataset = readDatasetFile(path);
    datasets.set(dataset.name, dataset);
    const near = relative(workingFolder, path).replaceAll(sep, '/');
    return {
      path,
      name: near.startsWith('../') ? path : near,
      sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
    };
  });
  return { files, datasets };
};

const filesIn = (folder: string): readonly string[] => {
  const own = join(folder, ownDatasetsFolder);
  if (!existsSync(own)) return [];
  return readdirSync(own, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map(({ name }) => join(own, name))
    .sort();
};

/** Tables of a run that are not named after a dataset. */
const tables = new Set([
  ...['candidate', 'fault', 'finding', 'former_name', 'link', 'person', 'record', 'sheet', 'source'],
]);
const prefixes = ['link_', 'record_'];

const demandFree = (path: string, shipped: ReadonlyMap<string, Dataset>): void => {
  const name = basename(path, '.yaml');
  const isTaken =
    shipped.has(name) ||
    tables.has(name) ||
    prefixes.some((prefix) => name.startsWith(prefix)) ||
    existsSync(join(schemaFolder(), 'views', `${name}.sql`));
  if (!isTaken) return;
  throw new UserError(message('workspace.dataset-taken', { name }), {
    where: path,
    hint: message('workspace.dataset-taken-hint'),
  });
};
