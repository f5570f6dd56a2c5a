import { openWorkbook } from '../../src/read/open-workbook.js';
import type { CellKind, SheetReadOptions, SheetSummary, Workbook } from '../../src/read/types.js';
import { buildWorkbook, withFile, type RawWorkbook } from './workbook-builder.js';

/** A row that was copied while it was visited. */
export interface CopiedRow {
  readonly number: number;
  readonly hidden: boolean;
  readonly text: readonly (string | undefined)[];
  readonly kind: readonly (CellKind | undefined)[];
}

export interface CopiedSheet extends SheetSummary {
  readonly name: string;
  readonly hidden: boolean;
  readonly read: readonly CopiedRow[];
}

export interface CopiedWorkbook extends Pick<Workbook, 'format' | 'encoding' | 'faults'> {
  readonly sheets: readonly CopiedSheet[];
}

/** Opens a file, copies all that is in it and closes it. */
export const readFileBack = async (path: string, options?: SheetReadOptions): Promise<CopiedWorkbook> =>
  copyWorkbook(await openWorkbook(path), options);

/** Copies all that is in an opened workbook and closes it. */
export const copyWorkbook = async (
  workbook: Workbook,
  options?: SheetReadOptions,
): Promise<CopiedWorkbook> => {
  try {
    const sheets: CopiedSheet[] = [];
    for (const sheet of workbook.sheets) {
      const read: CopiedRow[] = [];
      const summary = await sheet.read(({ number, hidden, text, kind }) => {
        read.push({ number, hidden, text: [...text], kind: [...kind] });
        return undefined;
      }, options);
      sheets.push({ name: sheet.name, hidden: sheet.hidden, read, ...summary });
    }
    const { format, encoding, faults } = workbook;
    return { format, encoding, faults, sheets };
  } finally {
    await workbook.close();
  }
};

/** Writes bytes to a file and reads it back. */
export const readBytesBack = (bytes: Uint8Array | string, name?: string): Promise<CopiedWorkbook> =>
  withFile(bytes, (path) => readFileBack(path), name);

/** Builds a workbook of raw XML and reads it back. */
export const readBack = (workbook: RawWorkbook): Promise<CopiedWorkbook> =>
  readBytesBack(buildWorkbook(workbook));

/** Reads the rows of one sheet back. */
export const readRows = async (
  rows: string,
  others: Omit<RawWorkbook, 'sheets'> = {},
): Promise<readonly CopiedRow[]> => {
  const { sheets } = await readBack({ sheets: [{ name: '名册', rows }], ...others });
  return sheets[0]?.read ?? [];
};

/** Reads one row of cells back and returns their texts. */
export const readCells = async (
  cells: string,
  others: Omit<RawWorkbook, 'sheets'> = {},
): Promise<readonly (string | undefined)[]> =>
  (await readRows(`<row r="1">${cells}</row>`, others))[0]?.text ?? [];
