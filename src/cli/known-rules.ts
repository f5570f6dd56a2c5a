import { loadOwnRules, type OwnRules } from '../rules/own-rules.js';
import { loadRules, loadSharedRelations } from '../rules/load-rules.js';
import type { Rule } from '../rules/rule.js';
import { UserError } from '../errors.js';
import { message } from '../messages/catalogue.js';
import { loadDatasets } from '../schema/datasets.js';
import { loadWorkspace } from '../workspace/load-workspace.js';
import type { Workspace } from '../workspace/types.js';

/** The rules that are known where a command is started. */
export interface KnownRules extends OwnRules {
  /** Shipped ones first, then the workspace's own. */
  readonly rules: readonly Rule[];
  readonly workspace: Workspace;
}

/** Reads the rules that bidui ships and those of the workspace in the current folder. */
export const readKnownRules = (workingFolder: string): KnownRules => {
  const workspace = loadWorkspace({ input: workingFolder, workingFolder, datasets: loadDatasets() });
  const shipped = loadRules();
  const relations = loadSharedRelations();
  const own = loadOwnRules({ folders: workspace.folders, workingFolder, shipped, relations });
  return { rules: [...shipped, ...own.rules], broken: own.broken, workspace };
};

/** The rule of that id. Throws a UserError: what is wrong with its file, or which ids are like it. */
export const knownRule = ({ rules, broken }: KnownRules, id: string): Rule => {
  const rule = rules.find(({ header }) => header.id === id);
  if (rule !== undefined) return rule;
  const fault = broken.find((one) => one.id === id);
  if (fault !== undefined) throw fault.error;
  throw new UserError(message('cli.rules-unknown', { id }), { hint: message('cli.rules-unknown-hint') });
};
