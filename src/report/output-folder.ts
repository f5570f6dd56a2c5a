import { mkdir, mkdtemp, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../errors.js';
import { message, type Message } from '../messages/catalogue.js';

/** Folders in which a result is being written; one that is still there belonged to a run that was killed. */
export const partialPrefix = '.bidui-partial-';

/**
 * Makes sure that a result can be written into a folder, before the long work begins: makes the folder, removes what
 * a killed run left, tries to write, and tries the files that would be replaced. Throws a UserError with what to do.
 */
export const ensureWritable = async (outFolder: string, files: readonly string[] = []): Promise<void> => {
  await explainFailure(outFolder, async () => {
    await mkdir(outFolder, { recursive: true });
    await removePartials(outFolder);
    await rm(await mkdtemp(join(outFolder, partialPrefix)), { recursive: true });
  });
  for (const file of files) await ensureReplaceable(join(outFolder, file));
};

/** Throws a UserError where an existing file cannot be replaced, mostly because it is open in Excel or WPS. */
export const ensureReplaceable = async (path: string): Promise<void> => {
  try {
    await (await open(path, 'r+')).close();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw new UserError(message('report.file-in-use'), {
      where: path,
      hint: message('report.file-in-use-hint'),
      cause: error,
    });
  }
};

/** Removes the folders that killed runs left. */
export const removePartials = async (outFolder: string): Promise<void> => {
  for (const name of await readdir(outFolder)) {
    if (name.startsWith(partialPrefix)) await rm(join(outFolder, name), { recursive: true, force: true });
  }
};

/** Runs work on an output folder; what the file system refuses becomes a UserError, all else is passed on. */
export const explainFailure = async <T>(outFolder: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    const reason = reasons.get(codeOf(error));
    if (reason === undefined) throw error;
    throw new UserError(reason.what, { where: outFolder, hint: reason.hint, cause: error });
  }
};

interface Reason {
  readonly what: Message;
  readonly hint: Message;
}

const notAFolder: Reason = {
  what: message('report.out-is-file'),
  hint: message('report.out-is-file-hint'),
};
const refused: Reason = {
  what: message('report.out-refused'),
  hint: message('report.out-refused-hint'),
};
const full: Reason = { what: message('report.out-full'), hint: message('report.out-full-hint') };

/** What the file system says, and what it means to the user. */
const reasons: ReadonlyMap<string, Reason> = new Map([
  ['EEXIST', notAFolder],
  ['ENOTDIR', notAFolder],
  ['EACCES', refused],
  ['EPERM', refused],
  ['EROFS', refused],
  ['ENOENT', refused],
  ['EBUSY', refused],
  ['ENOSPC', full],
  ['EDQUOT', full],
]);

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
