import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { UserError } from '../errors.js';
import { message, type Message } from '../messages/catalogue.js';
import { isSystemError, namingFile } from './file-problem.js';
import { archiveExtensions, neverRolls } from './source-extensions.js';

/** Something below the folder that was not taken for a source. Folders end in a slash. */
export interface SkippedFile {
  /** Path relative to `root`, with forward slashes. */
  readonly file: string;
  readonly reason: Message;
}

const mayHide: ReadonlySet<string> = new Set(['read.skip.archive', 'read.skip.unreadable', 'read.skip.link']);

/** Whether rolls may lie in what was passed over: an archive, or something that could not be entered. */
export const mayHoldRolls = ({ reason }: SkippedFile): boolean => mayHide.has(reason.key);

/** What there is to read. */
export interface SourceList {
  /** The folder that all paths are relative to. */
  readonly root: string;
  /** Relative paths with forward slashes, in the order of their code points. */
  readonly sources: readonly string[];
  readonly skipped: readonly SkippedFile[];
}

/** The file in a folder of results that says which run they are from. */
const RUN_MANIFEST = 'run.json';

/** Code-point order, which is the order of UTF-8 bytes: the same on every machine and in every language. */
const byCodePoint = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/**
 * Names of the files that an earlier run wrote into a folder, as its manifest lists them; undefined if the folder
 * holds no result.
 */
const resultFiles = async (folder: string): Promise<ReadonlySet<string> | undefined> => {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(folder, RUN_MANIFEST), 'utf8'));
    if (typeof manifest !== 'object' || manifest === null || !('bidui' in manifest)) return undefined;
    const outputs: readonly unknown[] =
      'outputs' in manifest && Array.isArray(manifest.outputs) ? manifest.outputs : [];
    return new Set([RUN_MANIFEST, ...outputs.flatMap(nameOfOutput)]);
  } catch (error) {
    if (isSystemError(error) || error instanceof SyntaxError) return undefined;
    throw error;
  }
};

const nameOfOutput = (output: unknown): readonly string[] =>
  typeof output === 'object' && output !== null && 'file' in output && typeof output.file === 'string'
    ? [output.file]
    : [];

const skipByName = (name: string): Message | undefined => {
  if (name.startsWith('~$') || name.startsWith('.~')) return message('read.skip.lock-file');
  if (name.startsWith('.')) return message('read.skip.hidden');
  if (name === 'bidui.yaml') return message('read.skip.workspace');
  return undefined;
};

const skipByExtension = (name: string): Message | undefined => {
  const extension = extname(name).slice(1).toLowerCase();
  if (archiveExtensions.has(extension)) return message('read.skip.archive');
  return neverRolls.has(extension) ? message('read.skip.extension', { extension }) : undefined;
};

class SourceWalk {
  readonly sources: string[] = [];
  readonly skipped: SkippedFile[] = [];
  private readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  /**
   * Walks a folder, `''` for the root, which is read even where it holds results: it was asked for. The results
   * themselves (`--out` may name the input folder) are passed over.
   */
  async walk(folder: string, results: ReadonlySet<string> = new Set()): Promise<void> {
    for (const entry of await this.entriesOf(folder)) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (results.has(entry.name)) {
        this.skip(path, message('read.skip.results'));
        continue;
      }
      const byName = skipByName(entry.name);
      if (byName !== undefined) this.skip(entry.isDirectory() ? `${path}/` : path, byName);
      else if (entry.isDirectory()) await this.enter(path);
      else if (entry.isSymbolicLink()) await this.follow(path);
      else if (entry.isFile()) this.take(path);
      else this.skip(path, message('read.skip.special'));
    }
  }

  private async entriesOf(folder: string): Promise<Dirent[]> {
    try {
      return await readdir(join(this.root, folder), { withFileTypes: true });
    } catch (error) {
      if (folder === '' || !isSystemError(error)) throw error;
      this.skip(`${folder}/`, message('read.skip.unreadable'));
      return [];
    }
  }

  private async enter(path: string): Promise<void> {
    if ((await resultFiles(join(this.root, path))) !== undefined)
      this.skip(`${path}/`, message('read.skip.results'));
    else await this.walk(path);
  }

  /** A link to a file is that file; a link to a folder might lead in a circle. */
  private async follow(path: string): Promise<void> {
    const target = await stat(join(this.root, path)).catch(() => undefined);
    if (target?.isFile() === true) this.take(path);
    else if (target?.isDirectory() === true) this.skip(`${path}/`, message('read.skip.link'));
    else this.skip(path, message('read.skip.unreadable'));
  }

  private take(path: string): void {
    const reason = skipByExtension(path);
    if (reason === undefined) this.sources.push(path);
    else this.skip(path, reason);
  }

  private skip(file: string, reason: Message): void {
    this.skipped.push({ file, reason });
  }
}

/**
 * Every file below a folder that may be a roll, and whatever was passed over, with the reason. A file given in place
 * of a folder is a list of that one file. Throws a `UserError` where there is nothing to read.
 */
export const listSources = (path: string): Promise<SourceList> =>
  namingFile(path, async () => {
    const found = await stat(path);
    if (!found.isDirectory()) return { root: dirname(path), sources: [basename(path)], skipped: [] };
    const walk = new SourceWalk(path);
    await walk.walk('', await resultFiles(path));
    if (walk.sources.length === 0) {
      throw new UserError(message('read.nothing-to-read', { skipped: walk.skipped.length }), {
        where: path,
        hint: message('read.hint.put-files'),
      });
    }
    return {
      root: path,
      sources: walk.sources.sort(byCodePoint),
      skipped: walk.skipped.sort((a, b) => byCodePoint(a.file, b.file)),
    };
  });
