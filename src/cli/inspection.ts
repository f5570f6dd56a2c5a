import { join } from 'node:path';
import { UserError } from '../errors.js';
import type { Fault } from '../fault.js';
import { recogniseSource, type SheetSource } from '../pipeline/recognise-sheet.js';
import { laidAside, type LaidAside } from '../pipeline/laid-aside.js';
import { readRoll } from '../pipeline/read-roll.js';
import { recordBuilder, type BuiltRow } from '../load/build-record.js';
import type { Recognition, RowClass, SheetMapping } from '../map/types.js';
import type { Message } from '../messages/catalogue.js';
import { listSources, type SkippedFile } from '../read/list-sources.js';
import type { AskPassword } from '../read/encrypted/decrypt-workbook.js';
import { openWorkbook } from '../read/open-workbook.js';
import type { MergedRange, Sheet, SourceFormat } from '../read/types.js';
import { skippingEntry } from '../workspace/instructions-for.js';
import type { Workspace, WorkspaceFile } from '../workspace/types.js';

/** Why a file or sheet cannot be read, and what to do. */
export interface Problem {
  readonly reason: Message;
  readonly hint: Message;
}

/** One of the first rows of data, as a run would load it. */
export interface InspectedRow {
  /** 1-based row of the spreadsheet. */
  readonly number: number;
  /** The cells as they stand, by 0-based column. */
  readonly text: readonly (string | undefined)[];
  readonly built: BuiltRow;
}

/** A row between the first rows of data that is no record. */
export interface PassedRow {
  readonly number: number;
  readonly class: Exclude<RowClass, 'record' | 'blank'>;
}

export interface InspectedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly recognition: Recognition | LaidAside | { readonly kind: 'unreadable'; readonly problem: Problem };
  /** Of a roll: its first rows of data, at most `rowsShown`. */
  readonly rows: readonly InspectedRow[];
  readonly passed: readonly PassedRow[];
}

export interface InspectedSource {
  /** Relative to the folder given, with forward slashes. */
  readonly file: string;
  /** Null if the file cannot be read; `problem` says why. */
  readonly format: SourceFormat | null;
  readonly encoding: string | undefined;
  readonly problem: Problem | null;
  /** Of a file that bidui.yaml says is not to be read: which line says so. */
  readonly laidAside: Message | null;
  readonly faults: readonly Fault[];
  readonly sheets: readonly InspectedSheet[];
}

/** What a run would make of a file or folder. */
export interface Inspection {
  /** The bidui.yaml that was used, if any. */
  readonly workspaceFile: WorkspaceFile | null;
  readonly sources: readonly InspectedSource[];
  readonly skipped: readonly SkippedFile[];
}

const rowsShown = 5;

/** What looking at files needs besides them. */
export interface InspectionOptions {
  readonly workspace: Workspace;
  /** Makes the function that is asked for the password of a file. */
  readonly passwordFor: (file: string) => AskPassword;
}

/**
 * Looks at a file, or at every file below a folder, as a run would: same recognition, same reading of cells; nothing is
 * loaded and nothing is written. A file or sheet that cannot be read is part of the result. Throws a UserError where
 * there is nothing to read.
 */
export const inspectPath = async (path: string, options: InspectionOptions): Promise<Inspection> => {
  const { root, sources, skipped } = await listSources(path);
  const inspected: InspectedSource[] = [];
  for (const file of sources) inspected.push(await inspectSource(root, file, options));
  return { workspaceFile: options.workspace.file, sources: inspected, skipped };
};

/** The same for one file of the folder `root`. */
export const inspectSource = async (
  root: string,
  file: string,
  { workspace, passwordFor }: InspectionOptions,
): Promise<InspectedSource> => {
  const unread = { file, format: null, encoding: undefined, faults: [], sheets: [] };
  const skipping = skippingEntry(workspace, file);
  if (skipping !== undefined) {
    return { ...unread, problem: null, laidAside: laidAside(workspace, skipping).reason };
  }
  try {
    const workbook = await openWorkbook(join(root, file), { password: passwordFor(file) });
    try {
      const sheets: InspectedSheet[] = [];
      for (const [at, sheet] of workbook.sheets.entries()) {
        sheets.push(await inspectSheet(sheet, { file, position: at + 1, workspace }));
      }
      const { format, encoding } = workbook;
      const faults = workbook.faults.map((fault) => ({ ...fault, file }));
      return { file, format, encoding, problem: null, laidAside: null, faults, sheets };
    } finally {
      await workbook.close();
    }
  } catch (error) {
    return { ...unread, problem: problemOf(error), laidAside: null };
  }
};

const inspectSheet = async (sheet: Sheet, source: SheetSource): Promise<InspectedSheet> => {
  const { name, hidden } = sheet;
  try {
    const { recognition, merges } = await recogniseSource(sheet, source);
    const first =
      recognition.kind === 'roll'
        ? await readFirstRows(source.file, { sheet, mapping: recognition.mapping, merges })
        : { rows: [], passed: [] };
    return { name, hidden, recognition, ...first };
  } catch (error) {
    const recognition = { kind: 'unreadable', problem: problemOf(error) } as const;
    return { name, hidden, recognition, rows: [], passed: [] };
  }
};

/** What the user can mend; anything else is a bug and goes on. */
const problemOf = (error: unknown): Problem => {
  if (!(error instanceof UserError)) throw error;
  return { reason: error.what, hint: error.hint };
};

interface RollToShow {
  readonly sheet: Sheet;
  readonly mapping: SheetMapping;
  readonly merges: readonly MergedRange[] | null;
}

const readFirstRows = async (
  file: string,
  roll: RollToShow,
): Promise<Pick<InspectedSheet, 'rows' | 'passed'>> => {
  const { sheet, mapping } = roll;
  const build = recordBuilder(mapping, { file, sheet: sheet.name, sheetNo: 1, date1904: sheet.date1904 });
  let rows: InspectedRow[] = [];
  let passed: PassedRow[] = [];
  await readRoll(roll, () => {
    rows = [];
    passed = [];
    return Promise.resolve({
      record(row) {
        if (rows.length === rowsShown) return;
        rows.push({ number: row.number, text: [...row.text], built: build(row) });
      },
      passed({ number }, rowClass) {
        const isAmongFirst = rows.length < rowsShown && passed.length < rowsShown;
        if (isAmongFirst && rowClass !== 'blank') passed.push({ number, class: rowClass });
      },
    });
  });
  return { rows, passed };
};
