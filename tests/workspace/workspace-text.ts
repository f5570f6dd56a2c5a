import { parseWorkspace } from '../../src/workspace/load-workspace.js';
import { UserError } from '../../src/errors.js';
import type { Workspace } from '../../src/workspace/types.js';
import { loadDatasets } from '../../src/schema/datasets.js';

/** The datasets that are shipped; read once for all tests. */
export const datasets = loadDatasets();

/** Reads the lines of a bidui.yaml. */
export const workspaceOf = (
  ...lines: readonly string[]
): Omit<Workspace, 'file' | 'folders' | 'ownDatasets'> =>
  parseWorkspace('bidui.yaml', `${lines.join('\n')}\n`, datasets);

/** What is wrong with the lines of a bidui.yaml: place, message and what to do, in English. */
export const mistakeIn = (...lines: readonly string[]): string => {
  try {
    workspaceOf(...lines);
  } catch (error) {
    if (error instanceof UserError) return error.describe('en');
    throw error;
  }
  throw new Error('nothing is wrong');
};
