import { join } from 'node:path';
import type { Engine } from '../engine/types.js';
import { UserError } from '../errors.js';
import type { Fault } from '../fault.js';
import { givenFields } from '../load/filled-columns.js';
import { createLoader, type Loader } from '../load/loader.js';
import type { SheetAccount } from '../load/sheet-account.js';
import type { SheetLoader } from '../load/sheet-loader.js';
import { previewLength, recogniseSheet } from '../map/recognise.js';
import type { Recognition, SheetMapping } from '../map/types.js';
import { message, type Message } from '../messages/catalogue.js';
import { isOwnReport, ownReport } from './own-report.js';
import type { ProgressListener } from './progress.js';
import { readRoll, type RollRead, type RollVisitor } from './read-roll.js';
import { sheetFaults } from './sheet-faults.js';
import { hashFile } from '../read/hash-file.js';
import { narrowMapping } from './used-fields.js';
import type { AskPassword } from '../read/encrypted/decrypt-workbook.js';
import { openWorkbook } from '../read/open-workbook.js';
import type { Sheet, Workbook } from '../read/types.js';
import type { Dataset } from '../schema/dataset.js';
import { idleEntryFaults } from './idle-entries.js';
import { laidAside, type LaidAside } from './laid-aside.js';
import { instructionsFor, skippingEntry, type SeenFile } from '../workspace/instructions-for.js';
import type { Workspace } from '../workspace/types.js';

/**
 * Why something was not used: it cannot be read, it is a roll that lacks something or cannot be told, it is no roll,
 * bidui.yaml says so, or it is there a second time.
 */
export type RejectionCause = 'unreadable' | 'unusable' | 'no-roll' | 'skipped' | 'repeated';

/** A file, or one sheet of it, that was not used. */
export interface Rejection {
  readonly cause: RejectionCause;
  readonly file: string;
  readonly sheet: string | null;
  readonly reason: Message;
  /** What to do; null where the reason says it. */
  readonly hint: Message | null;
}

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

interface IngestOptions {
  readonly engine: Engine;
  /** What bidui.yaml lays down, and the datasets with its header spellings. */
  readonly workspace: Workspace;
  /** The datasets with only the fields that the run makes use of. */
  readonly used: ReadonlyMap<string, Dataset>;
  /** Folder that `sources` are relative to. */
  readonly root: string;
  /** Relative paths in code-point order. */
  readonly sources: readonly string[];
  readonly onProgress: ProgressListener;
  /** Makes the function that is asked for the password of a file. */
  readonly passwordFor: (file: string) => AskPassword;
}

/** What one source adds to the whole. */
interface Intake {
  readonly options: IngestOptions;
  readonly loader: Loader;
  readonly sheets: IngestedSheet[];
  readonly rejected: Rejection[];
  readonly faults: Fault[];
  readonly seen: SeenFile[];
}

/**
 * Takes every source from its file into the engine: read, map, normalise, load. A source or sheet that cannot be used
 * is rejected with its reason and the run goes on; only bugs are thrown.
 */
export const ingest = async (options: IngestOptions): Promise<Ingested> => {
  const loader = await createLoader({ engine: options.engine, datasets: options.used });
  const intake: Intake = { options, loader, sheets: [], rejected: [], faults: [], seen: [] };
  const total = options.sources.length;
  for (const [done, file] of options.sources.entries()) {
    options.onProgress({ stage: 'read', what: message('run.progress-read', { file }), done, total });
    await guard(intake, file, null, () => takeSource(intake, file));
  }
  intake.faults.push(...idleEntryFaults(options.workspace, intake.seen));
  await loader.finishLoading();
  return intake;
};

/** What the user can mend about a source rejects that source; the others are still worth reading. */
const guard = async (
  intake: Intake,
  file: string,
  sheet: string | null,
  work: () => Promise<void>,
): Promise<void> => {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    intake.rejected.push({ cause: 'unreadable', file, sheet, reason: error.what, hint: error.hint });
    if (sheet === null) intake.seen.push({ file, sheets: null });
  }
};

