import { mkdtemp, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReportModel } from './model.js';
import { ensureReplaceable, ensureWritable, explainFailure, partialPrefix } from './output-folder.js';
import { reporters as everyReporter } from './registry.js';
import type { Reporter } from './reporter.js';
import { sealFile } from './run-json.js';

interface WriteOptions {
  readonly reporters?: readonly Reporter[];
  /** Told when all files are whole and are about to take their places. */
  readonly onMoving?: () => void;
}

/**
 * Writes a result so that nothing half-written is ever taken for one. Every file is written into a folder of its own
 * inside `outFolder` (hence on the same file system) and brought to the disk; only when all are whole does the old
 * run.json go, the files take their places, and the new run.json comes last. Other files in the folder are left alone.
 *
 * Throws a UserError where the folder or a file in it refuses; whatever is thrown before the first file moves leaves
 * the earlier result as it was.
 */
export const writeReports = async (
  model: ReportModel,
  outFolder: string,
  { reporters = everyReporter, onMoving }: WriteOptions = {},
): Promise<void> => {
  const wanted = reporters.filter(({ isWanted }) => isWanted?.(model) !== false);
  const files = wanted.map(({ file }) => file);
  const outdated = reporters.filter((reporter) => !wanted.includes(reporter)).map(({ file }) => file);
  await ensureWritable(outFolder, [...files, ...outdated]);
  await explainFailure(outFolder, async () => {
    const partial = await mkdtemp(join(outFolder, partialPrefix));
    try {
      for (const reporter of wanted) {
        const path = join(partial, reporter.file);
        await reporter.write(model, path);
        await syncToDisk(path);
      }
      onMoving?.();
      await moveIntoPlace(partial, outFolder, { files, outdated });
    } finally {
      await rm(partial, { recursive: true, force: true });
    }
  });
};

interface Placing {
  readonly files: readonly string[];
  /** Files that this result does not have; one of an earlier result must not stand beside it. */
  readonly outdated: readonly string[];
}

const moveIntoPlace = async (
  partial: string,
  outFolder: string,
  { files, outdated }: Placing,
): Promise<void> => {
  // Asked again: somebody may have opened the old workbook while the new one was being written.
  for (const file of [...files, ...outdated]) await ensureReplaceable(join(outFolder, file));
  await rm(join(outFolder, sealFile), { force: true });
  for (const file of outdated) await rm(join(outFolder, file), { force: true });
  const sealLast = [
    ...files.filter((file) => file !== sealFile),
    ...files.filter((file) => file === sealFile),
  ];
  for (const file of sealLast) await rename(join(partial, file), join(outFolder, file));
  await syncFolder(outFolder);
};

const syncToDisk = async (path: string): Promise<void> => {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Brings the new names to the disk. Windows has no such thing for folders and does it by itself. */
const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform !== 'win32') {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
};
