import { readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { hashFile, type FileHash } from '../audit/file-hash.js';
import { buildManifest } from '../audit/manifest.js';
import type { Reporter } from './reporter.js';

/** Name of the file that seals a result: it is written last, so a folder without it holds no whole result. */
export const sealFile = 'run.json';

/** run.json: the manifest of the run, with the hashes of the files that stand beside it when it is written. */
export const runJson: Reporter = {
  name: 'run-json',
  file: sealFile,
  write: async (model, path) => {
    const folder = dirname(path);
    const names = (await readdir(folder)).filter((name) => name !== basename(path)).sort();
    const outputs: FileHash[] = [];
    for (const name of names) outputs.push(await hashFile(join(folder, name), name));
    await writeFile(path, `${JSON.stringify(buildManifest(model, outputs), null, 2)}\n`);
  },
};
