import type { Lang } from '../messages/text.js';
import { loadDatasets } from '../schema/datasets.js';
import { inspectPath } from './inspection.js';
import { inspectionJson } from './inspection-json.js';
import { renderInspection } from './render-inspection.js';

/** What `bidui inspect` was asked for besides the path. */
export interface InspectOptions {
  readonly lang: Lang;
  readonly json: boolean;
}

/**
 * `bidui inspect PATH`: says what a run would make of a file or of every file below a folder. Returns what goes to
 * stdout, with a line break at the end. Throws a UserError where there is nothing to read.
 */
export const runInspect = async (path: string, { lang, json }: InspectOptions): Promise<string> => {
  const inspection = await inspectPath(path, loadDatasets());
  const text = json
    ? JSON.stringify(inspectionJson(inspection, lang), null, 2)
    : renderInspection(inspection, lang);
  return `${text}\n`;
};
