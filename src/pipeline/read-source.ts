import { join } from 'node:path';
import { UserError } from '../errors.js';
import { rollRecords, type RollRecords } from '../load/roll-records.js';
import type { SheetMapping } from '../map/types.js';
import type { AskPassword } from '../read/encrypted/decrypt-workbook.js';
import { hashFile } from '../read/hash-file.js';
import { openWorkbook } from '../read/open-workbook.js';
import type { MergedRange, Sheet, Workbook } from '../read/types.js';
import type { Dataset } from '../schema/dataset.js';
import { skippingEntry } from '../workspace/instructions-for.js';
import type { Workspace } from '../workspace/types.js';
import { laidAside } from './laid-aside.js';
import { readRoll, type RollRead, type RollVisitor } from './read-roll.js';
import { recogniseSource } from './recognise-sheet.js';
import { sheetFaults } from './sheet-faults.js';
import type { SharedSieve } from './shared-sieve.js';
import type { SheetSink, SourceSink } from './source-sink.js';
import { narrowMapping } from './used-fields.js';

/** What all sources of a run are read with. Plain data: it goes to other threads as it is. */
export interface ReadingPlan {
  /** Folder that files are relative to. */
  readonly root: string;
  /** What bidui.yaml lays down, and the datasets with its header spellings. */
  readonly workspace: Workspace;
  /** The datasets with only the fields that the run makes use of. */
  readonly used: ReadonlyMap<string, Dataset>;
  /** Whether reference rolls are put off, to be read once all others were. */
  readonly putsOff: boolean;
  /** Folder, of this user alone, for lists of faults that are too long to be held; without it they are cut short. */
  readonly faultFolder?: string | undefined;
  /** What threads sieve large reference rolls by; null where whoever takes the records does it. */
  readonly sieve: SharedSieve | null;
}

/** A source, or what of it was put off. */
export interface SourcePart {
  /** Relative path, with forward slashes. */
  readonly file: string;
  /** 1-based positions of the sheets that were put off; null: the source is read for the first time. */
  readonly only: readonly number[] | null;
}

interface SourceToRead extends SourcePart {
  readonly plan: ReadingPlan;
  readonly password: AskPassword;
  readonly sink: SourceSink;
}

/**
 * Reads one source from its file to records: read, map, normalise. What the user can mend about the file or one of its
 * sheets rejects that file or sheet; only bugs are thrown.
 */
export const readSource = async (source: SourceToRead): Promise<void> => {
  const { plan, file, only, password, sink } = source;
  const skipping = skippingEntry(plan.workspace, file);
  if (skipping !== undefined) {
    const { reason } = laidAside(plan.workspace, skipping);
    sink.rejected({ cause: 'skipped', file, sheet: null, reason, hint: null });
    return;
  }
  await rejecting(source, null, async () => {
    const path = join(plan.root, file);
    const sha256 = only === null ? await hashFile(path) : '';
    const workbook = await openWorkbook(path, { password });
    try {
      if (only !== null) {
        await readSheets(source, workbook);
        return;
      }
      const faults = workbook.faults.map((fault) => ({ ...fault, file }));
      const sheets = workbook.sheets.map(({ name }) => name);
      if (await sink.opened({ file, sha256, sheets, faults })) await readSheets(source, workbook);
    } finally {
      await workbook.close();
    }
  });
};

const rejecting = async (
  { file, sink }: SourceToRead,
  sheet: string | null,
  work: () => Promise<void>,
): Promise<void> => {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    sink.rejected({ cause: 'unreadable', file, sheet, reason: error.what, hint: error.hint });
  }
};

const readSheets = async (source: SourceToRead, workbook: Workbook): Promise<void> => {
  const { plan, file, only, sink } = source;
  for (const [at, sheet] of workbook.sheets.entries()) {
    const position = at + 1;
    if (only?.includes(position) === false) continue;
    await rejecting(source, sheet.name, async () => {
      const place = { file, position, workspace: plan.workspace };
      const { recognition, merges } = await recogniseSource(sheet, place);
      if (recognition.kind === 'roll') {
        const { mapping } = recognition;
        const isPutOff = plan.putsOff && only === null && mapping.dataset.population === 'reference';
        if (isPutOff) sink.putOff(position);
        else await readRecords(source, { sheet, position, mapping, merges });
        return;
      }
      const { kind: cause, reason } = recognition;
      const hint = cause === 'skipped' ? null : recognition.hint;
      sink.rejected({ cause, file, sheet: sheet.name, reason, hint });
    });
  }
};

interface Roll {
  readonly sheet: Sheet;
  readonly position: number;
  readonly mapping: SheetMapping;
  readonly merges: readonly MergedRange[] | null;
}

const readRecords = async ({ plan, file, only, sink }: SourceToRead, roll: Roll): Promise<void> => {
  const { sheet, position, mapping } = roll;
  const { name, date1904 } = sheet;
  const place = { file, sheet: name, date1904, isSieved: only !== null, faultFolder: plan.faultFolder };
  const used = narrowMapping(mapping, plan.used);
  const open: { into: { readonly sink: SheetSink; readonly records: RollRecords } | null } = { into: null };
  const begin = async (): Promise<RollVisitor> => {
    await open.into?.sink.abandon();
    const into = await sink.beginSheet({ sheet: name, position, mapping: used });
    const records = rollRecords(used, place, (values) => into.append(values));
    open.into = { sink: into, records };
    return { record: (row) => records.add(row), bytes: records.addBytes };
  };
  let read: RollRead;
  try {
    read = await readRoll({ ...roll, used }, begin);
  } catch (error) {
    await open.into?.sink.abandon();
    throw error;
  }
  if (open.into === null) throw new Error('a roll was read without anybody to take its rows');
  const yielded = open.into.records.end();
  await open.into.sink.end({
    ...{ read: yielded, counts: read.counts },
    faults: sheetFaults({ file, sheet, mapping, read, yielded }),
    unknownHeaders: mapping.unknown.map(({ header }) => header),
  });
};
