import { join } from 'node:path';
import { UserError } from '../errors.js';
import type { Fault } from '../fault.js';
import { recognise } from '../pipeline/ingest.js';
import { readRoll } from '../pipeline/read-roll.js';
import { recordBuilder, type BuiltRow } from '../load/build-record.js';
import type { Recognition, RowClass, SheetMapping } from '../map/types.js';
import type { Message } from '../messages/catalogue.js';
import { listSources, type SkippedFile } from '../read/list-sources.js';
import { openWorkbook } from '../read/open-workbook.js';
import type { Sheet, SourceFormat } from '../read/types.js';
import type { Dataset } from '../schema/dataset.js';

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
  readonly recognition: Recognition | { readonly kind: 'unreadable'; readonly problem: Problem };
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
  readonly faults: readonly Fault[];
  readonly sheets: readonly InspectedSheet[];
}

/** What a run would make of a file or folder. */
export interface Inspection {
  readonly sources: readonly InspectedSource[];
  readonly skipped: readonly SkippedFile[];
}

const rowsShown = 5;

/**
 * Looks at a file, or at every file below a folder, as a run would: same recognition, same reading of cells; nothing is
 * loaded and nothing is written. A file or sheet that cannot be read is part of the result. Throws a UserError where
 * there is nothing to read.
 */
export const inspectPath = async (
  path: string,
  datasets: ReadonlyMap<string, Dataset>,
): Promise<Inspection> => {
  const { root, sources, skipped } = await listSources(path);
  const inspected: InspectedSource[] = [];
  for (const file of sources) inspected.push(await inspectSource(root, file, datasets));
  return { sources: inspected, skipped };
};

const inspectSource = async (
  root: string,
  file: string,
  datasets: ReadonlyMap<string, Dataset>,
): Promise<InspectedSource> => {
  try {
    const workbook = await openWorkbook(join(root, file));
    try {
      const sheets: InspectedSheet[] = [];
      for (const sheet of workbook.sheets) sheets.push(await inspectSheet(sheet, file, datasets));
      const { format, encoding } = workbook;
      const faults = workbook.faults.map((fault) => ({ ...fault, file }));
      return { file, format, encoding, problem: null, faults, sheets };
    } finally {
      await workbook.close();
    }
  } catch (error) {
    const problem = problemOf(error);
    return { file, format: null, encoding: undefined, problem, faults: [], sheets: [] };
  }
};

const inspectSheet = async (
  sheet: Sheet,
  file: string,
  datasets: ReadonlyMap<string, Dataset>,
): Promise<InspectedSheet> => {
  const { name, hidden } = sheet;
  try {
    const recognition = await recognise(sheet, file, datasets);
    const first =
      recognition.kind === 'roll'
        ? await readFirstRows(sheet, file, recognition.mapping)
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

const readFirstRows = async (
  sheet: Sheet,
  file: string,
  mapping: SheetMapping,
): Promise<Pick<InspectedSheet, 'rows' | 'passed'>> => {
  const build = recordBuilder(mapping, { file, sheet: sheet.name, sheetNo: 1, date1904: sheet.date1904 });
  let rows: InspectedRow[] = [];
  let passed: PassedRow[] = [];
  await readRoll({ sheet, mapping, merges: null }, () => {
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
