import type { Engine } from '../engine/types.js';
import type { Fault } from '../fault.js';
import { createLoader } from '../load/loader.js';
import type { SheetAccount } from '../load/sheet-account.js';
import { message } from '../messages/catalogue.js';
import type { AskPassword } from '../read/encrypted/decrypt-workbook.js';
import type { SeenFile } from '../workspace/instructions-for.js';
import { idleEntryFaults } from './idle-entries.js';
import type { ProgressListener } from './progress.js';
import { readSource, type ReadingPlan } from './read-source.js';
import { openReadingThreads } from './reading-threads.js';
import { sourceIntake, type Intake } from './source-intake.js';
import type { Rejection } from './source-sink.js';

/** A sheet that was used, and what it did not understand. */
export interface IngestedSheet {
  readonly account: SheetAccount;
  readonly sha256: string;
  readonly unknownHeaders: readonly string[];
  /** Fields that the sheet has a column, or a value for the whole sheet, for. */
  readonly fields: ReadonlySet<string>;
}

export interface Ingested {
  readonly sheets: readonly IngestedSheet[];
  readonly rejected: readonly Rejection[];
  readonly faults: readonly Fault[];
}

interface IngestOptions extends ReadingPlan {
  readonly engine: Engine;
  /** Relative paths in code-point order. */
  readonly sources: readonly string[];
  /** How many files are read at a time, each in a thread of its own; 0 = one after the other, in this thread. */
  readonly threads: number;
  readonly onProgress: ProgressListener;
  /** Makes the function that is asked for the password of a file. */
  readonly passwordFor: (file: string) => AskPassword;
}

/**
 * Takes every source from its file into the engine: read, map, normalise, load. A source or sheet that cannot be used
 * is rejected with its reason and the run goes on; only bugs are thrown. Sources are loaded in their order, however many
 * threads read them, so the result is the same.
 */
export const ingest = async (options: IngestOptions): Promise<Ingested> => {
  const { engine, sources, threads, onProgress, passwordFor, root, workspace, used } = options;
  const plan: ReadingPlan = { root, workspace, used };
  const loader = await createLoader({ engine, datasets: used });
  const intake: Intake = { loader, sheets: [], rejected: [], faults: [], seen: [] };
  const pool = threads === 0 ? null : openReadingThreads({ plan, sources, threads });
  try {
    for (const [done, file] of sources.entries()) {
      const what = message('run.progress-read', { file });
      onProgress({ stage: 'read', what, done, total: sources.length });
      const reading = { file, password: passwordFor(file), sink: sourceIntake(intake, file) };
      await (pool === null ? readSource({ plan, ...reading }) : pool.read(reading));
    }
  } finally {
    await pool?.close();
  }
  intake.faults.push(...idleEntryFaults(workspace, seenFiles(sources, intake.seen)));
  await loader.finishLoading();
  return intake;
};

/** Every file, also those that could not be opened. */
const seenFiles = (sources: readonly string[], opened: readonly SeenFile[]): readonly SeenFile[] => {
  const sheets = new Map(opened.map((one) => [one.file, one.sheets]));
  return sources.map((file) => ({ file, sheets: sheets.get(file) ?? null }));
};
