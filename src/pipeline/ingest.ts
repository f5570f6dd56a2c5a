import type { Engine } from '../engine/types.js';
import type { Fault } from '../fault.js';
import { readFocusFilter } from '../load/focus-filter.js';
import { createLoader } from '../load/loader.js';
import type { Sieve } from '../load/roll-gate.js';
import { rollSieve, type SievedRoll } from '../load/roll-sieve.js';
import type { SheetAccount } from '../load/sheet-account.js';
import { message } from '../messages/catalogue.js';
import type { AskPassword } from '../read/encrypted/decrypt-workbook.js';
import type { SeenFile } from '../workspace/instructions-for.js';
import { idleEntryFaults } from './idle-entries.js';
import type { ProgressListener } from './progress.js';
import { readSource, type ReadingPlan, type SourcePart } from './read-source.js';
import { openReadingThreads } from './reading-threads.js';
import { rememberedPasswords } from './remembered-passwords.js';
import { loadSieveKeys, shareSieve } from './shared-sieve.js';
import { newIntake, putOffParts, seenFiles, sourceIntake, type Intake } from './source-intake.js';
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
  /** In the order of sources and sheets, like everything here. */
  readonly sheets: readonly IngestedSheet[];
  readonly rejected: readonly Rejection[];
  readonly faults: readonly Fault[];
  /** Files that list the faults of which a sheet has too many, in the order of sheets. */
  readonly faultFiles: readonly string[];
  /** Rolls of which linking and rules see only what concerns the people that the run is about. */
  readonly sieved: readonly SievedRoll[];
}

interface IngestOptions extends Omit<ReadingPlan, 'sieve'> {
  readonly engine: Engine;
  /** Relative paths in code-point order. */
  readonly sources: readonly string[];
  /** How many files are read at a time, each in a thread of its own; 0 = one after the other, in this thread. */
  readonly threads: number;
  /** Reference rolls of more records than this are sieved. */
  readonly sieveAbove: number;
  readonly onProgress: ProgressListener;
  /** Makes the function that is asked for the password of a file. */
  readonly passwordFor: (file: string) => AskPassword;
}

/**
 * Takes every source from its file into the engine: read, map, normalise, load. A source or sheet that cannot be used
 * is rejected with its reason and the run goes on; only bugs are thrown. Sources are loaded in their order, however many
 * threads read them, so the result is the same. Reference rolls that were put off follow, in the same order, once it is
 * known whom the run is about.
 */
export const ingest = async (options: IngestOptions): Promise<Ingested> => {
  const { engine, sources, root, workspace, used, putsOff, faultFolder, sieveAbove } = options;
  const plan: ReadingPlan = { root, workspace, used, putsOff, faultFolder, sieve: null };
  const loader = await createLoader({ engine, datasets: used });
  const sieve = rollSieve({ datasets: used, above: sieveAbove });
  const intake = newIntake(loader, sieve);
  const readSieve = async (): Promise<Sieve> => {
    const keysOf = await loadSieveKeys();
    return { keysOf, filter: await readFocusFilter({ engine, datasets: used, keysOf }) };
  };
  const reading = { ...options, passwordFor: rememberedPasswords(options.passwordFor), intake };

  await readParts(
    reading,
    plan,
    sources.map((file, source) => ({ source, file, only: null })),
  );
  const putOff = putOffParts(intake);
  if (putOff.length > 0) {
    const known = await readSieve();
    sieve.start(known);
    const shared = shareSieve(known.filter, { large: sieve.large, above: sieveAbove });
    await readParts(reading, { ...plan, sieve: shared }, putOff);
  }
  intake.faults.add(sources.length, -1, ...idleEntryFaults(workspace, everyFile(sources, seenFiles(intake))));
  const sieved = await sieve.finish(engine, readSieve);
  await loader.finishLoading();
  return {
    ...{ sheets: intake.sheets.end(), rejected: intake.rejected.end(), faults: intake.faults.end() },
    faultFiles: intake.faultFiles.end(),
    sieved,
  };
};

type Reading = Pick<IngestOptions, 'sources' | 'threads' | 'onProgress' | 'passwordFor'> & {
  readonly intake: Intake;
};

/** Reads sources, or what of them was put off, and takes them in one after the other. */
const readParts = async (
  { sources, threads, onProgress, passwordFor, intake }: Reading,
  plan: ReadingPlan,
  parts: readonly (SourcePart & { readonly source: number })[],
): Promise<void> => {
  const pool = threads === 0 ? null : openReadingThreads({ plan, sources: parts, threads });
  try {
    for (const [at, { source, file, only }] of parts.entries()) {
      const what = message('run.progress-read', { file });
      const done = only === null ? at : sources.length - parts.length + at;
      onProgress({ stage: 'read', what, done, total: sources.length });
      const taken = { file, only, password: passwordFor(file), sink: sourceIntake(intake, file, source) };
      await (pool === null ? readSource({ plan, ...taken }) : pool.read(taken));
    }
  } finally {
    await pool?.close();
  }
};

/** Every file, also those that could not be opened. */
const everyFile = (sources: readonly string[], opened: readonly SeenFile[]): readonly SeenFile[] => {
  const sheets = new Map(opened.map((one) => [one.file, one.sheets]));
  return sources.map((file) => ({ file, sheets: sheets.get(file) ?? null }));
};
