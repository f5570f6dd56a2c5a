import { resolve } from 'node:path';
import type { Lang } from '../messages/text.js';
import { loadDatasets } from '../schema/datasets.js';
import { loadWorkspace } from '../workspace/load-workspace.js';
import { inspectPath } from './inspection.js';
import { inspectionJson } from './inspection-json.js';
import { passwordAsker } from './password-asker.js';
import type { Questions } from './questions.js';
import { renderInspection } from './render-inspection.js';

/** What `bidui inspect` was asked for besides the path, and where it was asked. */
export interface InspectOptions {
  readonly lang: Lang;
  readonly json: boolean;
  /** Default that of the process. */
  readonly workingFolder?: string;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Null, the default: nobody is to be asked for a password. */
  readonly questions?: Questions | null;
}

/**
 * `bidui inspect PATH`: says what a run would make of a file or of every file below a folder. Returns what goes to
 * stdout, with a line break at the end. Throws a UserError where there is nothing to read.
 */
export const runInspect = async (path: string, options: InspectOptions): Promise<string> => {
  const { lang, json, workingFolder = process.cwd(), environment = process.env, questions = null } = options;
  const input = resolve(workingFolder, path);
  const workspace = loadWorkspace({ input, workingFolder, datasets: loadDatasets() });
  const passwordFor = passwordAsker({ workspace, environment, lang, questions: json ? null : questions });
  const inspection = await inspectPath(input, { workspace, passwordFor });
  const text = json
    ? JSON.stringify(inspectionJson(inspection, lang), null, 2)
    : renderInspection(inspection, lang);
  return `${text}\n`;
};