const takeSource = async (intake: Intake, file: string): Promise<void> => {
  const { root, workspace, passwordFor } = intake.options;
  const skipping = skippingEntry(workspace, file);
  if (skipping !== undefined) {
    const { reason } = laidAside(workspace, skipping);
    intake.rejected.push({ cause: 'skipped', file, sheet: null, reason, hint: null });
    intake.seen.push({ file, sheets: null });
    return;
  }
  const path = join(root, file);
  const sha256 = await hashFile(path);
  const workbook = await openWorkbook(path, { password: passwordFor(file) });
  try {
    const repeated = await intake.loader.beginSource({ file, sha256 });
    if (repeated !== null) {
      intake.faults.push(repeated);
      intake.rejected.push({ cause: 'repeated', file, sheet: null, reason: repeated.message, hint: null });
      intake.seen.push({ file, sheets: null });
      return;
    }
    intake.seen.push({ file, sheets: workbook.sheets.map(({ name }) => name) });
    for (const fault of workbook.faults) intake.faults.push({ ...fault, file });
    await takeSheets(intake, { file, sha256, workbook });
  } finally {
    await workbook.close();
  }
};

interface OpenSource {
  readonly file: string;
  readonly sha256: string;
  readonly workbook: Workbook;
}

const takeSheets = async (intake: Intake, source: OpenSource): Promise<void> => {
  for (const [at, sheet] of source.workbook.sheets.entries()) {
    await guard(intake, source.file, sheet.name, async () => {
      const recognition = await recognise(sheet, {
        ...{ file: source.file, position: at + 1, workspace: intake.options.workspace },
      });
      if (recognition.kind === 'roll') {
        await takeRoll(intake, source, sheet, recognition.mapping);
      } else {
        const { kind: cause, reason } = recognition;
        const hint = cause === 'skipped' ? null : recognition.hint;
        intake.rejected.push({ cause, file: source.file, sheet: sheet.name, reason, hint });
      }
    });
  }
};

/** Where a sheet stands, and what is laid down about it. */
export interface SheetSource {
  readonly file: string;
  /** 1-based. */
  readonly position: number;
  readonly workspace: Workspace;
}

/** Recognises a sheet by its first rows and by what is laid down for it; a report of bidui is never a roll. */
export const recognise = async (
  sheet: Sheet,
  { file, position, workspace }: SheetSource,
): Promise<Recognition | LaidAside> => {
  const laidDown = instructionsFor(workspace, file, { name: sheet.name, position });
  if (laidDown?.kind === 'skip') return laidAside(workspace, laidDown.entry);
  const rows: { number: number; text: (string | undefined)[] }[] = [];
  await sheet.read((row) => {
    rows.push({ number: row.number, text: [...row.text] });
    return rows.length >= previewLength ? 'stop' : undefined;
  });
  const instructions = laidDown === undefined ? {} : { instructions: laidDown.instructions };
  const preview = { file, sheet: sheet.name, rows, datasets: workspace.datasets, ...instructions };
  return isOwnReport(rows) ? ownReport : recogniseSheet(preview);
};

const takeRoll = async (
  intake: Intake,
  { file, sha256 }: OpenSource,
  sheet: Sheet,
  mapping: SheetMapping,
): Promise<void> => {
  const used = narrowMapping(mapping, intake.options.used);
  const loading: { loader: SheetLoader | null } = { loader: null };
  const begin = async (): Promise<RollVisitor> => {
    await loading.loader?.abandon();
    const { name, date1904 } = sheet;
    const loader = await intake.loader.beginSheet({ sheet: name, mapping: used, date1904 });
    loading.loader = loader;
    return { record: (row) => loader.add(row) };
  };
  let read: RollRead;
  try {
    read = await readRoll({ sheet, mapping, used, merges: null }, begin);
  } catch (error) {
    await loading.loader?.abandon();
    throw error;
  }
  if (loading.loader === null) throw new Error('a roll was read without anybody to take its rows');
  loading.loader.setRowCounts(read.counts);
  const account = await loading.loader.end();
  intake.faults.push(...account.faults, ...sheetFaults({ file, sheet, mapping, read, account }));
  if (account.sameRowsAs !== null) {
    const reason = message('fault.load.same-rows', { first: account.sameRowsAs });
    intake.rejected.push({ cause: 'repeated', file, sheet: sheet.name, reason, hint: null });
    return;
  }
  intake.sheets.push({
    account,
    sha256,
    unknownHeaders: mapping.unknown.map(({ header }) => header),
    fields: givenFields(used),
  });
};
