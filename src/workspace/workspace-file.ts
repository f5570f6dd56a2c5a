import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { UserError } from '../errors.js';
import { message } from '../messages/catalogue.js';
import type { WorkspaceFile } from './types.js';

/** The name of the file in which an office lays down how its files are to be read. */
export const workspaceFileName = 'bidui.yaml';

/** What an editor or a hurried hand makes of that name. */
const nearNames = new Set(['bidui.yml', 'bidui.yaml.txt', 'bidui.yml.txt', 'bidui.txt', workspaceFileName]);

interface FoundFile extends WorkspaceFile {
  readonly text: string;
}

/**
 * Looks for bidui.yaml in the folders in turn and reads the first one. Throws a UserError where it is not UTF-8, or
 * where a folder holds it under a name that is nearly right: what was laid down would silently not count.
 */
export const findWorkspaceFile = (
  folders: readonly string[],
  workingFolder: string,
): FoundFile | undefined => {
  for (const folder of new Set(folders)) {
    const path = join(folder, workspaceFileName);
    if (existsSync(path)) return readWorkspaceFile(path, workingFolder);
    const near = namesIn(folder).find((name) => nearNames.has(name.toLowerCase()));
    if (near !== undefined) {
      throw new UserError(message('workspace.misnamed', { name: near }), {
        where: join(folder, near),
        hint: message('workspace.misnamed-hint'),
      });
    }
  }
  return undefined;
};

/** The folder that the paths of a run are relative to: the input itself, or where the one file lies. */
export const inputFolder = (input: string): string => (isFolder(input) ? input : dirname(input));

const isFolder = (path: string): boolean => {
  try {
    readdirSync(path);
    return true;
  } catch {
    return false;
  }
};

const namesIn = (folder: string): readonly string[] => (isFolder(folder) ? readdirSync(folder) : []);

const readWorkspaceFile = (path: string, workingFolder: string): FoundFile => {
  const bytes = readFileSync(path);
  const near = relative(workingFolder, path).replaceAll(sep, '/');
  return {
    path,
    name: near.startsWith('../') ? path : near,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    text: decode(path, bytes),
  };
};

const decode = (path: string, bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UserError(message('workspace.not-utf8'), {
      where: path,
      hint: message('workspace.not-utf8-hint'),
      cause: error,
    });
  }
};
