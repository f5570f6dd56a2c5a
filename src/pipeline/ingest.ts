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
import { openWorkbook } from '../read/open-workbook.js';
import type { Sheet, Workbook } from '../read/types.js';
import type { Dataset } from '../schema/dataset.js';

/** A file, or one sheet of it, that was not used. */
export interface Rejection {
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
  readonly datasets: ReadonlyMap<string, Dataset>;
  /** The same with only the fields that the run makes use of. */
  readonly used: ReadonlyMap<string, Dataset>;
  /** Folder that `sources` are relative to. */
  readonly root: string;
  /** Relative paths in code-point order. */
  readonly sources: readonly string[];
  readonly onProgress: ProgressListener;
}

/** What one source adds to the whole. */
interface Intake {
  readonly options: IngestOptions;
  readonly loader: Loader;
  readonly sheets: IngestedSheet[];
  readonly rejected: Rejection[];
  readonly faults: Fault[];
}

/**
 * Takes every source from its file into the engine: read, map, normalise, load. A source or sheet that cannot be used
 * is rejected with its reason and the run goes on; only bugs are thrown.
 */
export const ingest = async (options: IngestOptions): Promise<Ingested> => {
  const loader = await createLoader({ engine: options.engine, datasets: options.used });
  const intake: Intake = { options, loader, sheets: [], rejected: [], faults: [] };
  const total = options.sources.length;
  for (const [done, file] of options.sources.entries()) {
    options.onProgress({ stage: 'read', what: message('run.progress-read', { file }), done, total });
    await guard(intake, file, null, () => takeSource(intake, file));
  }
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
    intake.rejected.push({ file, sheet, reason: error.what, hint: error.hint });
  }
};

const takeSource = async (intake: Intake, file: string): Promise<void> => {
  const path = join(intake.options.root, file);
  const sha256 = await hashFile(path);
  const workbook = await openWorkbook(path);
  try {
    const repeated = await intake.loader.beginSource({ file, sha256 });
    if (repeated !== null) {
      intake.faults.push(repeated);
      intake.rejected.push({ file, sheet: null, reason: repeated.message, hint: null });
      return;
    }
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
  for (const sheet of source.workbook.sheets) {
    await guard(intake, source.file, sheet.name, async () => {
      const recognition = await recognise(sheet, source.file, intake.options.datasets);
      if (recognition.kind === 'roll') {
        await takeRoll(intake, source, sheet, recognition.mapping);
      } else {
        const { reason, hint } = recognition;
        intake.rejected.push({ file: source.file, sheet: sheet.name, reason, hint });
      }
    });
  }
};

/** Recognises a sheet by its first rows; a report of bidui is never a roll. */
export const recognise = async (
  sheet: Sheet,
  file: string,
  datasets: ReadonlyMap<string, Dataset>,
): Promise<Recognition> => {
  const rows: { number: number; text: (string | undefined)[] }[] = [];
  await sheet.read((row) => {
    rows.push({ number: row.number, text: [...row.text] });
    return rows.length >= previewLength ? 'stop' : undefined;
  });
  return isOwnReport(rows) ? ownReport : recogniseSheet({ file, sheet: sheet.name, rows, datasets });
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
    intake.rejected.push({ file, sheet: sheet.name, reason, hint: null });
    return;
  }
  intake.sheets.push({
    account,
    sha256,
    unknownHeaders: mapping.unknown.map(({ header }) => header),
    fields: givenFields(used),
  });
};
