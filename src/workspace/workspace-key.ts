import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.js';
import { message } from '../messages/catalogue.js';

/** The key of the hashes that name people and findings, and where it came from. */
export interface WorkspaceKey {
  readonly bytes: Buffer;
  readonly origin: 'workspace' | 'fixed';
}

/** Outside a workspace ids are hashed with this key: the same everywhere, and the report says so. */
const fixedKey = 'bidui: no workspace key';
const leastKeyBytes = 16;

/** The key in `.bidui/key`, else the fixed one. Throws a UserError where the file is too short to be a key. */
export const readWorkspaceKey = (workingFolder: string): WorkspaceKey => {
  const path = join(workingFolder, '.bidui', 'key');
  if (!existsSync(path)) return { bytes: Buffer.from(fixedKey), origin: 'fixed' };
  const bytes = readFileSync(path);
  if (bytes.length < leastKeyBytes) {
    throw new UserError(message('run.key-unusable'), { where: path, hint: message('run.key-unusable-hint') });
  }
  return { bytes, origin: 'workspace' };
};
