import { UserError } from '../errors.js';
import { message } from '../messages/catalogue.js';
import { readDecisionFile, type DecisionFile } from '../review/decision-file.js';
import { readWorkspaceKey } from '../workspace/workspace-key.js';

/** The decisions of the current folder, and the key under which they are kept. */
export interface WorkspaceDecisions {
  readonly file: DecisionFile;
  readonly key: Buffer;
}

/** Throws a UserError where the folder has no key of its own: nothing that is kept would be known again. */
export const openDecisions = (workingFolder: string): WorkspaceDecisions => {
  const { bytes, origin } = readWorkspaceKey(workingFolder);
  if (origin === 'fixed') {
    throw new UserError(message('review.key-missing'), { hint: message('review.key-missing-hint') });
  }
  return { file: readDecisionFile(workingFolder, bytes), key: bytes };
};

/** The day of an ISO time where the reader lives, as `YYYY-MM-DD`. */
export const localDay = (time: string): string => {
  const date = new Date(time);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};
